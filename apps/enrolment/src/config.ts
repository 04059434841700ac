import { VaultConfig } from '@okoce/platform';

export class EnrolmentConfig extends VaultConfig {
  /** A batch of 5,000 rows of a register is about 1 MB. */
  override bodyLimit = 8 * 1_024 * 1_024;
}
