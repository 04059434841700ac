import { districts } from '@okoce/domain';
import { cpus } from 'node:os';
import { Tokens } from '../../client/tokens';
import { CannotRun, toolsConfig } from '../../config';
import { Random } from '../../simulate/random';
import { megabytes, percentile, ratio, say, seconds, table } from '../print';
import { RunningSystem } from '../running-system';
import { countOf, prepare, somePeople } from './prepare';
import type { ReviewData } from './prepare';
import { activeQuarters } from './programme';
import { Requests } from './requests';
import { metered } from './usage-meter';
import type { Used } from './usage-meter';

const MEMORY_AIM = 1024 ** 3;
const ROUNDS = 300;
const SLOW_ROUNDS = 40;
const PEOPLE = 300;
const COMPLETE_WITHIN_MS = 5 * 60_000;

/** The three-month review on a programme of a size: sealing, verifying, proving, what-if and the views; each goal with whether it is met. */
export async function benchReview(data: ReviewData, fresh: boolean): Promise<void> {
  const prepared = await prepare(data, fresh);
  const since = new Date().toISOString();
  const system = await RunningSystem.start({ ...data, flags: ['--no-sample'] });
  try {
    const config = toolsConfig({ OKOCE_PORT_BASE: String(data.portBase) });
    const requests = new Requests(config.urls.reporting, await new Tokens(config).for({ roles: ['admin'] })());
    const quarter = await nextToSeal(requests);
    const mentored = await countOf(data, `classes WHERE quarter = '${quarter}'`);
    say(
      `\nThe review of ${quarter}: ${prepared.participants} participants, ${mentored} with a class in the quarter, ${prepared.entries} entries of ${prepared.contracts} contracts; ${cpus().length} cores.\n`,
    );
    await untilComplete(requests, since);
    const goals = [...(await acts({ system, requests, quarter, data })), ...(await views(requests, quarter, data))];
    table([['', 'measured', 'goal', 'of the goal', ''], ...goals.map(goalRow)]);
    say(`\nThe data stays in ${data.dataDirectory}; ${quarter} is sealed in it, so the next run seals another quarter.`);
  } finally {
    await system.stop();
  }
}

/** Something measured against its goal, in one unit. */
interface Goal {
  readonly name: string;
  readonly measured: number | undefined;
  readonly aim: number;
  readonly text: (value: number) => string;
}

function goalRow({ name, measured, aim, text }: Goal): readonly string[] {
  if (measured === undefined) return [name, '-', text(aim), '-', 'not there yet'];
  return [name, text(measured), text(aim), ratio(measured / aim), measured <= aim ? 'met' : 'NOT MET'];
}

const inSeconds = (value: number): string => `${seconds(value)} s`;
const inMilliseconds = (value: number): string => `${value.toFixed(1)} ms`;

interface Bench {
  readonly system: RunningSystem;
  readonly requests: Requests;
  readonly quarter: string;
  readonly data: ReviewData;
}

async function acts({ system, requests, quarter, data }: Bench): Promise<readonly Goal[]> {
  const sealing = await metered(system, () => requests.post(`/quarters/${quarter}/seal`, { baseline: true }));
  const verifying = await metered(system, async () => {
    const { verified } = await requests.get<{ verified: boolean }>(`/quarters/${quarter}/verification`);
    if (!verified) throw new CannotRun(`${quarter} tidak terverifikasi.`);
  });
  const [person = ''] = await somePeople(data, 1);
  const proving = await metered(system, () => requests.get(`/quarters/${quarter}/proofs/${person}`));
  const whatIf = await requests.whatIf(quarter).then(async (there) => (there ? metered(system, there) : undefined));
  table([
    ['', 'seconds', 'CPU s reporting', 'CPU s PostgreSQL', 'RSS reporting', 'PSS PostgreSQL'],
    usedRow('sealing with all assessments', sealing),
    usedRow('verify', verifying),
    usedRow('prove', proving),
    ...(whatIf ? [usedRow('what-if over the quarter', whatIf)] : []),
  ]);
  say();
  return [
    { name: 'sealing with all assessments', measured: sealing.seconds, aim: 60, text: inSeconds },
    { name: 'its memory, reporting', measured: sealing.reportingBytes, aim: MEMORY_AIM, text: megabytes },
    { name: 'verify', measured: verifying.seconds, aim: 180, text: inSeconds },
    { name: 'prove', measured: proving.seconds, aim: 10, text: inSeconds },
    { name: 'what-if over the quarter', measured: whatIf?.seconds, aim: 60, text: inSeconds },
  ];
}

function usedRow(name: string, used: Used): readonly string[] {
  const cpu = [used.reportingCpu, used.postgresCpu].map(seconds);
  return [name, seconds(used.seconds), ...cpu, megabytes(used.reportingBytes), megabytes(used.postgresBytes)];
}

/** What is there of a quarter in sealing has been read once: the views are measured warm, one request after another. */
async function views(requests: Requests, quarter: string, data: ReviewData): Promise<readonly Goal[]> {
  const random = new Random(1);
  const people = await somePeople(data, PEOPLE);
  const of = `/quarters/${quarter}`;
  const centre = (): string => `${of}/centres/${random.pick(districts).code}`;
  const moment = (): string => new Date(Date.UTC(2026, 9, 3) + random.below(48 * 86_400) * 1000).toISOString();
  const figure = (): string => random.pick(['attendances', 'registered', 'sessionsConfirmed']);
  const measured: readonly (readonly [string, number, number, () => string])[] = [
    ['a participant’s assessment with trace, p95', 50, ROUNDS, () => `${of}/participants/${random.pick(people)}`],
    ['a centre, p95', 50, ROUNDS, centre],
    ['the programme, p95', 50, ROUNDS, () => `${of}/programme`],
    ['the programme as sealed, p95', 1000, SLOW_ROUNDS, () => `${of}/programme?label=sealed`],
    ['a centre as sealed, p95', 1000, SLOW_ROUNDS, () => `${centre()}?label=sealed`],
    ['the programme as of a moment, p95', 1000, SLOW_ROUNDS, () => `${of}/programme?asOf=${moment()}`],
    ['a centre as of a moment, p95', 1000, SLOW_ROUNDS, () => `${centre()}?asOf=${moment()}`],
    ['a page of a centre’s lineage, p95', 100, ROUNDS, () => `${centre()}/figures/${figure()}?limit=50`],
    ['a page of the programme’s lineage, p95', 100, SLOW_ROUNDS, () => `${of}/programme/figures/${figure()}?limit=50`],
  ];
  const goals: Goal[] = [];
  for (const [name, aim, rounds, path] of measured) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await requests.timed(path()));
    goals.push({ name, measured: percentile(times, 0.95), aim, text: inMilliseconds });
  }
  return goals;
}

/** The last of the quarters with mentoring that is not sealed yet. */
async function nextToSeal(requests: Requests): Promise<string> {
  for (const quarter of activeQuarters.toReversed()) {
    const { statements } = await requests.get<{ statements: readonly unknown[] }>(`/quarters/${quarter}/seals`);
    if (statements.length === 0) return quarter;
  }
  throw new CannotRun(
    'Semua triwulan data ini sudah disegel: jalankan dengan --fresh. (All of its quarters are sealed: run with --fresh.)',
  );
}

/** Until every source said that it told all, since this run began. Those that are idle say so more and more seldom: every minute at least. */
async function untilComplete(requests: Requests, since: string): Promise<void> {
  const giveUpAt = Date.now() + COMPLETE_WITHIN_MS;
  for (;;) {
    const { completeTo } = await requests.get<{ completeTo: string | null }>(`/quarters/${activeQuarters[0]}/programme`);
    if (completeTo !== null && completeTo > since) return;
    if (Date.now() > giveUpAt) throw new CannotRun(`Sumber belum lengkap: ${String(completeTo)}.`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
