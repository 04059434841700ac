import { together } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { CAKUNG, TEBET, peopleOf } from './people';

let system: ServiceSystem;
let officer: Client;
let elsewhere: Client;
let auditor: Client;

beforeAll(async () => {
  system = await startSystem();
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  auditor = await system.as({ roles: ['auditor'] });
});
afterAll(() => system?.close());

const statuses = async (path: string): Promise<readonly number[]> =>
  [await auditor.get(path), await officer.get(path), await elsewhere.get(path)].map(({ status }) => status);

describe('a fact of mentoring', () => {
  it('is, of a mentorship, the centre’s of the participant', async () => {
    const { mentorshipId, mentorId, participantId } = await together(system, officer);
    const path = `/facts/${mentorshipId}/1`;
    expect((await officer.get(path)).body).toMatchObject({
      type: 'MentorAssigned',
      contract: 'okoce.mentoring.MentorAssigned.v1',
      data: { mentorshipId, mentorId, participantId },
    });
    expect(await statuses(path)).toEqual([200, 200, 404]);
  });

  it('is, of a mentor, the centre’s of the mentor', async () => {
    const mentorId = await peopleOf(system).mentor(officer);
    expect((await officer.get(`/facts/${mentorId}/1`)).body).toMatchObject({ type: 'MentorRegistered', data: { districtCode: TEBET } });
    expect(await statuses(`/facts/${mentorId}/1`)).toEqual([200, 200, 404]);
  });

  it('is told to nobody where it says whose family somebody is', async () => {
    const { mentorId, participantId } = await together(system, officer);
    const { body } = await officer.post(`/mentors/${mentorId}/relations`, { participantId, kind: 'family' });
    expect(await statuses(`/facts/${mentorId}/${String(body['version'])}`)).toEqual([404, 404, 404]);
  });
});
