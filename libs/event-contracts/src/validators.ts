import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { contractSchemas } from './schemas';
import type { ContractSchema } from './schemas';

const ajv = addFormats(new Ajv({ allErrors: false }), ['date', 'date-time']).addVocabulary(['x-unit']);
const thorough = addFormats(new Ajv({ allErrors: true }), ['date', 'date-time']).addVocabulary(['x-unit']);

const readers = new Map<string, ValidateFunction>();
const producers = new Map<string, ValidateFunction>();

/** Published data breaks its contract: a mistake of the publisher, found before anything is sent. */
export class ContractViolation extends Error {
  constructor(
    readonly type: string,
    readonly violations: readonly string[],
  ) {
    super(`${type} cannot be published: ${violations.join('; ')}`);
    this.name = 'ContractViolation';
  }
}

/** The check of a reader, which lets unknown fields be; undefined for a type this build does not know. Compiled on first use. */
export function readerOf(type: string): ValidateFunction | undefined {
  return compiled(readers, type, (schema) => ajv.compile({ ...schema, additionalProperties: true }));
}

/** @throws ContractViolation with every breach: an unknown type, a field too many, missing or wrong. */
export function assertPublishable(type: string, data: object): void {
  const validate = compiled(producers, type, (schema) => thorough.compile(schema));
  if (!validate) throw new ContractViolation(type, ['no such contract']);
  if (!validate(data)) throw new ContractViolation(type, violationsOf(validate.errors));
}

/** Names fields and rules, never values: a wrong value may be personal. */
export function violationsOf(errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map((error) => {
    const extra = error.keyword === 'additionalProperties' ? ` '${String(error.params['additionalProperty'])}'` : '';
    return `data${error.instancePath.replaceAll('/', '.')} ${error.message ?? error.keyword}${extra}`;
  });
}

type Compile = (schema: ContractSchema) => ValidateFunction;

function compiled(cache: Map<string, ValidateFunction>, type: string, compile: Compile): ValidateFunction | undefined {
  const known = cache.get(type);
  if (known) return known;
  // The type is a stranger's text: it may be `constructor`.
  const schema = Object.hasOwn(contractSchemas, type) ? contractSchemas[type] : undefined;
  if (!schema) return undefined;
  const validate = compile(schema);
  cache.set(type, validate);
  return validate;
}
