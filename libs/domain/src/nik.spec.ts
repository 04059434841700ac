import * as fc from 'fast-check';
import { addDays, checkNik, nikWarnings, provinces } from '.';
import type { CalendarDate, Nik } from '.';

describe('the hard rules of a NIK', () => {
  it.each([
    ['a man of 31 December 1985', '3174013112850001'],
    ['a woman of 1 January 1990: day + 40', '3174014101900001'],
    ['a woman of the 31st', '3174017101900001'],
    ['29 February of 00, a date in 2000', '3174012902000001'],
    ['29 February of a leap year', '3174012902960001'],
    ['another province', '9601010101800001'],
    ['an unknown kecamatan', '3199990101800001'],
    ['serial 9999', '3174010101809999'],
  ])('%s is accepted', (_what, nik) => expect(checkNik(nik)).toEqual({ ok: true, nik }));

  it.each([
    ['15 digits', '317401311285001', 'NIK_FORMAT'],
    ['17 digits', '31740131128500011', 'NIK_FORMAT'],
    ['a letter', '317401311285000O', 'NIK_FORMAT'],
    ['spaces', '3174 0131 1285 0001', 'NIK_FORMAT'],
    ['digits of another script', '३१७४०१३११२८५०००१', 'NIK_FORMAT'],
    ['a line break at the end', '3174013112850001\n', 'NIK_FORMAT'],
    ['nothing', '', 'NIK_FORMAT'],
    ['serial 0000', '3174013112850000', 'NIK_FORMAT'],
    ['day 00', '3174010012850001', 'NIK_DATE'],
    ['day 32', '3174013212850001', 'NIK_DATE'],
    ['day 40', '3174014012850001', 'NIK_DATE'],
    ['day 72', '3174017212850001', 'NIK_DATE'],
    ['month 13', '3174010113850001', 'NIK_DATE'],
    ['month 00', '3174010100850001', 'NIK_DATE'],
    ['31 April', '3174013104850001', 'NIK_DATE'],
    ['a woman of 31 April', '3174017104850001', 'NIK_DATE'],
    ['29 February of 01, a date in no century', '3174012902010001', 'NIK_DATE'],
    ['a woman of 30 February', '3174017002960001', 'NIK_DATE'],
    ['province 00', '0074013112850001', 'NIK_PROVINCE'],
    ['province 20', '2074013112850001', 'NIK_PROVINCE'],
    ['province 97', '9774013112850001', 'NIK_PROVINCE'],
    ['serial 0000 before date and province', '0074010013850000', 'NIK_FORMAT'],
    ['a date before a province', '0074013213850001', 'NIK_DATE'],
  ])('%s is refused', (_what, nik, code) => expect(checkNik(nik)).toEqual({ ok: false, code }));

  it('every province is accepted, every other code is not', () => {
    const accepted = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0')).filter(
      (code) => checkNik(`${code}01010101800001`).ok,
    );
    expect(accepted).toEqual(provinces.map((province) => province.code));
    expect(accepted).toHaveLength(38);
  });

  it('any day of two centuries makes a NIK that agrees with it', () => {
    const days = fc.integer({ min: 0, max: 73_048 }).map((n) => addDays('1900-01-01' as CalendarDate, n));
    fc.assert(
      fc.property(days, fc.constantFrom('L' as const, 'P' as const), (birthDate, sex) => {
        const [year = '', month = '', day = ''] = birthDate.split('-');
        const written = `317401${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}0001`;
        expect(checkNik(written)).toEqual({ ok: true, nik: written });
        expect(nikWarnings(written as Nik, { birthDate, sex, registeredOn: '2120-01-01' })).toEqual([]);
      }),
    );
  });
});

describe('the soft rules of a NIK', () => {
  const woman = '3174014101900001' as Nik;
  const declared = { birthDate: '1990-01-01' as CalendarDate, sex: 'P' as const, registeredOn: '2020-01-08' };

  it('say nothing when all agrees', () => expect(nikWarnings(woman, declared)).toEqual([]));

  it('say that the birth date differs', () =>
    expect(nikWarnings(woman, { ...declared, birthDate: '1990-01-02' as CalendarDate })).toEqual(['BIRTH_DATE_DIFFERS']));

  it('cannot tell one century from another', () =>
    expect(nikWarnings(woman, { ...declared, birthDate: '1890-01-01' as CalendarDate })).toEqual([]));

  it('say that the sex differs, though the day agrees', () =>
    expect(nikWarnings(woman, { ...declared, sex: 'L' })).toEqual(['SEX_DIFFERS']));

  it('say that Jakarta has no such kecamatan, of no other province', () => {
    expect(nikWarnings('3174114101900001' as Nik, declared)).toEqual(['UNKNOWN_NIK_DISTRICT']);
    expect(nikWarnings('3299994101900001' as Nik, declared)).toEqual([]);
  });

  it('say that she was under 17 on the day of registration in Jakarta', () => {
    const young = { ...declared, birthDate: '2003-01-08' as CalendarDate };
    const nik = '3174014801030001' as Nik;
    expect(nikWarnings(nik, { ...young, registeredOn: '2020-01-07' })).toEqual(['UNDER_17']);
    expect(nikWarnings(nik, { ...young, registeredOn: '2020-01-07T16:59:59.999Z' })).toEqual(['UNDER_17']);
    expect(nikWarnings(nik, { ...young, registeredOn: '2020-01-07T17:00:00.000Z' })).toEqual([]);
    expect(nikWarnings(nik, { ...young, registeredOn: '2020-01-08' })).toEqual([]);
  });

  it('are all told together', () =>
    expect(
      nikWarnings('3174114101900001' as Nik, { birthDate: '2010-01-01' as CalendarDate, sex: 'L', registeredOn: '2020-01-08' }),
    ).toEqual(['BIRTH_DATE_DIFFERS', 'SEX_DIFFERS', 'UNKNOWN_NIK_DISTRICT', 'UNDER_17']));
});
