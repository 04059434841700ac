import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { previousQuarter, regencies, type Quarter } from '@okoce/domain';
import type { Client } from './client';
import { reportingDatabaseUrl, reportingVaultKeys } from './databases';
import { entriesUnder, levelsOf, type FigureEntry } from './figure-entries';
import { numbersOf, sumOf, type Report } from './figures';
import { atOnce } from './at-once';
import type { System } from './system';

const root = join(__dirname, '../../..');

/** What must hold of the reports over any history, whoever made it. */
export class LedgerProperties {
  private readonly director: Client;

  constructor(private readonly system: System) {
    this.director = system.as('--role', 'director');
  }

  async programme(quarter: string, asOf = ''): Promise<Report> {
    return this.report(`/quarters/${quarter}/programme${asOf && `?asOf=${asOf}`}`);
  }

  async centres(quarter: string): Promise<readonly Report[]> {
    return (await this.director.get('reporting', `/quarters/${quarter}/centres`)).body['centres'] as Report[];
  }

  /** Centres = regencies = programme, for every field. */
  async addsUp(quarter: string): Promise<void> {
    const whole = numbersOf(await this.programme(quarter));
    expect(sumOf(await this.centres(quarter))).toEqual(whole);
    const parts = await Promise.all(regencies.map(({ code }) => this.report(`/quarters/${quarter}/regencies/${code}`)));
    expect(sumOf(parts)).toEqual(whole);
  }

  /** Active at the end = active at the start + who came - who left, for every centre. */
  async conservesPeople(quarter: string): Promise<void> {
    const before = await this.centres(previousQuarter(quarter as Quarter));
    const previous = new Map(before.map((centre) => [centre.scope, centre]));
    for (const now of await this.centres(quarter)) {
      const { registrations = 0, returns = 0, transfersIn = 0, withdrawals = 0, transfersOut = 0, active } = now;
      const start = previous.get(now.scope)?.active ?? 0;
      expect({ centre: now.scope, active: start + registrations + returns + transfersIn - withdrawals - transfersOut }).toEqual({
        centre: now.scope,
        active,
      });
    }
  }

  /** No cumulative figure falls as the day grows; answers those of the last day. */
  async neverFalls(firstDay: string, lastDay: string): Promise<readonly number[]> {
    let before: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let at = Date.parse(firstDay); at <= Date.parse(lastDay); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const { body } = await this.director.get('reporting', `/days/${day}/programme`);
      const now = [Number(body['registered']), ...Object.values(body['steps'] as Record<string, number>)];
      now.forEach((value, which) => expect(value).toBeGreaterThanOrEqual(before[which] ?? 0));
      before = now;
    }
    return before;
  }

  /**
   * Every figure of a quarter is what its listed entries add up to: of the programme from all its pages, of each regency and centre from those of
   * them that are of it, which is what it lists itself (asked of each for a figure in turn); answers how many entries were listed.
   */
  async areTheirEntries(quarter: string, label: 'current' | 'sealed'): Promise<number> {
    const reports = await this.everywhere(quarter, label);
    const figures = Object.keys(figuresOf(reports[0]));
    const listed = new Map<string, readonly FigureEntry[]>();
    await atOnce(figures, async (figure) => {
      const { value, entries } = await entriesUnder(this.director, `/quarters/${quarter}/programme/figures/${figure}`, label);
      expect({ figure, value }).toEqual({ figure, value: figuresOf(reports[0])[figure] });
      listed.set(figure, entries);
    });
    const under = (figure: string, scope: string): readonly FigureEntry[] =>
      (listed.get(figure) ?? []).filter(({ centre }) => scope === 'programme' || centre.startsWith(scope));
    for (const report of reports) {
      const sums = figures.map((figure) => [figure, under(figure, report.scope).reduce((sum, { counts }) => sum + counts, 0)]);
      expect({ scope: report.scope, ...Object.fromEntries(sums) }).toEqual({ scope: report.scope, ...figuresOf(report) });
    }
    await atOnce([...reports.slice(1).entries()], async ([turn, { scope }]) => {
      const figure = figures[turn % figures.length] ?? '';
      const { entries } = await entriesUnder(this.director, `/quarters/${quarter}/${levelsOf(scope)}/${scope}/figures/${figure}`, label);
      expect({ scope, figure, entries }).toEqual({ scope, figure, entries: under(figure, scope) });
    });
    return [...listed.values()].reduce((sum, entries) => sum + entries.length, 0);
  }

  /** The reports of the programme, of each regency and of each centre. */
  private async everywhere(quarter: string, label: string): Promise<readonly [Report, ...Report[]]> {
    const { body } = await this.director.get('reporting', `/quarters/${quarter}/centres?label=${label}`);
    return [
      await this.report(`/quarters/${quarter}/programme?label=${label}`),
      ...(await Promise.all(regencies.map(({ code }) => this.report(`/quarters/${quarter}/regencies/${code}?label=${label}`)))),
      ...(body['centres'] as Report[]),
    ];
  }

  /** The ledger made again from the archive, by a process in a time zone of its own, is the live one row for row; answers whose it was. */
  async isRebuilt(zone: string): Promise<{ people: number }> {
    const env = { ...process.env, TZ: zone, ...reportingEnvironment(this.system, reportingDatabaseUrl(this.system)) };
    const rebuild = [join(root, 'apps/reporting/dist/main.js'), 'rebuild'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, rebuild, { env });
    expect(stderr).toMatch(/^(\d+ people\n)+$/);
    const rebuilt = JSON.parse(stdout) as { people: number; differences: object[]; swapped: boolean };
    expect(rebuilt.differences).toHaveLength(7);
    for (const difference of rebuilt.differences) expect(difference).toMatchObject({ onlyLive: 0, onlyRebuilt: 0 });
    expect(rebuilt.swapped).toBe(false);
    return rebuilt;
  }

  private async report(path: string): Promise<Report> {
    return (await this.director.get('reporting', path)).body as unknown as Report;
  }
}

/** What leads to entries: classes lead to people. */
function figuresOf(report: Report): Record<string, number> {
  return Object.fromEntries(Object.entries(numbersOf(report)).filter(([figure]) => !figure.startsWith('classes.')));
}

/** What a reporting process beside the system's own is told. */
export function reportingEnvironment(system: System, databaseUrl: string, logUrl = databaseUrl): Record<string, string> {
  return {
    OKOCE_MODE: 'local',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DATABASE_ROLE: 'okoce_reporting',
    EVENT_LOG: 'embedded',
    EVENT_LOG_URL: logUrl,
    OIDC_ISSUER: system.urls.issuer,
    OIDC_AUDIENCE: 'okoce',
    OIDC_JWKS_URL: `${system.urls.issuer}/jwks`,
    ...reportingVaultKeys(system),
  };
}
