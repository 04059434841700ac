import { Moment } from './fields';

/** What every payload says; when it was recorded is the envelope's `time`. */
export abstract class ContractData {
  @Moment('When it happened.')
  readonly occurredAt!: string;
}

/** A contract's class: the fields of its `data`, and the type string, written once. */
export interface ContractClass<Data extends ContractData = ContractData> {
  new (): Data;
  readonly type: string;
}

const meanings = new Map<unknown, string>();

/** States in a sentence what the contract means to whoever counts it. */
export function Contract(meaning: string): ClassDecorator {
  return (contract) => {
    meanings.set(contract, meaning);
  };
}

/** @throws TypeError of a class without `@Contract` */
export function meaningOf(contract: ContractClass): string {
  const meaning = meanings.get(contract);
  if (meaning === undefined) throw new TypeError(`${contract.type} has no @Contract(meaning)`);
  return meaning;
}
