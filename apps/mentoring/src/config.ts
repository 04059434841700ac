import { VaultConfig } from '@okoce/platform';

/** Mentors' names, plans and notes of sessions are in the vault. */
export class MentoringConfig extends VaultConfig {}
