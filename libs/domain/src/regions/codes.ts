import type { Brand } from '../brand';

/** Kemendagri code of a province, `31`. */
export type ProvinceCode = Brand<string, 'ProvinceCode'>;
/** Kemendagri code of a regency or city (kabupaten, kota), `31.74` is Jakarta Selatan. Never a BPS code. */
export type RegencyCode = Brand<string, 'RegencyCode'>;
/** BPS (statistics office) code of a regency or city, `3171` is Jakarta Selatan. Never a Kemendagri code. */
export type BpsRegencyCode = Brand<string, 'BpsRegencyCode'>;
/** Kemendagri code of a kecamatan, `31.74.01`: names a centre too. */
export type DistrictCode = Brand<string, 'DistrictCode'>;
/** Kemendagri code of a kelurahan, `31.74.01.1001`. */
export type SubdistrictCode = Brand<string, 'SubdistrictCode'>;

export interface Province {
  readonly code: ProvinceCode;
  readonly name: string;
}

export interface Regency {
  readonly code: RegencyCode;
  readonly bpsCode: BpsRegencyCode;
  readonly name: string;
  /** Residents, December 2024. */
  readonly population: number;
}

export interface District {
  readonly code: DistrictCode;
  readonly name: string;
  readonly regencyCode: RegencyCode;
}

export interface Subdistrict {
  readonly code: SubdistrictCode;
  readonly name: string;
  readonly districtCode: DistrictCode;
}
