import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually } from '@okoce/testing';
import { startSystem } from './reporting-system';
import type { ReportingSystem } from './reporting-system';

const TEBET = '31.74.01';
const CAKUNG = '31.75.06';
const id = (end: string): string => `0190a000-0000-7000-8000-${end.padStart(12, '0')}`;
const [SITI, RINA, DEWI] = [id('1'), id('2'), id('3')];
const [BUDI, AGUS] = [id('a'), id('b')];

const director: DevelopmentClaims = { roles: ['director'] };
const officerOf = (...centres: string[]): DevelopmentClaims => ({ roles: ['officer'], centres });
const mentor = (mentorId: string): DevelopmentClaims => ({ roles: ['mentor'], mentorId });

/**
 * All of Tebet on 20 March: Budi mentors Siti, twice, and has capacity for one, Agus mentors Rina, Dewi has no mentor; evidence of all
 * three waits. In April Budi and Dewi move to Cakung.
 */
async function tellAll({ tell }: ReportingSystem): Promise<number> {
  let told = 0;
  const say = async (source: 'enrolment' | 'mentoring', name: string, stream: string, data: Record<string, unknown>): Promise<void> => {
    told += 1;
    await tell(source, name, stream, data);
  };
  for (const participantId of [SITI, RINA, DEWI]) {
    const registered = { occurredAt: '2020-01-08T03:00:00.000Z', participantId, districtCode: TEBET, subdistrictCode: null };
    await say('enrolment', 'ParticipantRegistered', participantId, { ...registered, channel: 'officer' });
    const evidence = { evidenceId: id(`6${participantId.slice(-1)}`), participantId, step: 'P5', day: '2020-03-10' };
    const submitted = { occurredAt: '2020-03-12T03:00:00.000Z', ...evidence, documentHash: participantId.slice(-1).repeat(64) };
    await say('mentoring', 'StepEvidenceSubmitted', evidence.evidenceId, submitted);
  }
  for (const mentorId of [BUDI, AGUS]) {
    const registered = { occurredAt: '2019-06-01T03:00:00.000Z', mentorId, districtCode: TEBET, engagement: 'volunteer' };
    await say('mentoring', 'MentorRegistered', mentorId, registered);
  }
  for (const [mentorshipId, mentorId, participantId] of [
    [id('91'), BUDI, SITI],
    [id('92'), BUDI, SITI],
    [id('93'), AGUS, RINA],
  ] as const) {
    await say('mentoring', 'MentorAssigned', mentorshipId, {
      occurredAt: '2020-01-10T03:00:00.000Z',
      mentorshipId,
      mentorId,
      participantId,
    });
  }
  await say('mentoring', 'MentorCapacitySet', BUDI, { occurredAt: '2020-01-11T03:00:00.000Z', mentorId: BUDI, capacity: 1 });
  const moved = { occurredAt: '2020-04-01T03:00:00.000Z', fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
  await say('mentoring', 'MentorTransferred', BUDI, { ...moved, mentorId: BUDI });
  await say('enrolment', 'ParticipantTransferred', DEWI, { ...moved, participantId: DEWI });
  return told;
}

describe('what is due of those who move', () => {
  let system: ReportingSystem;
  const due = async (claims: DevelopmentClaims, query: string): Promise<readonly string[]> => {
    const { body } = await system.get(claims, `/due?${query}`);
    return (body['items'] as { participantId: string | null; mentorId: string | null }[])
      .map(({ participantId, mentorId }) => (participantId ?? mentorId ?? '').slice(-1))
      .sort();
  };

  beforeAll(async () => {
    system = await startSystem();
    const told = await tellAll(system);
    await eventually(async () => {
      const { rows } = await system.database.pool.query<{ facts: number }>('SELECT count(DISTINCT fact_id)::int AS facts FROM archive');
      expect(rows).toEqual([{ facts: told }]);
    }, 'all to be archived');
  });
  afterAll(() => system.close());

  it('is of a mentor on the list of the centre the mentor is with on the day', async () => {
    const over = (claims: DevelopmentClaims, centre: string, on: string) =>
      due(claims, `kind=mentor_over_capacity&centre=${centre}&on=${on}`);
    expect(await over(director, TEBET, '2020-03-20')).toEqual(['a']);
    expect(await over(director, CAKUNG, '2020-03-20')).toEqual([]);
    expect(await over(director, TEBET, '2020-04-10')).toEqual([]);
    expect(await over(officerOf(CAKUNG), CAKUNG, '2020-04-10')).toEqual(['a']);
  });

  it('is of her mentorship on the list of her centre, once the mentor has left it', async () => {
    const received = (on: string) => due(director, `kind=mentorship_received&centre=${TEBET}&on=${on}`);
    expect(await received('2020-03-31')).toEqual([]);
    expect(await received('2020-04-01')).toEqual(['1', '1']);
  });

  it('is not shown to a centre that a mentor or a participant has left, of an earlier day either', async () => {
    expect(await due(officerOf(TEBET), 'kind=mentor_over_capacity&on=2020-03-20')).toEqual([]);
    expect(await due(director, `kind=evidence_waiting&centre=${TEBET}&on=2020-03-20`)).toEqual(['1', '2', '3']);
    expect(await due(officerOf(TEBET), 'kind=evidence_waiting&on=2020-03-20')).toEqual(['1', '2']);
  });

  it('shows a mentor evidence of the centre that both are still with, and none of the mentor’s own mentees', async () => {
    expect(await due(mentor(AGUS), 'kind=evidence_waiting&on=2020-03-20')).toEqual(['1']);
    expect(await due(mentor(BUDI), 'kind=evidence_waiting&on=2020-03-20')).toEqual([]);
    expect(await due(mentor(BUDI), 'kind=evidence_waiting&on=2020-04-10')).toEqual(['3']);
  });
});
