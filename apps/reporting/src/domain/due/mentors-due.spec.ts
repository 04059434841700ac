import { TEBET, wib } from '../examples';
import { RINA, SITI, assigned, dueOfMentor, ended, held } from './examples';
import type { ToldWork } from './examples';

const since = ['MentorRegistered', { occurredAt: wib('2018-01-01'), districtCode: TEBET }] as const;
const capacity = (day: string, mentees: number) => ['MentorCapacitySet', { occurredAt: wib(day), capacity: mentees }] as const;
const mentees = (count: number, from = '2020-01-01') =>
  Array.from({ length: count }, (_, index) => assigned(wib(from, `08:${String(index).padStart(2, '0')}`), { mentorshipId: `m${index}` }));

describe('a mentor', () => {
  it('is over capacity with more mentorships in force than 20', () => {
    expect(dueOfMentor('2020-01-01', 'mentor_over', [since, ...mentees(20)])).toEqual([]);
    expect(dueOfMentor('2020-01-01', 'mentor_over', [since, ...mentees(21)])).toEqual([
      'mentor_over_capacity budi 2020-01-01T01:20:00.000Z',
    ]);
    const one = ended(wib('2020-01-05'), { mentorshipId: 'm3' });
    expect(dueOfMentor('2020-01-05', 'mentor_over', [since, ...mentees(21), one])).toEqual([]);
    expect(dueOfMentor('2020-01-04', 'mentor_over', [since, ...mentees(21), one])).toHaveLength(1);
  });

  it('is over the capacity last set', () => {
    const two = [since, capacity('2020-01-02', 3), capacity('2020-02-01', 1), ...mentees(2)];
    expect(dueOfMentor('2020-01-31', 'mentor_over', two)).toEqual([]);
    expect(dueOfMentor('2020-02-01', 'mentor_over', two)).toEqual(['mentor_over_capacity budi 2020-02-01T05:00:00.000Z']);
  });

  describe('is accredited for two years from a certificate', () => {
    const certified = (at = wib('2018-03-20', '15:00'), certificateId = 'c') =>
      ['MentorAccredited', { occurredAt: at, certificateId }] as const;

    it('and on the list for the 60 days before they end', () => {
      expect(dueOfMentor('2020-01-19', 'accreditation', [since, certified()])).toEqual([]);
      expect(dueOfMentor('2020-01-20', 'accreditation', [since, certified()])).toEqual(['accreditation_ending budi 2020-01-20']);
      expect(dueOfMentor('2020-03-19', 'accreditation', [since, certified()])).toHaveLength(1);
      expect(dueOfMentor('2020-03-20', 'accreditation', [since, certified()])).toEqual([]);
    });

    it('of 29 February until 1 March', () => {
      const leap = [since, certified(wib('2020-02-29')), ...mentees(1, '2021-01-01')];
      expect(dueOfMentor('2022-02-28', 'accreditation', leap)).toEqual(['accreditation_ending budi 2021-12-31']);
      expect(dueOfMentor('2022-03-01', 'accreditation', leap)).toEqual(['accreditation_ended budi 2022-02-28T17:00:00.000Z']);
    });

    it('unless another certificate goes on longer', () => {
      const longer = certified(wib('2019-09-01'), 'd');
      expect(dueOfMentor('2020-03-01', 'accreditation', [since, certified(), longer])).toEqual([]);
      expect(dueOfMentor('2020-03-01', 'accreditation', [since, longer, certified()])).toEqual([]);
    });

    it('after which mentorships go on for 14 days', () => {
      const facts = [since, certified(), ...mentees(1)];
      expect(dueOfMentor('2020-04-02', 'accreditation', facts)).toEqual(['accreditation_ended budi 2020-03-19T17:00:00.000Z']);
      expect(dueOfMentor('2020-04-03', 'accreditation', facts)).toEqual([]);
    });

    it('or until it is revoked', () => {
      const revoked = ['MentorAccreditationRevoked', { occurredAt: wib('2019-05-05'), certificateId: 'c' }] as const;
      expect(dueOfMentor('2019-05-05', 'accreditation', [since, certified(), revoked, ...mentees(1, '2019-01-01')])).toEqual([
        'accreditation_ended budi 2019-05-05T05:00:00.000Z',
      ]);
      expect(dueOfMentor('2019-05-04', 'accreditation', [since, certified(), revoked, ...mentees(1, '2019-01-01')])).toEqual([]);
      // Whichever is told of first.
      expect(dueOfMentor('2019-05-05', 'accreditation', [since, revoked, certified(), ...mentees(1, '2019-01-01')])).toEqual([
        'accreditation_ended budi 2019-05-05T05:00:00.000Z',
      ]);
      expect(dueOfMentor('2020-03-01', 'accreditation', [since, revoked, certified()])).toEqual([]);
    });
  });

  it('stays without an accreditation that has ended when a revocation of it is learnt', () => {
    const revoked = ['MentorAccreditationRevoked', { occurredAt: wib('2020-03-30'), certificateId: 'c' }] as const;
    const facts = [since, ['MentorAccredited', { occurredAt: wib('2018-03-20'), certificateId: 'c' }] as const, ...mentees(1), revoked];
    expect(dueOfMentor('2020-03-30', 'accreditation', facts)).toEqual(['accreditation_ended budi 2020-03-19T17:00:00.000Z']);
  });

  it('is in two places with two participants, or at a training event', () => {
    const siti = held(wib('2020-03-20', '10:00'), 's1', { participantId: SITI });
    const rina = held(wib('2020-03-20', '10:59'), 's2', { participantId: RINA });
    expect(dueOfMentor('2020-03-20', 'finding', [since, ...siti, ...rina])).toEqual(['finding_two_places s2 2020-03-20T03:59:00.000Z']);
    const again = held(wib('2020-03-20', '10:59'), 's2', { participantId: SITI });
    expect(dueOfMentor('2020-03-20', 'finding', [since, ...siti, ...again])).toEqual([]);
    const attendance = { trainingEventId: 't', attendanceId: 'a' };
    const training = [
      ['CheckedIn', { occurredAt: wib('2020-03-20', '08:00'), ...attendance }],
      ['CheckedOut', { occurredAt: wib('2020-03-20', '10:01'), ...attendance }],
    ] as const;
    expect(dueOfMentor('2020-03-20', 'finding', [since, ...siti, ...training])).toEqual(['finding_two_places s1 2020-03-20T03:00:00.000Z']);
    const another = training.map(([name, data]) => [name, { ...data, trainingEventId: 't2', attendanceId: 'a2' }] as ToldWork);
    expect(dueOfMentor('2020-03-20', 'finding', [since, ...training, ...another])).toEqual([
      'finding_two_places a2 2020-03-20T01:00:00.000Z',
    ]);
  });
});
