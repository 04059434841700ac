import { CAKUNG, TEBET, registered, transferred, wib } from '../examples';
import { BUDI, assigned, dueOf, ended } from './examples';

const since = registered(wib('2020-01-08'));
const budi = ['MentorRegistered', { occurredAt: wib('2019-01-01'), districtCode: TEBET }] as const;
const accredited = ['MentorAccredited', { occurredAt: wib('2019-02-01'), certificateId: 'c' }] as const;
const revoked = ['MentorAccreditationRevoked', { occurredAt: wib('2020-03-01'), certificateId: 'c' }] as const;

describe('a mentorship received', () => {
  const facts = [since, assigned(wib('2020-01-10'))];

  it('is one with a mentor of another centre, from the transfer on, until it ends', () => {
    const moved = [...facts, transferred(wib('2020-03-01'))];
    const mentors = { [BUDI]: [budi, accredited] };
    expect(dueOf('2020-02-29', 'mentorship_received', moved, mentors)).toEqual([]);
    expect(dueOf('2020-03-01', 'mentorship_received', moved, mentors)).toEqual(['mentorship_received mentorship 2020-03-01T05:00:00.000Z']);
    expect(dueOf('2020-03-05', 'mentorship_received', [...moved, ended(wib('2020-03-05'))], mentors)).toEqual([]);
  });

  it('is one whose mentor moved away', () => {
    const away = ['MentorTransferred', { occurredAt: wib('2020-03-02'), toDistrictCode: CAKUNG }] as const;
    const since = ['mentorship_received mentorship 2020-03-02T05:00:00.000Z'];
    expect(dueOf('2020-03-02', 'mentorship_received', facts, { [BUDI]: [budi, accredited, away] })).toEqual(since);
    expect(dueOf('2020-03-02', 'mentorship_received', facts, { [BUDI]: [away, budi, accredited] })).toEqual(since);
    const after = [...facts, transferred(wib('2020-03-03'))];
    expect(dueOf('2020-03-03', 'mentorship_received', after, { [BUDI]: [budi, accredited, away] })).toEqual([]);
  });

  it('says nothing of a mentor of whom nothing is known', () => {
    expect(dueOf('2020-03-02', '', [...facts, transferred(wib('2020-03-01'))]).filter((line) => line.includes('mentor'))).toEqual([]);
  });
});

describe('a mentorship with a mentor without accreditation', () => {
  const found = (day: string, from: string, ...mentor: readonly (typeof accredited | typeof revoked)[]) =>
    dueOf(day, 'finding_mentor_not_accredited', [since, assigned(wib(from))], { [BUDI]: [budi, ...mentor] });

  it('is a finding once it goes on for 14 days', () => {
    expect(found('2020-03-14', '2020-01-10', accredited, revoked)).toEqual([]);
    expect(found('2020-03-15', '2020-01-10', accredited, revoked)).toEqual([
      'finding_mentor_not_accredited mentorship 2020-03-15T05:00:00.000Z',
    ]);
  });

  it('is one at once where the mentor was barred, or never accredited, when it began', () => {
    expect(found('2020-03-02', '2020-03-02', accredited, revoked)).toHaveLength(1);
    expect(found('2020-01-10', '2020-01-10')).toHaveLength(1);
  });

  it('is none while the mentor is accredited', () => {
    expect(found('2020-03-02', '2020-01-10', accredited)).toEqual([]);
  });
});
