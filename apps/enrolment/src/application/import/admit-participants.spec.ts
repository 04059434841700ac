import { on } from '../../domain/examples';
import { admitParticipants, digestRows } from './admit-participants';
import type { Claims } from './admit-participants';
import type { RejectCode } from './reject';

const today = on('2026-11-25');
const good = [
  'R-1',
  '2020-01-08',
  'Siti Aminah',
  '3174015705900001',
  'P',
  '1990-05-17',
  '081234567890',
  'Tebet',
  'Tebet Timur',
  '2020-01-08',
];
const columns = [
  'register_no',
  'registered_on',
  'name',
  'nik',
  'sex',
  'birth_date',
  'phone',
  'kecamatan',
  'kelurahan',
  'consent_on',
] as const;
type Column = (typeof columns)[number];

const row = (changes: Partial<Record<Column, string>> = {}): string[] => good.map((value, at) => changes[columns[at] as Column] ?? value);
/** The digest of these specs is the text itself. */
const admit = (rows: readonly string[][], claims: Claims = { registers: new Map(), nikHolders: new Map() }) => {
  const numbered = rows.map((values, at) => ({ line: at + 2, values }));
  let minted = 0;
  return admitParticipants(
    digestRows(numbered, today, (_purpose, text) => text),
    claims,
    () => `participant-${(minted += 1)}`,
  );
};
const outcomesOf = (rows: readonly string[][], claims?: Claims) => {
  const { accepted, unchanged, rejected, findings } = admit(rows, claims).report;
  return {
    accepted,
    unchanged,
    rejected,
    findings: findings.map(({ line, code, warnings }) => ({ line, code: code ?? warnings?.map((w) => w.code) })),
  };
};

describe('a good row of the register', () => {
  it('goes in with everything in its stored form', () =>
    expect(admit([good]).admitted.map(({ participantId, registerNo, person }) => ({ participantId, registerNo, person }))).toStrictEqual([
      {
        participantId: 'participant-1',
        registerNo: 'R-1',
        person: {
          registeredOn: '2020-01-08',
          name: 'Siti Aminah',
          nik: '3174015705900001',
          sex: 'P',
          birthDate: '1990-05-17',
          phone: '+6281234567890',
          districtCode: '31.74.01',
          subdistrictCode: '31.74.01.1001',
          consentOn: '2020-01-08',
        },
      },
    ]));
  it.each<[string, Partial<Record<Column, string>>]>([
    ['a kecamatan by its code', { kecamatan: '31.74.01' }],
    ['no kelurahan', { kelurahan: '' }],
    ['a phone that lost its leading 0', { phone: '81234567890' }],
    ['consent before the registration', { consent_on: '2020-01-01' }],
    ['a registration today', { registered_on: '2026-11-25' }],
  ])('may have %s', (_what, changes) => expect(outcomesOf([row(changes)])).toMatchObject({ accepted: 1, rejected: 0 }));
});

describe('a bad row of the register', () => {
  const cases: readonly [RejectCode, string, Partial<Record<Column, string>>][] = [
    ['REGISTER_NO_MISSING', 'no register number', { register_no: '  ' }],
    ['NIK_FORMAT', '15 digits', { nik: '317401570590001' }],
    ['NIK_FORMAT', 'the serial 0000', { nik: '3174015705900000' }],
    ['NIK_DATE', 'a birth on 31 February', { nik: '3174017102900001' }],
    ['NIK_PROVINCE', 'an unknown province', { nik: '9974015705900001' }],
    ['UNKNOWN_KECAMATAN', 'a kecamatan of another city', { kecamatan: 'Coblong' }],
    ['KELURAHAN_NOT_IN_KECAMATAN', 'a kelurahan of another kecamatan', { kelurahan: 'Cakung Barat' }],
    ['KELURAHAN_NOT_IN_KECAMATAN', 'an unknown kelurahan', { kelurahan: 'Antah Berantah' }],
    ['DATE_FORMAT', 'a day written backwards', { registered_on: '08-01-2020' }],
    ['DATE_FORMAT', 'a time of day', { registered_on: '2020-01-08T09:00' }],
    ['DATE_FORMAT', 'no birth date', { birth_date: '' }],
    ['DATE_FORMAT', 'a day that is not in the calendar', { consent_on: '2019-02-29' }],
    ['DATE_IN_FUTURE', 'a registration tomorrow', { registered_on: '2026-11-26' }],
    ['DATE_IN_FUTURE', 'a birth after the registration', { birth_date: '2020-01-09' }],
    ['CONSENT_MISSING', 'no consent', { consent_on: '' }],
    ['CONSENT_MISSING', 'consent after the registration', { consent_on: '2020-01-09' }],
    ['PHONE_FORMAT', 'a landline', { phone: '0215550123' }],
    ['PHONE_FORMAT', 'no phone', { phone: '' }],
    ['NAME_MISSING', 'no name', { name: ' ' }],
    ['SEX_FORMAT', 'another letter for the sex', { sex: 'W' }],
  ];
  it.each(cases)('is refused as %s for %s', (code, _what, changes) =>
    expect(outcomesOf([row(changes)])).toStrictEqual({ accepted: 0, unchanged: 0, rejected: 1, findings: [{ line: 2, code }] }),
  );
  it('is refused as COLUMN_COUNT with a column too many', () =>
    expect(outcomesOf([[...good, '']]).findings).toStrictEqual([{ line: 2, code: 'COLUMN_COUNT' }]));
  it('has one code, the first that applies', () => {
    const everything = { kecamatan: '?', kelurahan: '?', registered_on: '?', consent_on: '', phone: '?', name: '', sex: '?' };
    const mend: Partial<Record<Column, string>>[] = [{ kecamatan: 'Tebet' }, { kelurahan: '' }, { registered_on: '2026-11-26' }];
    const codes = mend.map((_, at) => outcomesOf([row(Object.assign({}, everything, ...mend.slice(0, at)))]).findings[0]?.code);
    expect(codes).toStrictEqual(['UNKNOWN_KECAMATAN', 'KELURAHAN_NOT_IN_KECAMATAN', 'DATE_FORMAT']);
    expect(outcomesOf([row(Object.assign({}, everything, ...mend))]).findings[0]?.code).toBe('DATE_IN_FUTURE');
  });
});

describe('rows that contend', () => {
  const other = { register_no: 'R-2', nik: '3174015705900002' };
  it('are accepted and then unchanged when they are identical', () =>
    expect(outcomesOf([good, good])).toStrictEqual({ accepted: 1, unchanged: 1, rejected: 0, findings: [] }));
  it('are unchanged in another spelling', () =>
    expect(
      outcomesOf([good, row({ name: ' SITI  AMINAH ', phone: '+62 812-3456-7890', kecamatan: '31.74.01', kelurahan: '31.74.01.1001' })]),
    ).toMatchObject({ accepted: 1, unchanged: 1 }));
  it('are refused as DUPLICATE_REGISTER_NO with the same number and other content, whatever else is wrong', () =>
    expect(outcomesOf([good, row({ name: 'Siti Aisyah' }), row({ kecamatan: '?' })]).findings).toStrictEqual([
      { line: 3, code: 'DUPLICATE_REGISTER_NO' },
      { line: 4, code: 'DUPLICATE_REGISTER_NO' },
    ]));
  it('are refused as DUPLICATE_NIK when someone else holds it', () =>
    expect(outcomesOf([good, row({ register_no: 'R-2' })]).findings).toStrictEqual([{ line: 3, code: 'DUPLICATE_NIK' }]));
  it('are refused as DUPLICATE_NIK when someone was registered at a desk', () =>
    expect(outcomesOf([good], { registers: new Map(), nikHolders: new Map([['3174015705900001', 'someone']]) }).findings).toStrictEqual([
      { line: 2, code: 'DUPLICATE_NIK' },
    ]));
  it('claim nothing when they are refused', () =>
    expect(outcomesOf([row({ sex: '?' }), good, row({ ...other, register_no: 'R-1' }), row(other)])).toStrictEqual({
      accepted: 2,
      unchanged: 0,
      rejected: 2,
      findings: [
        { line: 2, code: 'SEX_FORMAT' },
        { line: 4, code: 'DUPLICATE_REGISTER_NO' },
      ],
    }));
});

describe('what a person should look at', () => {
  it.each<[string, Partial<Record<Column, string>>]>([
    ['BIRTH_DATE_DIFFERS', { birth_date: '1990-05-18' }],
    ['SEX_DIFFERS', { sex: 'L' }],
    ['UNKNOWN_NIK_DISTRICT', { nik: '3174995705900001' }],
    ['UNDER_17', { nik: '3174015705090001', birth_date: '2009-05-17' }],
  ])('%s is told, and the row goes in', (code, changes) =>
    expect(outcomesOf([row(changes)])).toStrictEqual({ accepted: 1, unchanged: 0, rejected: 0, findings: [{ line: 2, code: [code] }] }),
  );
  it('is told of an unchanged row too', () =>
    expect(outcomesOf([row({ sex: 'L' }), row({ sex: 'L' })]).findings).toStrictEqual([
      { line: 2, code: ['SEX_DIFFERS'] },
      { line: 3, code: ['SEX_DIFFERS'] },
    ]));
});
