import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The validator that the contracts are checked with: this service asks for none of its own. */
const requireOfContracts = createRequire(join(__dirname, '../../../../libs/event-contracts/package.json'));
type Ajv = new (options: object) => { compile(schema: object): (document: unknown) => boolean };
const { Ajv2020 } = requireOfContracts('ajv/dist/2020') as { Ajv2020: Ajv };

/** Whether documents fit a schema. */
export function fitting(schema: object): (document: unknown) => boolean {
  return new Ajv2020({ strict: false }).compile(schema);
}

export type Path = readonly (string | number)[];

/** A document with one value changed; undefined takes it away. */
export function changedAt(document: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(document);
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string | number, unknown>)[key], copy) as Record<
    string | number,
    unknown
  >;
  const key = path.at(-1) ?? '';
  if (value === undefined) delete parent[key];
  else parent[key] = value;
  return copy;
}
