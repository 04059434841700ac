import { resolve } from 'node:path';

/** The tools' only reader of the environment. */
export interface ToolsConfig {
  readonly portBase: number;
  /** Absolute. */
  readonly dataDirectory: string;
  /** A token to use instead of one of the development issuer's. */
  readonly token: string | undefined;
  readonly kafkaBrokers: readonly string[];
  readonly urls: Readonly<Record<ServiceUrl, string>>;
}

export type ServiceUrl = 'dashboard' | 'enrolment' | 'mentoring' | 'training-events' | 'reporting' | 'issuer';

/** A setting or an argument that is wrong, or a state in which the tool cannot run: one sentence, exit code 2. */
export class CannotRun extends Error {}

export const workspaceRoot = resolve(__dirname, '../..');

/** Where in the row of ports each listens, from `OKOCE_PORT_BASE`. */
export const portOffsets = {
  dashboard: 0,
  enrolment: 1,
  mentoring: 2,
  'training-events': 3,
  reporting: 4,
  issuer: 5,
  'kafka controller': 7,
  kafka: 8,
  postgres: 9,
} as const;

export function toolsConfig(env: NodeJS.ProcessEnv = process.env): ToolsConfig {
  const portBase = Number(env['OKOCE_PORT_BASE'] ?? 4000);
  if (!Number.isInteger(portBase) || portBase < 1 || portBase > 65_525)
    throw new CannotRun(`OKOCE_PORT_BASE harus bilangan 1 sampai 65525, bukan "${env['OKOCE_PORT_BASE']}".`);
  const url = (service: ServiceUrl): string => {
    const given = env[`OKOCE_${service.toUpperCase().replace('-', '_')}_URL`];
    return given?.replace(/\/+$/, '') ?? `http://127.0.0.1:${portBase + portOffsets[service]}`;
  };
  return {
    portBase,
    dataDirectory: resolve(workspaceRoot, env['OKOCE_DATA_DIR'] ?? '.okoce'),
    token: env['OKOCE_TOKEN'] || undefined,
    kafkaBrokers: env['KAFKA_BROKERS']?.split(',').filter(Boolean) ?? [],
    urls: {
      dashboard: url('dashboard'),
      enrolment: url('enrolment'),
      mentoring: url('mentoring'),
      'training-events': url('training-events'),
      reporting: url('reporting'),
      issuer: url('issuer'),
    },
  };
}
