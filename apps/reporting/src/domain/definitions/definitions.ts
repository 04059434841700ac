import type { Quarter } from '@okoce/domain';
import type { Definitions } from './definition';
import { readDefinitions } from './definitions-reader';
import first from './documents/2017-Q4.json';

/** A version with its document as it was published: what its hash is of. */
export interface PublishedDefinitions extends Definitions {
  readonly document: object;
}

const documents: readonly object[] = [first];

/** Every version there has been, by the quarter from which it holds. A number keeps the version it was counted by. */
export const allDefinitions: readonly PublishedDefinitions[] = documents
  .map((document) => ({ ...readDefinitions(document), document }))
  .sort((a, b) => (a.from < b.from ? -1 : 1));

/** The version in force for a quarter: that which took effect last; undefined for quarters before the first. */
export function definitionsFor(quarter: Quarter): PublishedDefinitions | undefined {
  return allDefinitions.filter(({ from }) => from <= quarter).at(-1);
}
