import { dayOf } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import type { Client } from '../client';
import { ago } from '../moments';
import { refusalIn, refused, type Team } from './team';

/** What becomes of the sessions of Ratna and Rini, who can sign in. */
export function sessionsSuite(gathered: () => Team): void {
  let team: Team;
  let ratna: Client;
  let rini: Client;
  let mentorshipId: string;
  /** When the one session that counts began. */
  let heldAt: string;

  beforeAll(() => {
    team = gathered();
    ratna = team.mentor('ratna');
    rini = team.herself('rini');
    mentorshipId = team.mentorships['ratna rini'] ?? '';
  });

  const schedule = (startsAt: string, minutes = 60): Promise<string> =>
    ratna.create('mentoring', '/sessions', { mentorshipId, startsAt, minutes, occurredAt: ago(22) });
  const read = async (who: Client, sessionId: string): Promise<object> => (await who.get('mentoring', `/sessions/${sessionId}`)).body;

  it('books a slot once, moves the session, and lets the later of a dispute and a confirmation decide', async () => {
    const slot = { startsAt: ago(20), minutes: 60, occurredAt: ago(22) };
    const slotId = await ratna.create('mentoring', `/mentorships/${mentorshipId}/slots`, slot);
    const unasked = await rini.post('mentoring', '/sessions', { mentorshipId, startsAt: ago(20), minutes: 60, occurredAt: ago(21.5) });
    expect(refusalIn(unasked)).toEqual(refused('SLOT_REQUIRED', 403));
    const booking = { mentorshipId, slotId, occurredAt: ago(21.5) };
    const sessionId = await rini.create('mentoring', '/sessions', booking);
    expect(await read(rini, sessionId)).toMatchObject({ status: 'scheduled', startsAt: slot.startsAt, slotId });

    heldAt = ago(18);
    await ratna.create('mentoring', `/sessions/${sessionId}/rescheduling`, { startsAt: heldAt, occurredAt: ago(21) });
    expect(refusalIn(await rini.post('mentoring', '/sessions', booking))).toEqual(refused('SLOT_TAKEN'));
    const log = { minutes: 60, note: team.confide('Menghitung harga pokok kue lapis'), occurredAt: ago(17) };
    await ratna.create('mentoring', `/sessions/${sessionId}/log`, log);
    const reason = team.confide('Kami hanya bertemu sebentar di pasar');
    await rini.create('mentoring', `/sessions/${sessionId}/dispute`, { reason, occurredAt: ago(16) });
    expect(await read(rini, sessionId)).toMatchObject({ status: 'disputed', startsAt: heldAt, reason });
    expect(JSON.stringify(await read(ratna, sessionId))).not.toContain(reason);
    await rini.create('mentoring', `/sessions/${sessionId}/confirmation`, { occurredAt: ago(15) });
    expect(await read(ratna, sessionId)).toMatchObject({ status: 'confirmed', confirmedBy: 'participant' });
  });

  it('refuses two places at once, to the mentor and to the participant', async () => {
    const startsAt = new Date(Date.parse(heldAt) + 30 * 60_000).toISOString();
    const overlapping = { mentorshipId: team.mentorships['ratna sari'], startsAt, minutes: 60, occurredAt: ago(22) };
    expect(refusalIn(await ratna.post('mentoring', '/sessions', overlapping))).toEqual(refused('MENTOR_ELSEWHERE'));
    const free = { ...overlapping, startsAt: ago(3), minutes: 30 };
    team.toLog = await ratna.create('mentoring', '/sessions', free);
    const elsewhere = { ...free, mentorshipId: team.mentorships['agus sari'], startsAt: ago(2.75) };
    expect(refusalIn(await team.mentor('agus').post('mentoring', '/sessions', elsewhere))).toEqual(refused('PARTICIPANT_ELSEWHERE'));
  });

  it('knows who did not come, and who called it off less than a day before', async () => {
    const missed = await schedule(ago(14), 30);
    await rini.create('mentoring', `/sessions/${missed}/miss`, { missedBy: 'mentor', occurredAt: ago(13.8) });
    expect(await read(ratna, missed)).toMatchObject({ status: 'missed', missedBy: 'mentor' });
    const cancelled = await schedule(ago(12), 30);
    expect(refusalIn(await rini.post('mentoring', `/sessions/${cancelled}/cancellation`, { by: 'centre' }))).toEqual(
      refused('NOT_YOURS_TO_SAY', 403),
    );
    const reason = team.confide('Anak demam dan dibawa ke puskesmas');
    await rini.create('mentoring', `/sessions/${cancelled}/cancellation`, { by: 'participant', reason, occurredAt: ago(13) });
    expect(await read(ratna, cancelled)).toMatchObject({ status: 'cancelled', cancelledBy: 'participant' });
    const log = await ratna.post('mentoring', `/sessions/${cancelled}/log`, { minutes: 30 });
    expect(refusalIn(log)).toEqual(refused('SESSION_CANCELLED'));
  });

  it('lets a mentor take back what she logged, for good', async () => {
    const sessionId = await schedule(ago(10));
    await ratna.create('mentoring', `/sessions/${sessionId}/log`, { minutes: 60, occurredAt: ago(9) });
    await rini.create('mentoring', `/sessions/${sessionId}/confirmation`, { occurredAt: ago(8.5) });
    const reason = team.confide('Salah mencatat peserta lain bernama sama');
    await ratna.create('mentoring', `/sessions/${sessionId}/retraction`, { reason, occurredAt: ago(8) });
    expect(refusalIn(await rini.post('mentoring', `/sessions/${sessionId}/confirmation`))).toEqual(refused('SESSION_RETRACTED'));
  });

  it('counts as touches what was confirmed and stands', async () => {
    await eventually(
      async () => expect((await team.quarter('rini', heldAt)).body['touchDays']).toEqual([dayOf(heldAt)]),
      'one touch, on the day of the session that was confirmed last',
    );
  });
}
