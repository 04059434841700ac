import schemas from './schemas.generated.json';

/** One field: `description` is its definition, `x-unit` what it is measured in. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | null)[];
  readonly minimum?: number;
  readonly 'x-unit'?: string;
  readonly examples?: readonly string[];
}

export interface ContractSchema {
  readonly $schema: string;
  /** The contract's type string. */
  readonly title: string;
  readonly description: string;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** Generated from the classes and committed: what runs, what is reviewed and what agencies get are one text. */
export const contractSchemas: Readonly<Record<string, ContractSchema>> = schemas as Readonly<Record<string, ContractSchema>>;
