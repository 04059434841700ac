import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bpsCodeOf,
  districtWith,
  districts,
  findDistrict,
  findSubdistrict,
  isBpsRegencyCode,
  isDistrictCode,
  isProvinceCode,
  isRegencyCode,
  provinces,
  regencies,
  regencyOf,
  regencyWith,
  regencyWithBpsCode,
  subdistricts,
} from '..';
import type { BpsRegencyCode, DistrictCode, RegencyCode } from '..';

const rowsOf = (file: string): string[] =>
  readFileSync(join(__dirname, '../../data', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

describe('the tables are those of the sources', () => {
  it('provinces', () => expect(provinces.map(({ code, name }) => `${code},${name}`)).toEqual(rowsOf('provinces.csv')));

  it('regencies, with the number of their kecamatan and kelurahan', () =>
    expect(
      regencies.map(({ code, bpsCode, name, population }) => {
        const inside = (place: { code: string }) => place.code.startsWith(code);
        return [code, bpsCode, name, districts.filter(inside).length, subdistricts.filter(inside).length, population].join();
      }),
    ).toEqual(rowsOf('regencies.csv')));

  it('kecamatan', () =>
    expect(districts.map(({ code, name, regencyCode }) => `${code},${name},${regencyCode},${regencyWith(regencyCode).name}`)).toEqual(
      rowsOf('dki-kecamatan.csv'),
    ));

  it('kelurahan', () =>
    expect(
      subdistricts.map(({ code, name, districtCode }) =>
        [code, name, districtCode, districtWith(districtCode).name, regencyOf(districtCode)].join(),
      ),
    ).toEqual(rowsOf('dki-kelurahan.csv')));

  it('44 kecamatan, 267 kelurahan', () => expect([districts.length, subdistricts.length]).toEqual([44, 267]));
});

describe('codes', () => {
  it('keep their dots', () => {
    expect(isDistrictCode('31.74.01')).toBe(true);
    expect(isRegencyCode('31.74')).toBe(true);
    expect(isProvinceCode('31')).toBe(true);
    expect(['317401', '31.74.1', '31.74', '31.74.11', '31.70.01'].some(isDistrictCode)).toBe(false);
    expect(['3174', '31.70', '31'].some(isRegencyCode)).toBe(false);
  });

  it('of Kemendagri and of BPS are two things: 31.71 is Jakarta Pusat, 3171 is Jakarta Selatan', () => {
    expect(regencyWith('31.71' as RegencyCode).name).toBe('Kota Administrasi Jakarta Pusat');
    expect(bpsCodeOf('31.71' as RegencyCode)).toBe('3173');
    expect(regencyWithBpsCode('3171' as BpsRegencyCode)).toBe('31.74');
    expect(isBpsRegencyCode('31.71')).toBe(false);
    expect(regencies.map(({ code }) => regencyWithBpsCode(bpsCodeOf(code)))).toEqual(regencies.map(({ code }) => code));
  });

  it('that nobody has are a programming error where a known one is asked for', () =>
    expect(() => districtWith('31.74.99' as DistrictCode)).toThrow('31.74.99'));
});

describe('a kecamatan is found', () => {
  it.each([
    ['Setia Budi', '31.74.02'],
    ['Setiabudi', '31.74.02'],
    ['Palmerah', '31.73.07'],
    ['Pal Merah', '31.73.07'],
    ['Kramat Jati', '31.75.04'],
    ['Kramatjati', '31.75.04'],
    ['Pulo Gadung', '31.75.02'],
    ['Pulogadung', '31.75.02'],
    ['Kali Deres', '31.73.06'],
    ['Kalideres', '31.73.06'],
    ['Tamansari', '31.73.03'],
    ['Taman Sari', '31.73.03'],
    ['Makasar', '31.75.08'],
    [' tebet ', '31.74.01'],
    ['TEBET', '31.74.01'],
    ['kebayoran   lama', '31.74.05'],
    ['31.74.01', '31.74.01'],
    [' 31.74.01', '31.74.01'],
  ])('%p is %s', (text, code) => expect(findDistrict(text)?.code).toBe(code));

  it.each(['Makassar', 'Bekasi', '317401', '31.74.99', '31.74', '', ' ', 'Kecamatan'])('%p is none', (text) =>
    expect(findDistrict(text)).toBeUndefined(),
  );

  it('by each code and each name of the table', () => {
    for (const district of districts) {
      expect(findDistrict(district.code)).toBe(district);
      expect(findDistrict(district.name.toUpperCase())).toBe(district);
    }
  });
});

describe('a kelurahan is found', () => {
  it('by each code and each name, in its own kecamatan', () => {
    for (const subdistrict of subdistricts) {
      expect(findSubdistrict(subdistrict.districtCode, subdistrict.code)).toBe(subdistrict);
      expect(findSubdistrict(subdistrict.districtCode, ` ${subdistrict.name.toLowerCase()}`)).toBe(subdistrict);
    }
  });

  it('and in no other', () => {
    expect(findSubdistrict('31.74.02' as DistrictCode, '31.74.01.1001')).toBeUndefined();
    expect(findSubdistrict('31.74.02' as DistrictCode, districtWith('31.74.01' as DistrictCode).name)).toBeUndefined();
    expect(findSubdistrict('31.74.01' as DistrictCode, '')).toBeUndefined();
  });
});
