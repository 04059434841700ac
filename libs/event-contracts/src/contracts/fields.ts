import { IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, Matches, Min, ValidateIf } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

export interface FieldOptions {
  /** The field is always there, and may be null. */
  readonly nullable?: boolean;
}

type Field = (definition: string, options?: FieldOptions) => PropertyDecorator;

/** JSON Schema of a value inside a field. */
export type InnerSchema = Readonly<Record<string, unknown>>;

interface Annotations extends InnerSchema {
  readonly type?: 'integer' | 'object';
  readonly format?: 'date' | 'date-time';
  readonly 'x-unit'?: string;
  readonly examples?: string[];
}

/** The rules of class-validator and what the schema says beside them, written once. */
function field(
  rules: readonly PropertyDecorator[],
  definition: string,
  { nullable }: FieldOptions,
  annotations: Annotations = {},
): PropertyDecorator {
  return (target, key) => {
    for (const rule of rules) rule(target, key);
    if (nullable) ValidateIf((_object, value) => value !== null)(target, key);
    JSONSchema((schema) => {
      const described = { description: definition, ...schema, ...annotations };
      return nullable ? orNull(described) : described;
    })(target, String(key));
  };
}

function orNull(schema: Record<string, unknown>): Record<string, unknown> {
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(schema['enum']) ? { enum: [...schema['enum'], null] } : {}),
  };
}

function text(pattern: RegExp, annotations: Annotations = {}): Field {
  return (definition, options = {}) => field([Matches(pattern)], definition, options, annotations);
}

const month = '\\d{4}-(?:0[1-9]|1[0-2])';
const day = `${month}-(?:0[1-9]|[12]\\d|3[01])`;

/** An opaque UUID; it says nothing about whom or what it names. */
export const Id = text(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { examples: ['01913b2c-7d1e-7abc-8def-0123456789ab'] });
/** Kemendagri code of a kecamatan, which names its centre. */
export const DistrictCode = text(/^\d{2}\.\d{2}\.\d{2}$/, { 'x-unit': 'Kemendagri code of a kecamatan', examples: ['31.74.01'] });
/** Kemendagri code of a kelurahan. */
export const SubdistrictCode = text(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, {
  'x-unit': 'Kemendagri code of a kelurahan',
  examples: ['31.74.01.1001'],
});
export const Month = text(new RegExp(`^${month}$`), { 'x-unit': 'month in Asia/Jakarta', examples: ['2027-01'] });
export const Quarter = text(/^\d{4}-Q[1-4]$/, { 'x-unit': 'quarter in Asia/Jakarta', examples: ['2027-Q1'] });
/** A word of code, never free text: nothing personal fits in. */
export const CodeWord = (definition: string, example: string): PropertyDecorator =>
  text(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { examples: [example] })(definition);
export const Sha256 = text(/^[0-9a-f]{64}$/, {
  'x-unit': 'SHA-256, lower-case hex',
  examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
});

/** A real day of the calendar, in Jakarta. */
export const Day: Field = (definition, options = {}) =>
  field([Matches(new RegExp(`^${day}$`)), IsISO8601({ strict: true })], definition, options, {
    format: 'date',
    'x-unit': 'day in Asia/Jakarta',
    examples: ['2027-01-31'],
  });

/** A moment in UTC with milliseconds. */
export const Moment: Field = (definition, options = {}) =>
  field(
    [Matches(new RegExp(`^${day}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$`)), IsISO8601({ strict: true })],
    definition,
    options,
    { format: 'date-time', 'x-unit': 'moment in UTC', examples: ['2027-01-31T16:59:59.999Z'] },
  );

export const Flag: Field = (definition, options = {}) => field([IsBoolean()], definition, options);

/** A whole number of something, from `least` on. */
export function Count(definition: string, unit: string, least = 0): PropertyDecorator {
  // Min alone would make it any number.
  return field([IsInt(), Min(least)], definition, {}, { type: 'integer', 'x-unit': unit });
}

/** A value with fields of its own. Only the schema says which; a reader lets others be. */
export function Structure(definition: string, schema: InnerSchema): PropertyDecorator {
  return field([IsObject()], definition, {}, { ...schema, type: 'object' });
}

export function ListOf(definition: string, items: InnerSchema): PropertyDecorator {
  return field([IsArray()], definition, {}, { items });
}

/** One of a closed list; a further value is a new version of the contract. */
export function OneOf(values: readonly string[], definition: string, options: FieldOptions = {}): PropertyDecorator {
  return field([IsIn(values)], definition, options);
}
