import { ServiceConfig } from '@okoce/platform';

/** Reporting keeps nothing personal, so it has no vault. */
export class ReportingConfig extends ServiceConfig {}
