export { renderFactCatalogue } from './generate/fact-catalogue';
export { allSchemas, schemaOf } from './generate/schema-of';
