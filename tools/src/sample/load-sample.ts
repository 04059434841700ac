import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, type ToolsConfig } from '../config';
import { startProgress } from '../terminal/progress';
import * as commands from './commands';
import { inParallel, Sender, type Command } from './sender';
import type { SampleParticipant, SampleTraining, Story } from './story';
import { writeStory } from './write-story';

const SEED = 2019;
/** Enough to keep two cores busy; more only waits in line. */
const PEOPLE_AT_ONCE = 16;
const TRAININGS_AT_ONCE = 6;
const ASK_EVERY_MS = 200;
/** Facts still on their way are waited for as long as some arrive. */
const STANDS_STILL_MS = 60_000;

export interface SampleOptions {
  readonly config: ToolsConfig;
  readonly say: (sentence: string) => void;
}

/** Sends the sample programme and waits until all of it is in the reports; may be broken off and called again at any time. */
export async function loadSample({ config, say }: SampleOptions): Promise<{ participants: number; commands: number; seconds: number }> {
  const started = Date.now();
  const story = writeStory(SEED);
  const total = commandCount(story);
  say(`Program contoh dimuat sekali: ${story.participants.length} peserta, ${total} perintah.`);
  const progress = startProgress('Program contoh', total, 'perintah');
  try {
    await tell(story, new Sender(config, SEED, () => progress.advance(1)));
  } finally {
    progress.stop();
  }
  await untilVisible(config, new Date().toISOString());
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`Program contoh dimuat dalam ${seconds} dtk.`);
  return { participants: story.participants.length, commands: total, seconds };
}

async function tell(story: Story, sender: Sender): Promise<void> {
  const send = (command: Command): Promise<string> => sender.send(command);
  const mentorIds: string[] = [];
  const participants: commands.Known[] = [];
  await inParallel(story.mentors, PEOPLE_AT_ONCE, async (mentor, index) => {
    mentorIds[index] = await send(commands.registerMentor(mentor, index));
  });
  const train = (holders: SampleTraining['holders']): Promise<void> =>
    inParallel([...story.trainings.entries()], TRAININGS_AT_ONCE, async ([index, training]) => {
      if (training.holders !== holders) return;
      const id = await send(commands.scheduleTraining(training, index));
      const ids = holders === 'mentor' ? mentorIds : participants.map((participant) => participant.id);
      // One after another: a training event is one stream, and two at once would only meet in it.
      for (const command of commands.trainingCommands(training, index, id, ids)) await send(command);
    });
  const register = (participant: SampleParticipant, index: number): Promise<void> =>
    send(commands.registerParticipant(participant, index)).then((id) => {
      participants[index] = { index, id, home: participant.person.place.district.code };
    });
  await Promise.all([train('mentor'), inParallel(story.participants, PEOPLE_AT_ONCE, register)]);
  const live = async (participant: SampleParticipant, index: number): Promise<void> => {
    const known = participants[index];
    if (!known) throw new Error(`Participant ${index} of the sample was not registered`);
    await mentor(participant, known, mentorIds, send);
    for (const command of commands.enrolmentCommands(participant, known)) await send(command);
  };
  await Promise.all([train('participant'), inParallel(story.participants, PEOPLE_AT_ONCE, live)]);
}

async function mentor(
  { mentorship }: SampleParticipant,
  participant: commands.Known,
  mentorIds: readonly string[],
  send: (command: Command) => Promise<string>,
): Promise<void> {
  if (!mentorship) return;
  const mentorId = mentorIds[mentorship.mentor] ?? '';
  const mentorshipId = await send(commands.assignMentor(mentorship, participant, mentorId));
  if (mentorship.planAgreedAt) await send(commands.agreePlan(mentorship.planAgreedAt, participant, mentorId, mentorshipId));
  for (const [which, session] of mentorship.sessions.entries()) {
    const id = await send(commands.scheduleSession(session, which, participant, mentorId, mentorshipId));
    for (const command of commands.sessionCommands(session, which, participant, mentorId, id)) await send(command);
  }
}

export function commandCount({ mentors, participants, trainings }: Story): number {
  let count = mentors.length + participants.length;
  for (const training of trainings) count += 1 + commands.trainingCommands(training, 0, '', []).length;
  for (const participant of participants) {
    const known = { index: 0, id: '', home: participant.person.place.district.code };
    count += commands.enrolmentCommands(participant, known).length;
    const { mentorship } = participant;
    if (!mentorship) continue;
    count += 1 + (mentorship.planAgreedAt ? 1 : 0);
    for (const session of mentorship.sessions) count += 1 + commands.sessionCommands(session, 0, known, '', '').length;
  }
  return count;
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
