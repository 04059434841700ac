/** SQL that prepares a database for the embedded log, and the grants of a role that uses it; may be run again. */
export function embeddedLogSchema(_role: string): readonly string[] {
  return [];
}
