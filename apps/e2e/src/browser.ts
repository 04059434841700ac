import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const root = join(__dirname, '../../..');
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** Our own flags: those of the package that ships the browser turn web security off. */
const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('There is no Chromium here: set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A suite that needs a real Chromium; where there is none it is skipped, loudly and counted, unless OKOCE_REQUIRE names it. */
export function describeWithChromium(name: string, suite: () => void): void {
  const required = (process.env['OKOCE_REQUIRE'] ?? '').split(',').includes('chromium');
  if (required || chromiumPath()) describe(name, suite);
  // jest.count-reporter.js gathers these into the run's one loud line.
  else describe.skip(`${name} [skipped: no Chromium here]`, suite);
}

let found: string | undefined;

/** CHROMIUM_PATH, or the browser inside the npm package (Linux x64), or an installed one. */
function chromiumPath(): string | undefined {
  found ??= process.env['CHROMIUM_PATH'] ?? packaged() ?? INSTALLED.find((path) => existsSync(path));
  return found;
}

/** The package is an ES module and unpacks itself into the temp folder: a process of its own does both. */
function packaged(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const script = "import('@sparticuz/chromium').then(({ default: c }) => c.executablePath()).then((path) => process.stdout.write(path))";
  try {
    return execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }) || undefined;
  } catch {
    return undefined;
  }
}
