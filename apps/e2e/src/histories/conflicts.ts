import { enrolmentAt, type DistrictCode, type Instant, type LifeFact } from '@okoce/domain';
import { topics } from '@okoce/event-contracts';
import { openEmbeddedLog } from '@okoce/event-sourcing';
import { databaseUrl } from '../databases';
import type { System } from '../system';

interface Contract {
  readonly name: string;
  readonly position: number;
  readonly data: Readonly<Record<string, string>>;
}

interface Booking {
  readonly people: readonly string[];
  readonly from: number;
  readonly until: number;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const lifeKinds: Readonly<Record<string, LifeFact['kind']>> = {
  ParticipantRegistered: 'registered',
  ParticipantTransferred: 'transferred',
  ParticipantWithdrawn: 'withdrawn',
  ParticipantReturned: 'returned',
};

/** What the rules of the three services forbid, looked for in the published facts alone. */
export async function conflictsIn(system: System): Promise<{ facts: number; conflicts: readonly string[] }> {
  const [enrolment, mentoring, trainings] = await Promise.all([
    contractsOf(system, topics.enrolment),
    contractsOf(system, topics.mentoring),
    contractsOf(system, topics['training-events']),
  ]);
  const lives = livesIn(enrolment);
  const conflicts = [
    ...inTwoPlaces(mentoring),
    ...mentoredAfterWithdrawal(mentoring, lives),
    ...beyondCapacity(mentoring),
    ...seatedAfterWithdrawal(trainings, lives),
  ];
  return { facts: enrolment.length + mentoring.length + trainings.length, conflicts };
}

async function contractsOf(system: System, topic: string): Promise<readonly Contract[]> {
  const log = await openEmbeddedLog({ connectionString: databaseUrl(system, 'okoce_log'), logger: quiet });
  const [{ partitions = 0 } = {}] = await log.describe([topic]);
  const read = await Promise.all(Array.from({ length: partitions }, (_, partition) => log.read(topic, partition, 0, 1_000_000)));
  await log.close();
  return read
    .flat()
    .map(({ value }) => JSON.parse(value) as { type: string; position?: string; data: Contract['data'] })
    .map(({ type, position, data }) => ({ name: type.split('.')[2] ?? '', position: Number(position ?? 0), data }))
    .sort((a, b) => a.position - b.position);
}

function livesIn(contracts: readonly Contract[]): ReadonlyMap<string, readonly LifeFact[]> {
  const lives = new Map<string, LifeFact[]>();
  for (const { name, data } of contracts) {
    const kind = lifeKinds[name];
    if (!kind) continue;
    const districtCode = (data['toDistrictCode'] ?? data['districtCode']) as DistrictCode;
    const fact = { kind, occurredAt: data['occurredAt'] as Instant, districtCode };
    lives.set(data['participantId'] ?? '', [...(lives.get(data['participantId'] ?? '') ?? []), fact]);
  }
  return lives;
}

function inTwoPlaces(contracts: readonly Contract[]): readonly string[] {
  const bookings = new Map<string, Booking>();
  for (const { name, data } of contracts) {
    const { sessionId = '', mentorId = '', participantId = '', startsAt = '', minutes = 0 } = data;
    if (['SessionScheduled', 'SessionRescheduled', 'SessionLogged'].includes(name)) {
      const from = Date.parse(startsAt);
      bookings.set(sessionId, { people: [mentorId, participantId], from, until: from + Number(minutes) * 60_000 });
    }
    if (['SessionCancelled', 'SessionMissed', 'SessionRetracted'].includes(name)) bookings.delete(sessionId);
  }
  const all = [...bookings];
  return all.flatMap(([one, a], index) =>
    all
      .slice(index + 1)
      .filter(([, b]) => a.from < b.until && b.from < a.until && a.people.some((person) => b.people.includes(person)))
      .map(([other]) => `sessions ${one} and ${other} take the same person at the same time`),
  );
}

/** Whether she had left by then, or left while it held. */
function gone(life: readonly LifeFact[], since: string, until = '9999'): boolean {
  if (enrolmentAt(life, since).status === 'withdrawn') return true;
  return life.some(({ kind, occurredAt }) => kind === 'withdrawn' && occurredAt >= since && occurredAt < until);
}

function mentoredAfterWithdrawal(contracts: readonly Contract[], lives: ReadonlyMap<string, readonly LifeFact[]>): readonly string[] {
  const inForce = new Map<string, Contract['data']>();
  for (const { name, data } of contracts) {
    if (name === 'MentorAssigned') inForce.set(data['mentorshipId'] ?? '', data);
    if (name === 'MentorshipEnded') inForce.delete(data['mentorshipId'] ?? '');
  }
  return [...inForce]
    .filter(([, { participantId = '', occurredAt = '' }]) => gone(lives.get(participantId) ?? [], occurredAt))
    .map(([id]) => `mentorship ${id} goes on after a withdrawal`);
}

function beyondCapacity(contracts: readonly Contract[]): readonly string[] {
  const capacities = new Map<string, number>();
  const load = new Map<string, number>();
  const conflicts: string[] = [];
  for (const { name, data } of contracts) {
    const { mentorId = '' } = data;
    if (name === 'MentorCapacitySet') capacities.set(mentorId, Number(data['capacity']));
    if (name === 'MentorshipEnded') load.set(mentorId, (load.get(mentorId) ?? 0) - 1);
    if (name !== 'MentorAssigned') continue;
    load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
    if ((load.get(mentorId) ?? 0) > (capacities.get(mentorId) ?? 20)) conflicts.push(`mentor ${mentorId} beyond the capacity`);
  }
  return conflicts;
}

function seatedAfterWithdrawal(contracts: readonly Contract[], lives: ReadonlyMap<string, readonly LifeFact[]>): readonly string[] {
  const held = new Map<string, { readonly holderId: string; readonly reservedAt: string; readonly startsAt: string }>();
  for (const { name, data } of contracts) {
    const { seatId = '', holderId = '', startsAt = '', occurredAt = '' } = data;
    if (name === 'SeatReserved') held.set(seatId, { holderId, reservedAt: occurredAt, startsAt });
    const seat = held.get(seatId);
    if (name === 'SeatRescheduled' && seat) held.set(seatId, { ...seat, startsAt });
    if (['SeatReleased', 'SeatMissed', 'CheckedIn'].includes(name)) held.delete(seatId);
  }
  return [...held]
    .filter(([, { holderId, reservedAt, startsAt }]) => gone(lives.get(holderId) ?? [], reservedAt, startsAt))
    .map(([id]) => `seat ${id} is held after a withdrawal`);
}
