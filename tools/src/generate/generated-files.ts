import { allSchemas, renderFactCatalogue } from '@okoce/event-contracts/generate';

/** A committed file that is made from the code; a spec says when it is no longer what the code makes. */
export interface GeneratedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly render: () => string | Promise<string>;
}

/** Of the libraries' code alone. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'libs/event-contracts/src/schemas.generated.json', render: () => `${JSON.stringify(allSchemas(), null, 2)}\n` },
  { path: 'docs/fact-catalogue.md', render: renderFactCatalogue },
];
