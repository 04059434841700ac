import { setTimeout as sleep } from 'node:timers/promises';
import type { Quarter } from '@okoce/domain';
import { sealBaseline, waitingText } from '../client/seal-baseline';
import { ServiceClient } from '../client/service-client';
import type { Call } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, type ToolsConfig } from '../config';
import { startProgress } from '../terminal/progress';
import { KnownSoFar } from './known-so-far';
import { inParallel, Sender } from './sender';
import { admin, mentorKey } from './step';
import type { Story } from './story';
import { stepsOf, tellingOf, type Chain, type Telling } from './tell-story';
import { writeStory } from './write-story';

const SEED = 2019;
/** Enough to keep two cores busy; more only waits in line. */
const CHAINS_AT_ONCE = 16;
const TRAININGS_AT_ONCE = 4;
const ASK_EVERY_MS = 200;
/** Facts still on their way are waited for as long as some arrive. */
const STANDS_STILL_MS = 60_000;
/** Days of the sample's year on which time alone brings something: the day before the fortnight of a lost accreditation is over, the day after, and the last. */
const SWEPT_DAYS = ['2020-05-18', '2020-05-19', '2020-06-30'];
/** All of them ended before anything of them was recorded here, so each seal is a baseline. */
const SEALED_QUARTERS = ['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2'] as Quarter[];

export interface SampleOptions {
  readonly config: ToolsConfig;
  readonly say: (sentence: string) => void;
  /** Where the local message sender puts the codes that go to people's phones. */
  readonly messageFolder: string;
}

/** Sends the sample programme, waits until all of it is in the reports and seals its quarters; may be broken off and called again at any time. */
export async function loadSample(options: SampleOptions): Promise<{ participants: number; commands: number; seconds: number }> {
  const { config, say } = options;
  const started = Date.now();
  const story = writeStory(SEED);
  const telling = tellingOf(story);
  const total = stepsOf(telling).length;
  const participants = story.participants.length;
  say(`Program contoh dimuat sekali: ${participants} peserta, ${total} perintah.`);
  const progress = startProgress('Program contoh', total, 'perintah');
  try {
    await tell(story, telling, options, () => progress.advance(1));
  } finally {
    progress.stop();
  }
  const sending = (Date.now() - started) / 1000;
  await untilVisible(config, new Date().toISOString());
  await seal(config, say);
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`Program contoh dimuat dalam ${seconds} dtk (${Math.round(total / sending)} perintah/dtk).`);
  return { participants, commands: total, seconds };
}

async function tell(story: Story, telling: Telling, { config, messageFolder }: SampleOptions, onSent: () => void): Promise<void> {
  const sender = new Sender(config, SEED);
  const known = new KnownSoFar(sender, messageFolder);
  const send = (chains: readonly Chain[], atOnce = CHAINS_AT_ONCE): Promise<void> =>
    inParallel(chains, atOnce, async (chain) => {
      for (const step of chain) {
        known.learn(step.key, await sender.send(step, known));
        onSent();
      }
    });
  await send(telling.mentors);
  await Promise.all([send(telling.mentorTrainings), send(telling.registrations)]);
  // Beside one another: a service that is long without a fact says only now and then that it is complete.
  await Promise.all([send(telling.lives), send(telling.trainings, TRAININGS_AT_ONCE)]);
  await send(telling.endings);
  await sweep(story, sender, known);
}

/** What time alone brought within the year. */
async function sweep({ trainings }: Story, sender: Sender, known: KnownSoFar): Promise<void> {
  const mentors = trainings.flatMap(({ holders, seats }) => (holders === 'mentor' ? seats.filter((seat) => seat.certificateRevoked) : []));
  for (const { holder } of mentors) await known.untilUnaccredited(known.idOf(mentorKey(holder)));
  for (const on of SWEPT_DAYS)
    for (const service of ['mentoring', 'enrolment'] as const) await sender.post(service, { path: '/sweeps', body: { on }, by: admin });
}

/** Facts cross from service to service: the reports are whole when they are complete up to the last command. */
async function untilVisible(config: ToolsConfig, lastRecordedBy: string): Promise<void> {
  const reporting = new ServiceClient(config.urls.reporting, { forMs: STANDS_STILL_MS });
  const token = new Tokens({ ...config, token: undefined }).for({ roles: ['admin'] });
  let reached = '';
  for (let giveUpAt = Date.now() + STANDS_STILL_MS; Date.now() < giveUpAt; await sleep(ASK_EVERY_MS)) {
    const answer = await reporting.call({ method: 'GET', path: '/quarters/2020-Q2/programme', token });
    const completeTo = String(answer['completeTo'] ?? '');
    if (completeTo >= lastRecordedBy) return;
    if (completeTo > reached) giveUpAt = Date.now() + STANDS_STILL_MS;
    reached = completeTo;
  }
  throw new CannotRun(`Laporan berhenti pada ${reached}, sebelum akhir program contoh (${lastRecordedBy}); lihat catatan layanan.`);
}

/** What was sealed before is quietly left. */
async function seal(config: ToolsConfig, say: (sentence: string) => void): Promise<void> {
  const reporting = new ServiceClient(config.urls.reporting);
  const token = new Tokens({ ...config, token: undefined }).for({ roles: ['director'] });
  for (const quarter of SEALED_QUARTERS) {
    const ask = (call: Omit<Call, 'token'>) => reporting.call({ ...call, token });
    const { root } = await sealBaseline(quarter, ask, { onWait: (behind) => say(waitingText(quarter, behind)) });
    say(`Triwulan ${quarter} disegel sebagai dasar (baseline), akar ${String(root)}.`);
  }
}
