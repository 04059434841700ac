/** SQL for a service's migration: the vault's tables and the grants of the service's role (insert and select, nothing else). */
export function vaultSchema(_serviceRole: string): readonly string[] {
  throw new Error('Not written yet');
}
