import type { ContractClass, ContractData } from './contracts/contract';
import type { Envelope } from './envelope';
import { contractSchemas } from './schemas';

/** The plain fields of a contract, as published. */
export type PayloadOf<Contract extends ContractClass> = Readonly<InstanceType<Contract>>;

/** A contract ready to publish, of the fields it names and no other: a stored fact may say more than its contract. */
export function contractOf<Contract extends ContractClass>(
  contract: Contract,
  facts: PayloadOf<Contract>,
): { readonly type: string; readonly data: PayloadOf<Contract> } {
  const said: Readonly<Record<string, unknown>> = { ...facts };
  const names = contractSchemas[contract.type]?.required ?? [];
  // The names are those of the class, from which the schema is generated.
  return { type: contract.type, data: Object.fromEntries(names.map((name) => [name, said[name]])) as PayloadOf<Contract> };
}

/** Whether an envelope that parseRecord knew carries this contract. */
export function carries<Data extends ContractData>(envelope: Envelope<unknown>, contract: ContractClass<Data>): envelope is Envelope<Data> {
  return envelope.type === contract.type;
}
