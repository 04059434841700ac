import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeWithChromium, openBrowser } from '../src/browser';
import type { Client } from '../src/client';
import { startSystem, type System } from '../src/system';

const root = join(__dirname, '../../..');
const QUARTERS = ['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2'];
const FLOWS = [
  'registrations',
  'withdrawals',
  'returns',
  'transfersIn',
  'transfersOut',
  'sessionsLogged',
  'sessionsConfirmed',
  'attendances',
  'activeMentors',
];
const STOCKS = ['registered', 'withdrawn', 'active'];

type Report = Record<string, number> & {
  scope: string;
  steps: Record<string, Record<string, number>>;
  activeMonths: Record<string, number>;
  target: Record<string, number>;
};

/** Every number of a report under its path, the goal aside. */
function numbersOf(report: Report): Record<string, number> {
  const flat: Record<string, number> = {};
  for (const field of [...FLOWS, ...STOCKS]) flat[field] = report[field] ?? NaN;
  for (const [step, figures] of Object.entries(report.steps))
    for (const [name, value] of Object.entries(figures)) flat[`steps.${step}.${name}`] = value;
  for (const [months, value] of Object.entries(report.activeMonths)) flat[`activeMonths.${months}`] = value;
  for (const [name, value] of Object.entries(report.target)) if (name !== 'goal') flat[`target.${name}`] = value;
  return flat;
}

function sumOf(reports: readonly Report[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const report of reports) for (const [name, value] of Object.entries(numbersOf(report))) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

describe('the sample programme that npm start loads', () => {
  let system: System;
  let director: Client;
  const startedAt = new Date().toISOString();

  beforeAll(async () => {
    system = await startSystem('embedded', []);
    director = system.as('--role', 'director');
  }, 300_000);
  afterAll(async () => system?.stop(), 30_000);

  const programme = async (quarter: string, asOf = ''): Promise<Report> =>
    (await director.get('reporting', `/quarters/${quarter}/programme${asOf && `?asOf=${asOf}`}`)).body as unknown as Report;
  const centres = async (quarter: string): Promise<Report[]> =>
    (await director.get('reporting', `/quarters/${quarter}/centres`)).body['centres'] as Report[];

  it('has some of everything', async () => {
    const last = await programme('2020-Q2');
    expect(last.registered).toBeGreaterThan(1_300);
    for (const step of ['P1', 'P2', 'P3', 'P4', 'P6']) expect(last.steps[step]?.['cumulative']).toBeGreaterThan(20);
    const all = sumOf(await Promise.all(QUARTERS.map((quarter) => programme(quarter))));
    for (const flow of FLOWS) expect({ flow, some: (all[flow] ?? 0) > 0 }).toEqual({ flow, some: true });
    expect(all['sessionsConfirmed']).toBeLessThan(all['sessionsLogged'] ?? 0);
  });

  it.each(QUARTERS)('adds up in %s: centres = regencies = programme, for every field', async (quarter) => {
    const whole = numbersOf(await programme(quarter));
    expect(sumOf(await centres(quarter))).toEqual(whole);
    const codes = ['31.01', '31.71', '31.72', '31.73', '31.74', '31.75'];
    const regencies = await Promise.all(
      codes.map(async (code) => (await director.get('reporting', `/quarters/${quarter}/regencies/${code}`)).body as unknown as Report),
    );
    expect(sumOf(regencies)).toEqual(whole);
  });

  it.each(QUARTERS.slice(1).map((quarter, at) => [quarter, QUARTERS[at] ?? ''] as const))(
    'conserves people in %s, for every centre',
    async (quarter, before) => {
      const previous = new Map((await centres(before)).map((centre) => [centre.scope, centre]));
      for (const now of await centres(quarter)) {
        const { registrations = 0, returns = 0, transfersIn = 0, withdrawals = 0, transfersOut = 0, active } = now;
        const start = previous.get(now.scope)?.active ?? 0;
        expect({ centre: now.scope, active: start + registrations + returns + transfersIn - withdrawals - transfersOut }).toEqual({
          centre: now.scope,
          active,
        });
      }
    },
  );

  it('never lets a cumulative figure fall as the day grows', async () => {
    let before: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let month = 6; month < 20; month++) {
      const day = new Date(Date.UTC(2019, month, 15)).toISOString().slice(0, 10);
      const { body } = await director.get('reporting', `/days/${day}/programme`);
      const now = [Number(body['registered']), ...Object.values(body['steps'] as Record<string, number>)];
      now.forEach((value, at) => expect(value).toBeGreaterThanOrEqual(before[at] ?? 0));
      before = now;
    }
    expect(before[0]).toBeGreaterThan(1_300);
  });

  it('was recorded when it was loaded: as of an earlier moment there is nothing', async () => {
    const empty = await programme('2020-Q2', '2020-07-01T00:00:00.000Z');
    expect(Object.values(numbersOf(empty)).every((value) => value === 0)).toBe(true);
    const asOfNow = new Date().toISOString();
    const loaded = await programme('2020-Q2', asOfNow);
    expect(numbersOf(loaded)).toEqual(numbersOf(await programme('2020-Q2')));
  });

  it.each([
    ['/quarters/2020-Q5/programme', 'unknown quarter'],
    ['/quarters/2020-Q1/programme?asOf=yesterday', 'malformed asOf'],
    ['/quarters/2999-Q1/programme', 'future quarter'],
  ])('answers %s with a clear 400', async (path) => {
    const { status, body } = await director.get('reporting', path);
    expect(status).toBe(400);
    expect(String(body['detail'] ?? body['title'])).not.toBe('');
  });

  it('prints the same by the command line, on one line', async () => {
    const { status, stdout } = system.okoce('report', 'programme', '--quarter', '2020-Q1', '--json');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const { completeTo: _now, ...printed } = JSON.parse(stdout) as Record<string, unknown>;
    const { completeTo: _then, ...answered } = (await programme('2020-Q1')) as Record<string, unknown>;
    expect(printed).toEqual(answered);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'scope',
      'quarter',
      'asOf',
      'completeTo',
      'final',
      ...FLOWS,
      ...STOCKS,
      'steps',
      'activeMonths',
      'target',
    ]);
  });

  describeWithChromium('the pages, in a real browser', () => {
    let browser: Browser;
    const pictures = join(root, 'test-output/screenshots');

    beforeAll(async () => {
      browser = await openBrowser();
      mkdirSync(pictures, { recursive: true });
    }, 60_000);
    afterAll(() => browser?.close());

    async function signedIn(persona: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'id-ID', ...options });
      const page = await context.newPage();
      await page.goto(system.urls.dashboard);
      await page.getByRole('link', { name: 'Masuk' }).click();
      await page.getByRole('button', { name: persona }).click();
      return page;
    }

    /** axe runs in a page of its own that has scripts; the text it looks at is the one we serve. */
    async function axe(page: Page): Promise<string[]> {
      const scripted = await browser.newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() });
      const copy = await scripted.newPage();
      await copy.route('**/*', async (route) => {
        const response = await route.fetch();
        const { 'content-security-policy': _none, ...headers } = response.headers();
        await route.fulfill({ response, headers });
      });
      await copy.goto(page.url());
      await copy.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
      const found = (await copy.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
      await scripted.close();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    }

    /** Someone with more than a registration, so that her page has something to show. */
    async function participantOf(centre: string): Promise<string> {
      const { body } = await director.get('reporting', `/quarters/2020-Q1/centres/${centre}/participants?limit=200`);
      const people = body['participants'] as { participantId: string; stepsReached: number }[];
      return people.reduce((best, one) => (one.stepsReached > best.stepsReached ? one : best)).participantId;
    }

    it('open with where the programme stands, without JavaScript', async () => {
      const page = await signedIn(/Direktur/);
      await page.waitForURL(/\/programme/);
      const lead = await page.locator('.lead').textContent();
      const { registered } = await programme('2020-Q2');
      expect(lead).toContain(`${new Intl.NumberFormat('id-ID').format(registered ?? 0)} orang terdaftar pada akhir triwulan II 2020`);
      expect(await page.locator('tbody tr th a').count()).toBe(44);
      await page.getByLabel('Triwulan', { exact: true }).selectOption('2019-Q4');
      await page.getByRole('button', { name: 'Tampilkan' }).click();
      expect(page.url()).toContain('quarter=2019-Q4');
      await page.goto(`${system.urls.dashboard}/programme?quarter=2020-Q1&asOf=${startedAt}`);
      expect(await page.textContent('main')).toContain('belum ada apa pun yang tercatat');
      await page.getByRole('link', { name: 'English' }).click();
      expect(await page.textContent('main')).toContain('nothing had been recorded');
      await page.context().close();
    });

    it.each([320, 1280])(
      'fit %i px, weigh little, and axe finds nothing',
      async (width) => {
        const page = await signedIn(/Direktur/, { viewport: { width, height: 800 } });
        let bytes = 0;
        page.on(
          'response',
          (response) =>
            void response.body().then(
              (body) => (bytes += body.length),
              () => undefined,
            ),
        );
        const participant = await participantOf('31.74.01');
        for (const [name, path] of [
          ['programme', '/programme?quarter=2020-Q1'],
          ['centre', '/centres/31.74.01?quarter=2020-Q1'],
          ['participant', `/participants/${participant}?quarter=2020-Q1`],
          ['not-found', '/participants/00000000-0000-4000-8000-000000000000'],
        ] as const) {
          bytes = 0;
          await page.goto(system.urls.dashboard + path, { waitUntil: 'networkidle' });
          await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
          expect({ name, bytes: bytes < 150_000 }).toEqual({ name, bytes: true });
          expect({ name, wide: await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth) }).toEqual({
            name,
            wide: false,
          });
          expect({ name, violations: await axe(page) }).toEqual({ name, violations: [] });
        }
        await page.context().close();
      },
      120_000,
    );

    it('show an officer her own people and nobody else’s', async () => {
      const page = await signedIn(/Tebet/);
      await page.goto(`${system.urls.dashboard}/participants/${await participantOf('31.74.01')}?quarter=2020-Q1`);
      expect(await page.textContent('main')).toContain('Langkah yang dicapai');
      await page.goto(`${system.urls.dashboard}/participants/${await participantOf('31.75.06')}?quarter=2020-Q1`);
      expect(await page.textContent('main')).toContain('di luar wewenang Anda');
      await page.context().close();
    });

    it('need a sign-in', async () => {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(`${system.urls.dashboard}/programme`);
      expect(page.url()).toContain('/sign-in');
      await page.context().close();
    });
  });
});
