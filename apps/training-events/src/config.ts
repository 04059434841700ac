import { VaultConfig } from '@okoce/platform';

/** The vault keeps why something was recorded late: free text may name people. */
export class TrainingEventsConfig extends VaultConfig {}
