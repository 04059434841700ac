import openapiTS, { astToString } from 'openapi-typescript';
import { askService, services, type Service } from './built-service';
import type { GeneratedFile } from './generated-files';

/** The services the dashboard asks, with a typed client each. */
const askedByDashboard: readonly Service[] = ['reporting', 'enrolment'];

const documents = new Map<Service, Promise<unknown>>();

/** Of the built services: each document is rendered by the service itself, once a run. */
export const openApiFiles: readonly GeneratedFile[] = [
  ...services.map((service) => ({
    path: `apps/${service}/openapi.json`,
    render: async () => `${JSON.stringify(await documentOf(service), null, 2)}\n`,
  })),
  ...askedByDashboard.map((service) => ({
    path: `apps/dashboard/src/api/${service}.generated.ts`,
    render: async () => renderTypes(service),
  })),
];

function documentOf(service: Service): Promise<unknown> {
  const known = documents.get(service) ?? askService(service, 'openapi').then(sorted);
  documents.set(service, known);
  return known;
}

async function renderTypes(service: Service): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(await documentOf(service)));
  return `// Generated from apps/${service}/openapi.json by \`npm run generate\`; do not edit.\n${astToString(nodes)}`;
}

/** Keys in alphabetical order, so that moving code about changes no document. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
