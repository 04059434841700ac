import type {
  BpsRegencyCode,
  District,
  DistrictCode,
  Province,
  ProvinceCode,
  Regency,
  RegencyCode,
  Subdistrict,
  SubdistrictCode,
} from './codes';
import { districtRows, provinceRows, regencyRows } from './tables';

/** The 38 provinces, as a NIK begins. */
export const provinces: readonly Province[] = provinceRows.map(([code, name]) => ({ code: code as ProvinceCode, name }));

/** The six regencies and cities of DKI Jakarta. */
export const regencies: readonly Regency[] = regencyRows.map(([code, bpsCode, name, population]) => ({
  code: code as RegencyCode,
  bpsCode: bpsCode as BpsRegencyCode,
  name,
  population,
}));

/** The 44 kecamatan of DKI Jakarta, by code. */
export const districts: readonly District[] = districtRows.map(([code, name]) => ({
  code: code as DistrictCode,
  name,
  regencyCode: code.slice(0, 5) as RegencyCode,
}));

/** The 267 kelurahan of DKI Jakarta, by code. */
export const subdistricts: readonly Subdistrict[] = districtRows.flatMap(([district, , list]) =>
  list.split(', ').map((entry) => ({
    code: `${district}.${entry.slice(0, 4)}` as SubdistrictCode,
    name: entry.slice(5),
    districtCode: district as DistrictCode,
  })),
);

const districtByCode: ReadonlyMap<string, District> = new Map(districts.map((district) => [district.code, district]));
const districtByName: ReadonlyMap<string, District> = new Map(districts.map((district) => [foldName(district.name), district]));
const regencyByCode: ReadonlyMap<string, Regency> = new Map(regencies.map((regency) => [regency.code, regency]));
const regencyByBpsCode: ReadonlyMap<string, Regency> = new Map(regencies.map((regency) => [regency.bpsCode, regency]));
const provinceCodes: ReadonlySet<string> = new Set(provinces.map((province) => province.code));
const subdistrictByKey: ReadonlyMap<string, Subdistrict> = new Map(
  subdistricts.flatMap((subdistrict) => [
    [`${subdistrict.districtCode}/${subdistrict.code}`, subdistrict],
    [`${subdistrict.districtCode}/${foldName(subdistrict.name)}`, subdistrict],
  ]),
);

export function isProvinceCode(text: string): text is ProvinceCode {
  return provinceCodes.has(text);
}

/** True of a Kemendagri code with its dot, never of a BPS code. */
export function isRegencyCode(text: string): text is RegencyCode {
  return regencyByCode.has(text);
}

export function isBpsRegencyCode(text: string): text is BpsRegencyCode {
  return regencyByBpsCode.has(text);
}

/** True of a Kemendagri code with its dots, `31.74.01`. */
export function isDistrictCode(text: string): text is DistrictCode {
  return districtByCode.has(text);
}

export function regencyOf(districtCode: DistrictCode): RegencyCode {
  return districtCode.slice(0, 5) as RegencyCode;
}

/** The one way from a Kemendagri code to a BPS code; they share digits and mean different places. */
export function bpsCodeOf(regencyCode: RegencyCode): BpsRegencyCode {
  return required(regencyByCode.get(regencyCode), regencyCode).bpsCode;
}

export function regencyWithBpsCode(bpsCode: BpsRegencyCode): RegencyCode {
  return required(regencyByBpsCode.get(bpsCode), bpsCode).code;
}

export function districtWith(code: DistrictCode): District {
  return required(districtByCode.get(code), code);
}

export function regencyWith(code: RegencyCode): Regency {
  return required(regencyByCode.get(code), code);
}

/** By code with its dots, or by name in any accepted spelling: case and spacing do not matter (Setia Budi, Setiabudi). */
export function findDistrict(codeOrName: string): District | undefined {
  return districtByCode.get(codeOrName.trim()) ?? districtByName.get(foldName(codeOrName));
}

/** A kelurahan of this kecamatan, by code with its dots or by name; undefined when it lies elsewhere or is unknown. */
export function findSubdistrict(districtCode: DistrictCode, codeOrName: string): Subdistrict | undefined {
  return subdistrictByKey.get(`${districtCode}/${codeOrName.trim()}`) ?? subdistrictByKey.get(`${districtCode}/${foldName(codeOrName)}`);
}

/** All spellings that registers use differ in spaces alone: Palmerah and Pal Merah, Kali Deres and Kalideres, ... */
function foldName(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}

function required<T>(value: T | undefined, code: string): T {
  if (value === undefined) throw new RangeError(`Not a region of DKI Jakarta: ${code}`);
  return value;
}
