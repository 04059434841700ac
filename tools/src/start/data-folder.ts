import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../config';

/** Of the folder's layout and of what is in its databases; another PostgreSQL major version cannot read the cluster either. */
const VERSION = { format: 1, postgres: 18 };

export type Transport = 'embedded' | 'kafka';

/** Generated once; whoever loses this file loses the vaults. */
export interface Secrets {
  readonly postgresPassword: string;
  readonly ownerPassword: string;
  readonly servicePasswords: Readonly<Record<string, string>>;
  /** Base64 of 32 bytes each, by service. */
  readonly vaultMasterKeys: Readonly<Record<string, string>>;
  readonly vaultIndexKeys: Readonly<Record<string, string>>;
  readonly sessionKey: string;
}

export const services = ['enrolment', 'mentoring', 'training-events', 'reporting'] as const;
export type Service = (typeof services)[number];

/**
 * Everything a local system keeps. Each transport has a folder of its own: positions in one log mean nothing in the other,
 * so that `npm start` and `npm start -- --kafka` never disturb each other.
 */
export class DataFolder {
  readonly path: string;

  constructor(
    root: string,
    readonly transport: Transport,
  ) {
    this.path = join(root, transport === 'embedded' ? 'embedded' : 'on-kafka');
    mkdirSync(this.path, { recursive: true });
    // The database's own user must be able to pass, though not to look around.
    for (const folder of [root, this.path]) chmodSync(folder, 0o711);
  }

  in(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  isNew(): boolean {
    return !existsSync(this.in('version.json'));
  }

  /** Refuses a folder that another version wrote, and marks a new one. */
  claimVersion(): void {
    const file = this.in('version.json');
    if (this.isNew()) return writeFileSync(file, `${JSON.stringify(VERSION)}\n`);
    const found = readFileSync(file, 'utf8').trim();
    if (found === JSON.stringify(VERSION)) return;
    throw new CannotRun(
      `Folder data ${this.path} ditulis oleh versi lain (${found}, bukan ${JSON.stringify(VERSION)}): pakai versi itu, atau mulai kosong dengan "npm start -- --fresh".`,
    );
  }

  /** Forgets all data; the lock of the running process stays. */
  empty(): void {
    for (const name of ['version.json', 'secrets.json', 'sample.json', 'postgres', 'issuer', 'kafka', 'logs', 'messages'])
      rmSync(this.in(name), { recursive: true, force: true });
  }

  secrets(): Secrets {
    const file = this.in('secrets.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    const perService = (make: () => string): Record<string, string> => Object.fromEntries(services.map((service) => [service, make()]));
    const password = (): string => randomBytes(24).toString('hex');
    const key = (): string => randomBytes(32).toString('base64');
    const secrets: Secrets = {
      postgresPassword: password(),
      ownerPassword: password(),
      servicePasswords: perService(password),
      vaultMasterKeys: perService(key),
      vaultIndexKeys: perService(key),
      sessionKey: key(),
    };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    return secrets;
  }

  /** Whether the sample programme is in this folder, was declined at its first start, or is still to be decided (as after an interrupted load). */
  sample(): 'loaded' | 'declined' | 'undecided' {
    const file = this.in('sample.json');
    if (!existsSync(file)) return 'undecided';
    return 'declined' in (JSON.parse(readFileSync(file, 'utf8')) as object) ? 'declined' : 'loaded';
  }

  recordSample(summary: object): void {
    writeFileSync(this.in('sample.json'), `${JSON.stringify(summary)}\n`);
  }

  /** A folder that was started without the sample is somebody's own data: sample people never mix with it. */
  declineSample(): void {
    this.recordSample({ declined: true });
  }
}
