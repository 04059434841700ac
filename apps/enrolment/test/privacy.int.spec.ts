import { createHash } from 'node:crypto';
import { topics } from '@okoce/event-contracts';
import { PARTITIONS } from '@okoce/platform';
import { eventually } from '@okoce/testing';
import { startSystem } from './enrolment-system';
import type { ServiceSystem } from './enrolment-system';
import { CAKUNG, dayAgo, person, registration, TEBET } from './people';

let system: ServiceSystem;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.close());

/** Everything this service can record of two people, one from the desk and one from the register. */
async function recordEverything(): Promise<void> {
  const admin = await system.as({ roles: ['admin'] });
  const officer = await system.as({ roles: ['officer'], centres: [TEBET, CAKUNG] });
  await admin.post('/centres/opening');
  const reason = 'Kata tetangganya Bu Haji Romlah';
  const id = String((await officer.post('/participants', registration(1, { reason }), { 'idempotency-key': 'desk-1' })).body['id']);
  await officer.post(`/participants/${id}/login`, { subject: 'auth0|percobaan-1' });
  const licence = await officer.post(`/participants/${id}/licences`, { kind: 'NIB', number: '9120008887776', issuedOn: dayAgo(100) });
  await officer.post(`/participants/${id}/licences/${String(licence.body['id'])}/lapse`, { on: dayAgo(0), reason });
  const leave = await officer.post(`/participants/${id}/leaves`, { from: dayAgo(24), to: dayAgo(-48), category: 'illness', reason });
  await officer.post(`/participants/${id}/leaves/${String(leave.body['id'])}/end`, { on: dayAgo(0), reason });
  const book = { month: dayAgo(24 * 31).slice(0, 7), salesRupiah: 7_654_321, costRupiah: 3_456_789, cashRupiah: 9_876_543, workers: 3 };
  await (
    await system.as({ roles: ['participant'], participantId: id, sub: 'auth0|percobaan-1' })
  ).post(`/participants/${id}/monthly-reports`, book);
  await officer.post(`/participants/${id}/monthly-reports/${book.month}/verification`);
  const { month: _month, ...corrected } = { ...book, salesRupiah: 7_654_322 };
  await officer.post(`/participants/${id}/monthly-reports/${book.month}/correction`, corrected);
  await officer.post(`/participants/${id}/monthly-reports/${book.month}/withdrawal`, { reason });
  await officer.post(`/participants/${id}/transfer`, { toDistrictCode: CAKUNG });
  await officer.post(`/participants/${id}/withdrawal`, { category: 'work', reason });
  await officer.post('/returns', { nik: person(1).nik, districtCode: TEBET }, { 'idempotency-key': 'return-1' });
  const { name, nik, sex, birthDate, phone } = person(2);
  const values = ['REG-000777', '2018-03-01', name, nik, sex, birthDate, phone, 'Tebet', '', '2018-03-01'];
  await admin.post('/imports/participants', { rows: [{ line: 2, values }] });
  await admin.post('/imports/steps', { rows: [{ line: 2, values: ['REG-000777', 'P7', '2019-03-01', 'KUR-445566'] }] });
}

const secrets = [1, 2].flatMap((n) => {
  const { name, nik, birthDate, phone } = person(n);
  return [name, nik, birthDate, phone, phone.slice(1)];
});
const found = (text: string) =>
  [
    ...secrets,
    '9120008887776',
    '7654321',
    '7654322',
    '3456789',
    '9876543',
    'Romlah',
    'REG-000777',
    'KUR-445566',
    'auth0|percobaan-1',
  ].filter((secret) => text.includes(secret));

describe('what is personal', () => {
  it('would be found', () => expect(found(JSON.stringify(registration(2)))).toHaveLength(5));

  it('is in no fact, no outcome, no claim, no trace and no record of the log', async () => {
    await recordEverything();
    const { rows: tables } = await system.database.pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    );
    const { rows: facts } = await system.database.pool.query<{ type: string }>('SELECT DISTINCT type FROM events ORDER BY 1');
    expect(facts.map(({ type }) => type)).toEqual([
      'CentreOpened',
      'ConsentGranted',
      'LeaveDeclared',
      'LeaveEnded',
      'LegacyStepRecorded',
      'LicenceLapsed',
      'LicenceRecorded',
      'LoginLinked',
      'MonthlyReportCorrected',
      'MonthlyReportFiled',
      'MonthlyReportVerified',
      'MonthlyReportWithdrawn',
      'ParticipantRegistered',
      'ParticipantReturned',
      'ParticipantTransferred',
      'ParticipantWithdrawn',
    ]);
    for (const { name } of tables) {
      const { rows } = await system.database.pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
      expect({ name, found: found(rows.map(({ row }) => row).join('\n')) }).toEqual({ name, found: [] });
    }
  });

  it('cannot be found out by trying, from the hash that is kept with an Idempotency-Key', async () => {
    const { rows } = await system.database.pool.query<{ key: string; hash: string }>(
      'SELECT key, request_hash AS hash FROM command_outcomes',
    );
    const plain = createHash('sha256').update(`POST /returns\n${JSON.stringify({ districtCode: TEBET, nik: person(1).nik })}`);
    expect(rows.map(({ key }) => key.replace(/.*\//, '')).sort()).toEqual(['desk-1', 'return-1']);
    expect(rows.map(({ hash }) => hash)).not.toContain(plain.digest('hex'));
    // A keyed digest is in base64url, a plain hash in hexadecimal digits.
    expect(rows.map(({ hash }) => hash.length)).toEqual([43, 43]);
  });

  it('is in no record that was published, and every fact but the login was', async () => {
    const published = async () => {
      const partitions = await Promise.all(
        Array.from({ length: PARTITIONS }, (_, partition) => system.log.read(topics.enrolment, partition, 0, 10_000)),
      );
      return partitions.flat();
    };
    const { rows } = await system.database.pool.query(`SELECT count(*)::int AS facts FROM events WHERE type <> 'LoginLinked'`);
    await eventually(async () => {
      const facts = (await published()).filter(({ headers }) => !headers['ce_type']?.includes('CompletenessDeclared'));
      expect(facts).toHaveLength(rows[0]?.facts);
    }, 'the relay to publish every fact');
    expect(found(JSON.stringify(await published()))).toEqual([]);
  });
});
