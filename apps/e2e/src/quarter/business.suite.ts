import { addDays, addMonths, monthOf } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import { ago, dayAgo, today } from '../moments';
import { refusalIn, refused, type Team } from './team';

const NIB = '9120309876551';
const PAPER = 'a1'.repeat(32);

/** What a centre writes down about Rini and her business. */
export function businessSuite(gathered: () => Team): void {
  it('lets her be away for some days, and come back sooner', async () => {
    const { officer, ids } = gathered();
    const path = `/participants/${ids.rini}/leaves`;
    const leave = { from: dayAgo(48), to: addDays(today(), 10), category: 'illness', occurredAt: ago(47) };
    const leaveId = await officer.create('enrolment', path, leave);
    const again = { ...leave, from: dayAgo(24), category: 'season', occurredAt: ago(23) };
    expect(refusalIn(await officer.post('enrolment', path, again))).toEqual(refused('LEAVE_OVERLAPS'));
    const on = today();
    await officer.create('enrolment', `${path}/${leaveId}/end`, { on });
    expect((await officer.get('enrolment', `${path}/${leaveId}`)).body).toMatchObject({ to: leave.to, category: 'illness', endedOn: on });
  });

  it('knows a licence as one business’s, until it lapses', async () => {
    const team = gathered();
    const { officer, ids } = team;
    const path = `/participants/${ids.rini}/licences`;
    const licence = { kind: 'NIB', number: team.confide(NIB), issuedOn: dayAgo(30 * 24), validUntil: addDays(today(), 300) };
    const licenceId = await officer.create('enrolment', path, licence);
    const other = await officer.post('enrolment', `/participants/${ids.sari}/licences`, licence);
    expect(refusalIn(other)).toEqual(refused('LICENCE_NUMBER_TAKEN'));
    await eventually(async () => expect(await team.stepsOf('rini')).toMatchObject({ P4: { licenceValid: true } }), 'her valid licence');
    const on = today();
    await officer.create('enrolment', `${path}/${licenceId}/lapse`, { on });
    expect((await officer.get('enrolment', `${path}/${licenceId}`)).body).toMatchObject({ validUntil: licence.validUntil, lapsedOn: on });
    await eventually(
      async () => expect(await team.stepsOf('rini')).toMatchObject({ P4: { verified: true, licenceValid: false } }),
      'P4 to stay reached, by a licence that is valid no more',
    );
  });

  it('takes a report that came on paper, has its correction verified again, and lets it be withdrawn', async () => {
    const team = gathered();
    const { officer, admin, ids } = team;
    const receivedOn = dayAgo(30);
    const month = addMonths(monthOf(receivedOn), -1);
    const [filing, report] = [`/participants/${ids.rini}/monthly-reports`, `/participants/${ids.rini}/monthly-reports/${month}`];
    const book = { salesRupiah: 8_765_431, costRupiah: 5_432_101, cashRupiah: 3_210_987, workers: 2 };
    team.confided.push(...['8765431', '5432101', '3210987', '8765439']);
    const standing = async (): Promise<object> => (await officer.get('enrolment', report)).body;

    const undocumented = await officer.post('enrolment', filing, { month, ...book, receivedOn });
    expect(refusalIn(undocumented)).toEqual(refused('RECEIPT_NEEDS_DOCUMENT'));
    await officer.create('enrolment', filing, { month, ...book, receivedOn, documentHash: PAPER });
    await admin.create('enrolment', `${report}/verification`);
    expect(await standing()).toMatchObject({ receivedOn, documentHash: PAPER, verified: true, correctedAt: null });

    await officer.create('enrolment', `${report}/correction`, { ...book, salesRupiah: 8_765_439 });
    expect(await standing()).toMatchObject({ receivedOn, documentHash: PAPER, verified: false, salesRupiah: 8_765_439 });
    expect(refusalIn(await officer.post('enrolment', `${report}/verification`))).toEqual(refused('FILER_MAY_NOT_VERIFY'));
    await admin.create('enrolment', `${report}/verification`);
    expect(await standing()).toMatchObject({ verified: true, withdrawn: false });

    await officer.create('enrolment', `${report}/withdrawal`, { reason: team.confide('Buku kas tertukar dengan warung sebelah') });
    expect(await standing()).toMatchObject({ withdrawn: true });
    expect(refusalIn(await admin.post('enrolment', `${report}/verification`))).toEqual(refused('REPORT_WITHDRAWN'));
  });

  it('links the login she has, at the desk, once', async () => {
    const team = gathered();
    const { officer, ids } = team;
    const subject = team.confide('masuk-rini-f3b1c2d4');
    await officer.create('enrolment', `/participants/${ids.rini}/login`, { subject });
    const taken = await officer.post('enrolment', `/participants/${ids.sari}/login`, { subject });
    expect(refusalIn(taken)).toEqual(refused('LOGIN_TAKEN'));
    const hasLogin = async (id: string): Promise<unknown> => (await officer.get('enrolment', `/participants/${id}`)).body['hasLogin'];
    expect([await hasLogin(ids.rini), await hasLogin(ids.sari)]).toEqual([true, false]);
  });
}
