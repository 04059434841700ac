import { MentorAssignedV1, MentorshipEndedV1, SessionLoggedV1 } from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import { mentorshipsIn } from './known-mentorships.projection';

const budi = { mentorshipId: 'mentorship-1', mentorId: 'budi', participantId: 'siti' };
const ratna = { mentorshipId: 'mentorship-2', mentorId: 'ratna', participantId: 'siti' };
const told = ({ type }: { readonly type: string }, data: object): Envelope => ({ type, data }) as Envelope;
const assigned = told(MentorAssignedV1, { ...budi, occurredAt: '2020-01-08T02:00:00.000Z' });
const ended = told(MentorshipEndedV1, { ...budi, occurredAt: '2020-03-01T02:00:00.000Z' });
const endOfBudis = { ...budi, endedAt: '2020-03-01T02:00:00.000Z' };

describe('the mentorships that a batch tells of', () => {
  it('are in force from the assignment on', () => {
    expect(mentorshipsIn([assigned])).toEqual([{ ...budi, endedAt: null }]);
  });

  it('have ended once an end was told, in whatever order and however often', () => {
    for (const batch of [[ended], [assigned, ended], [ended, assigned], [assigned, ended, assigned, ended]]) {
      expect(mentorshipsIn(batch)).toEqual([endOfBudis]);
    }
  });

  it('are each its own: another mentor of hers goes on', () => {
    const second = told(MentorAssignedV1, { ...ratna, occurredAt: '2020-03-02T02:00:00.000Z' });
    expect(mentorshipsIn([assigned, second, ended])).toEqual([endOfBudis, { ...ratna, endedAt: null }]);
  });

  it('are none where sessions are told alone', () => {
    expect(mentorshipsIn([told(SessionLoggedV1, { ...budi, occurredAt: '2020-01-20T02:00:00.000Z' })])).toEqual([]);
  });
});
