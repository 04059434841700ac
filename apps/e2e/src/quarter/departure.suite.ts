import { eventually } from '@okoce/testing';
import { ahead } from '../moments';
import { namedTo } from './names.suite';
import type { Team } from './team';

/** What a withdrawal brings where it is learnt of. */
export function departureSuite(gathered: () => Team): void {
  it('ends the mentorship of one who leaves, and calls off what was still to come', async () => {
    const team = gathered();
    const { officer, admin, ids, future } = team;
    const mentorshipId = team.mentorships['ratna dewi'] ?? '';
    const toCome = { mentorshipId, startsAt: ahead(50), minutes: 60 };
    const sessionId = await team.mentor('ratna').create('mentoring', '/sessions', toCome);
    const withdrawal = { category: 'moved', reason: team.confide('Ikut suami pulang ke Brebes'), occurredAt: ahead(0) };
    await officer.create('enrolment', `/participants/${ids.dewi}/withdrawal`, withdrawal);

    await eventually(async () => {
      const { body } = await admin.get('mentoring', `/mentorships/${mentorshipId}`);
      expect(body).toMatchObject({
        endedAt: withdrawal.occurredAt,
        sessions: [{ id: sessionId, status: 'cancelled', cancelledBy: 'centre' }],
      });
    }, 'mentoring to end the mentorship');
    const named = async () => expect(await namedTo(team, team.mentor('ratna'))).toEqual(['rini', 'sari']);
    await eventually(named, 'enrolment to tell her former mentor her name no longer');
    await eventually(async () => {
      const { body } = await admin.get('trainingEvents', `/training-events/${future.trainingEventId}/seats/${future.seatId}`);
      expect(body).toMatchObject({ status: 'released', releasedBy: 'organiser', releasedAt: withdrawal.occurredAt });
    }, 'training-events to release the seat');
  });
}
