import { VaultConfig } from '@okoce/platform';

/** Why somebody objects to a class, and why it was decided, are in the vault. */
export class ReportingConfig extends VaultConfig {}
