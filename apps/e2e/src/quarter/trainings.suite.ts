import { eventually } from '@okoce/testing';
import { ago, ahead } from '../moments';
import { comeAndGo, openTraining } from '../people';
import { refusalIn, refused, type Team } from './team';

/** Who comes to training events, and who does not. */
export function trainingsSuite(gathered: () => Team): void {
  const seatOf = async (team: Team, trainingEventId: string, seatId: string) =>
    (await team.admin.get('trainingEvents', `/training-events/${trainingEventId}/seats/${seatId}`)).body;

  it('keeps seats when a training event moves, and gives on the one that is given back', async () => {
    const team = gathered();
    const { admin, officer, ids } = team;
    const plan = { title: 'Kelas kemasan', kind: 'core', partner: 'Pemprov DKI', venue: 'Daring', capacity: 2 };
    const id = await admin.create('trainingEvents', '/training-events', { ...plan, startsAt: ahead(48), endsAt: ahead(52) });
    const path = `/training-events/${id}`;
    await admin.create('trainingEvents', `${path}/registration`);
    const reserve = (participantId: string) => officer.post('trainingEvents', `${path}/seats`, { participantId });
    const [first, second] = [await reserve(ids.dewi), await reserve(ids.tuti)].map(({ body }) => String(body['id']));
    team.future = { trainingEventId: id, seatId: first ?? '' };

    const startsAt = ahead(72);
    await admin.create('trainingEvents', `${path}/rescheduling`, { startsAt, endsAt: ahead(76) });
    expect(await seatOf(team, id, first ?? '')).toMatchObject({ status: 'held', startsAt });

    expect(refusalIn(await reserve(ids.wati))).toEqual(refused('NO_SEAT_LEFT'));
    await officer.create('trainingEvents', `${path}/seats/${second ?? ''}/release`, { by: 'holder' });
    expect(await seatOf(team, id, second ?? '')).toMatchObject({ status: 'released', releasedBy: 'holder' });
    expect((await reserve(ids.wati)).status).toBe(201);
  });

  it('releases every seat of one that is cancelled, and lets nobody in', async () => {
    const team = gathered();
    const { admin, officer, ids } = team;
    const id = await openTraining(admin, 'core');
    const holder = { participantId: ids.tuti, occurredAt: ago(50) };
    const seatId = await officer.create('trainingEvents', `/training-events/${id}/seats`, holder);
    const reason = team.confide('Balai warga kebanjiran sampai lutut');
    await admin.create('trainingEvents', `/training-events/${id}/cancellation`, { reason, occurredAt: ago(40) });
    expect(await seatOf(team, id, seatId)).toMatchObject({ status: 'released', releasedBy: 'organiser' });
    const late = await admin.post('trainingEvents', `/training-events/${id}/check-ins`, { participantId: ids.tuti });
    expect(refusalIn(late)).toEqual(refused('TRAINING_EVENT_CANCELLED'));
  });

  it('certifies who came, on a seat or without, and records who did not', async () => {
    const team = gathered();
    const { admin, officer, ids } = team;
    const id = await openTraining(admin, 'core', 3);
    const path = `/training-events/${id}`;
    const reserve = (participantId: string): Promise<string> =>
      officer.create('trainingEvents', `${path}/seats`, { participantId, occurredAt: ago(50) });
    const [hers, empty] = [await reserve(ids.tuti), await reserve(ids.yanti)];
    await comeAndGo(admin, id, { participantId: ids.tuti });
    await comeAndGo(admin, id, { participantId: ids.wati });
    await admin.create('trainingEvents', `${path}/completion`, { occurredAt: ago(25) });

    expect(await seatOf(team, id, empty)).toMatchObject({ status: 'missed', certificateId: null });
    const { attendances } = (await admin.get('trainingEvents', `${path}/attendances`)).body as { attendances: Attended[] };
    const walkIn = attendances.find(({ holderId }) => holderId === ids.wati);
    expect({ seatId: walkIn?.seatId, certified: typeof walkIn?.certificateId }).toEqual({ seatId: null, certified: 'string' });
    team.certificateId = String((await seatOf(team, id, hers))['certificateId']);
  });

  it('takes P2 away with a certificate that is revoked, from the start', async () => {
    const team = gathered();
    for (const name of ['tuti', 'wati'] as const)
      await eventually(async () => expect(await team.stepsOf(name)).toMatchObject({ P2: { verified: true } }), `P2 of ${name}`);
    const reason = team.confide('Daftar hadir ditandatangani orang lain');
    await team.admin.create('trainingEvents', `/certificates/${team.certificateId}/revocation`, { reason });
    await eventually(async () => expect(Object.keys(await team.stepsOf('tuti'))).toEqual(['P1']), 'P2 to be gone from her quarter');
    expect(Object.keys(await team.stepsOf('wati'))).toEqual(['P1', 'P2']);
  });

  it('gives no new mentorship to a mentor whose certificate is revoked; those there are go on for now', async () => {
    const team = gathered();
    const { admin, officer, ids } = team;
    const accreditations = async () =>
      (await officer.get('mentoring', `/mentors/${ids.agus}`)).body['accreditations'] as { certificateId: string; revoked: boolean }[];
    const [{ certificateId } = { certificateId: '' }] = await accreditations();
    await admin.create('trainingEvents', `/certificates/${certificateId}/revocation`, { reason: team.confide('Ijazah pendamping palsu') });
    await eventually(async () => expect((await accreditations())[0]).toMatchObject({ revoked: true }), 'mentoring to learn of it');
    const anew = await officer.post('mentoring', '/mentorships', { mentorId: ids.agus, participantId: ids.wati });
    expect(refusalIn(anew)).toEqual(refused('MENTOR_NOT_ACCREDITED'));
    const { body } = await officer.get('mentoring', `/mentorships/${team.mentorships['agus sari'] ?? ''}`);
    expect(body['endedAt']).toBe(null);
  });
}

interface Attended {
  readonly holderId: string;
  readonly seatId: string | null;
  readonly certificateId: string | null;
}
