/** Why a row of a register does not go in, in the words its sender reads. The order of the codes is that of the checks. */
export const rejects = {
  COLUMN_COUNT: 'Jumlah kolom tidak sesuai dengan judul.',
  REGISTER_NO_MISSING: 'Nomor register kosong.',
  NIK_FORMAT: 'NIK harus 16 angka dan nomor urutnya bukan 0000.',
  NIK_DATE: 'Tanggal lahir di dalam NIK tidak ada di kalender.',
  NIK_PROVINCE: 'Kode provinsi di awal NIK tidak dikenal.',
  DUPLICATE_REGISTER_NO: 'Nomor register ini sudah dipakai dengan isi lain.',
  DUPLICATE_NIK: 'NIK ini sudah dimiliki peserta lain.',
  UNKNOWN_KECAMATAN: 'Kecamatan tidak dikenal.',
  KELURAHAN_NOT_IN_KECAMATAN: 'Kelurahan tidak dikenal di kecamatan tersebut.',
  DATE_FORMAT: 'Tanggal harus berbentuk TTTT-BB-HH, tanpa jam.',
  DATE_IN_FUTURE: 'Tanggal berada di masa depan, atau tanggal lahir sesudah pendaftaran.',
  CONSENT_MISSING: 'Persetujuan belum ada pada hari pendaftaran.',
  PHONE_FORMAT: 'Nomor telepon bukan nomor ponsel Indonesia.',
  NAME_MISSING: 'Nama kosong.',
  SEX_FORMAT: 'Jenis kelamin harus L atau P.',
  UNKNOWN_REGISTER_NO: 'Nomor register tidak ada di daftar peserta.',
  STEP_UNKNOWN: 'Langkah harus P2 sampai P7.',
  STEP_BEFORE_REGISTRATION: 'Langkah dicapai sebelum pendaftaran.',
  DUPLICATE_STEP: 'Langkah ini sudah tercatat dengan isi lain.',
} as const;

export type RejectCode = keyof typeof rejects;

/** What may be wrong and still goes in: a person looks at it. */
export const nikWarningSentences = {
  BIRTH_DATE_DIFFERS: 'Tanggal lahir berbeda dari NIK.',
  SEX_DIFFERS: 'Jenis kelamin berbeda dari NIK.',
  UNKNOWN_NIK_DISTRICT: 'Kode kecamatan di dalam NIK tidak dikenal.',
  UNDER_17: 'Usia di bawah 17 tahun pada hari pendaftaran.',
} as const;
