// The one way into the tools: builds what changed, then becomes `tools/dist/<verb>/main.js` in this same process,
// so that signals, the terminal and the exit code need no passing on.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const VERBS = ['start', 'okoce', 'bench', 'kafka'];
const QUIET_FOR_MS = 4_000;
const LONGEST_BUILD_MS = 300_000;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, '.nx', 'okoce-built');
const buildingFile = join(root, '.nx', 'okoce-building');

/** Whatever Nx builds into a `dist` of its own: the end-to-end suite, for one, is never built. */
const projects = ['tools', ...['libs', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(kind, name)))].filter(
  (project) => {
    const description = join(root, project, 'package.json');
    return existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).nx?.targets?.build !== undefined;
  },
);

/** The files of a project's source, relative to it. */
function sourcesOf(project) {
  const entries = readdirSync(join(root, project, 'src'), { recursive: true, withFileTypes: true });
  const folder = join(root, project);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Every source file with its size and time of change: cheaper than asking Nx (milliseconds instead of seconds). */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const path of ['package-lock.json', '.swcrc', 'nx.json']) add(path);
  for (const project of projects) for (const path of ['package.json', ...sourcesOf(project)]) add(join(project, path));
  return hash.digest('hex');
}

/** A build that was killed, or ran beside another, leaves some out: in `dist`, and in Nx's cache too. */
const isWhole = () =>
  projects.every((project) =>
    sourcesOf(project)
      .filter((path) => /(?<!\.d|\.spec)\.tsx?$/.test(path))
      .every((path) => existsSync(join(root, project, path.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js')))),
  );

const isBuilt = (print) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === print && isWhole();

function nxBuild(...flags) {
  const nx = createRequire(join(root, 'package.json')).resolve('nx/bin/nx.js');
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static', ...flags], {
    cwd: root,
    env: { ...process.env, NX_ISOLATE_PLUGINS: 'false', NX_DAEMON: 'false', NX_TUI: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const patience = setTimeout(() => process.stderr.write('Membangun kode yang berubah... (building what changed)\n'), QUIET_FOR_MS);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearTimeout(patience);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code === 0);
    }),
  );
}

/** Two builds at once would empty each other's folders. A build that was killed leaves its file behind, but not its process. */
async function oneAtATime(build) {
  mkdirSync(dirname(buildingFile), { recursive: true });
  for (;;) {
    try {
      writeFileSync(buildingFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isBuilding()) rmSync(buildingFile, { force: true });
      await sleep(100);
    }
  }
  try {
    return await build();
  } finally {
    rmSync(buildingFile, { force: true });
  }
}

function isBuilding() {
  try {
    if (Date.now() - statSync(buildingFile).mtimeMs > LONGEST_BUILD_MS) return false;
    const pid = Number(readFileSync(buildingFile, 'utf8'));
    // Created and not yet written: its builder is at work.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** Whether everything is built. What changes while it is being built is for the next command. */
async function buildWhatChanged() {
  const print = fingerprint();
  if (isBuilt(print)) return true;
  if (!(await nxBuild())) return false;
  writeFileSync(stampFile, print);
  return true;
}

const [verb, ...args] = process.argv.slice(2);
if (!VERBS.includes(verb)) {
  process.stderr.write(`node tools/run.mjs <${VERBS.join('|')}> ...\n`);
  process.exit(2);
}
if (process.env.OKOCE_BUILT !== '1' && !isBuilt(fingerprint()) && !(await oneAtATime(buildWhatChanged))) process.exit(2);
const main = join(root, 'tools', 'dist', verb, 'main.js');
process.argv.splice(1, process.argv.length - 1, main, ...args);
createRequire(import.meta.url)(main);
