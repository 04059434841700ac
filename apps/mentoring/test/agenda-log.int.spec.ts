import { addDays, dayOf, quarterOf } from '@okoce/domain';
import { parseRecord, topics, type Envelope } from '@okoce/event-contracts';
import { PARTITIONS } from '@okoce/platform';
import { eventually } from '@okoce/testing';
import { idOf, together } from './acts';
import { expectNowhere } from './leaks';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { TEBET, ago, peopleOf } from './people';

const SECRETS = [
  'Bu Sari mencatat kas',
  'Suami Bu Sari sakit',
  'Kuitansi Bu Sari.pdf',
  'Kuitansi Bu Sari buram',
  'Bu Sari menarik buktinya',
];
const [TEXT, DROP, NAME, REJECTION, REVOCATION] = SECRETS;
const today = dayOf(ago(0));

let system: ServiceSystem;
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

const contractsOf = async (...subjects: string[]): Promise<string[]> => {
  const partitions = Array.from({ length: PARTITIONS }, (_, partition) => system.log.read(topics.mentoring, partition, 0, 1_000));
  const records = (await Promise.all(partitions)).flat().map((record) => parseRecord(record));
  const envelopes = records.flatMap((parsed): Envelope[] => (parsed.kind === 'malformed' ? [] : [parsed.envelope]));
  return envelopes.flatMap(({ subject, type }) =>
    subject !== undefined && subjects.includes(subject) ? [String(type.split('.')[2])] : [],
  );
};

describe('the log', () => {
  it('gets goals, actions and evidence as contracts, no proposal, and nothing of what was said', async () => {
    const { mentor, participant, participantId } = await together(system, officer);
    const examiner = await system.as({ roles: ['mentor'], mentorId: await peopleOf(system).accreditedMentor(officer) });
    const goalId = idOf(await participant.post('/goals', { participantId, quarter: quarterOf(today), step: 'P6' }));
    idOf(await mentor.post(`/goals/${goalId}/agreement`));
    const actions = [addDays(today, 1), addDays(today, 2)].map(async (dueOn) => {
      const id = idOf(await mentor.post('/actions', { participantId, goalId, dueOn, text: TEXT }));
      idOf(await participant.post(`/actions/${id}/agreement`));
      return id;
    });
    const [dropped, closed] = await Promise.all(actions);
    idOf(await mentor.post(`/actions/${dropped}/drop`, { reason: DROP }));
    idOf(await participant.post(`/actions/${closed}/closure`, { documentHash: 'cd'.repeat(32) }));
    const evidence = { participantId, step: 'P7', day: today, documentHash: 'ef'.repeat(32), documentName: NAME };
    const evidenceId = idOf(await participant.post('/step-evidence', evidence));
    idOf(await examiner.post(`/step-evidence/${evidenceId}/rejection`, { reason: REJECTION }));
    idOf(await examiner.post(`/step-evidence/${evidenceId}/verification`));
    idOf(await officer.post(`/step-evidence/${evidenceId}/revocation`, { reason: REVOCATION }));
    await eventually(async () => (await contractsOf(evidenceId)).length === 4, 'four contracts of the evidence');
    expect(await contractsOf(evidenceId)).toEqual([
      'StepEvidenceSubmitted',
      'StepEvidenceRejected',
      'StepEvidenceVerified',
      'StepEvidenceRevoked',
    ]);
    await eventually(async () => (await contractsOf(participantId)).length === 6, 'six contracts of the agenda');
    expect((await contractsOf(participantId)).sort()).toEqual([
      'ActionAgreed',
      'ActionAgreed',
      'ActionClosed',
      'ActionDropped',
      'QuarterGoalAgreed',
      'QuarterGoalSet',
    ]);
    await expectNowhere(system, SECRETS, 'StepEvidenceRevoked');
    const { rows } = await system.database.pool.query<{ kind: string }>('SELECT DISTINCT kind FROM vault_entries WHERE subject_id = $1', [
      participantId,
    ]);
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['action', 'document-name', 'reason']);
  });
});
