/** One step of a schema, written by hand; never edited after a release. */
export interface Migration {
  /** A name in words and a timestamp in milliseconds at its end: `CreateEventStore1735689600000`. */
  readonly name: string;
  /** SQL in order, run in one transaction as the owner; `serviceRole` is the role to grant to. */
  readonly statements: (serviceRole: string) => readonly string[];
}
