/** What a person reads: Bahasa Indonesia first, English second. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/** A rule of the domain refuses a command; only http/ turns the code into a status. Details carry ids and codes, never personal data. */
export class RuleViolation extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${sentence.en}`);
    this.name = 'RuleViolation';
  }
}
