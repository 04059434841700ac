import { admin, mentorKey, officer, participantKey, type Step } from './step';
import type { SampleMentor } from './story';

const DEFAULT_CAPACITY = 20;

/** What is known of a mentor before she is anybody's. */
export function beginningOf({ name, districtCode, kind, registeredAt, capacities }: SampleMentor, index: number): readonly Step[] {
  const registered: Step = {
    at: registeredAt,
    key: mentorKey(index),
    to: 'mentoring',
    act: () => ({ path: '/mentors', body: { name, districtCode, kind }, by: officer(districtCode) }),
  };
  return [registered, ...capacities.filter(({ n }) => n > DEFAULT_CAPACITY).map((capacity) => setCapacity(capacity, index))];
}

/** What changes later, when those she mentors are hers. */
export function courseOf({ districtCode, capacities, transfer, relations }: SampleMentor, index: number): readonly Step[] {
  const declared = relations.map(({ at, participant, kind }): Step => ({
    at,
    key: `${mentorKey(index)}/kerabat/${participant}`,
    to: 'mentoring',
    act: (known) => ({
      path: `/mentors/${known.idOf(mentorKey(index))}/relations`,
      body: { participantId: known.idOf(participantKey(participant)), kind },
      by: admin,
    }),
  }));
  const lowered = capacities.filter(({ n }) => n <= DEFAULT_CAPACITY).map((capacity) => setCapacity(capacity, index));
  if (!transfer) return [...declared, ...lowered];
  const moved: Step = {
    at: transfer.at,
    key: `${mentorKey(index)}/pindah`,
    to: 'mentoring',
    act: (known) => ({
      path: `/mentors/${known.idOf(mentorKey(index))}/transfer`,
      body: { toDistrictCode: transfer.to },
      by: officer(districtCode),
    }),
  };
  return [...declared, ...lowered, moved];
}

function setCapacity({ at, n }: SampleMentor['capacities'][number], index: number): Step {
  return {
    at,
    key: `${mentorKey(index)}/kapasitas/${n}`,
    to: 'mentoring',
    act: (known) => ({ path: `/mentors/${known.idOf(mentorKey(index))}/capacity`, body: { n }, by: admin }),
  };
}
