import 'reflect-metadata';
import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { contractClasses } from '../contract-classes';
import { meaningOf } from '../contracts/contract';
import type { ContractClass } from '../contracts/contract';
import type { ContractSchema } from '../schemas';

/** The JSON Schema of a contract's `data`, closed as its producer must keep it; a reader opens it. */
export function schemaOf(contract: ContractClass): ContractSchema {
  const { properties } = targetConstructorToSchema(contract, {
    // `format` and `pattern` say what this rule of class-validator checks.
    additionalConverters: { isIso8601: {} },
  }) as unknown as Pick<ContractSchema, 'properties'>;
  const names = fieldNames(contract);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: contract.type,
    description: meaningOf(contract),
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? {}])),
    required: names,
    additionalProperties: false,
  };
}

/** All contracts by type, as committed in `schemas.generated.json`. */
export function allSchemas(): Readonly<Record<string, ContractSchema>> {
  return Object.fromEntries(contractClasses.map((contract) => [contract.type, schemaOf(contract)]));
}

/** Fields as they are written, those of the base classes first. */
function fieldNames(contract: ContractClass): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(contract, '', true, false);
  const depthOf = (target: unknown): number => lineage(contract).indexOf(target);
  const byDepth = [...rules].sort((a, b) => depthOf(a.target) - depthOf(b.target));
  return [...new Set(byDepth.map((rule) => rule.propertyName))];
}

function lineage(contract: unknown): unknown[] {
  return typeof contract === 'function' && contract !== Function.prototype ? [...lineage(Object.getPrototypeOf(contract)), contract] : [];
}
