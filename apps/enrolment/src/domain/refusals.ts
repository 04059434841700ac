import { RuleViolation } from '@okoce/domain';
import type { Sentence } from '@okoce/domain';

/** Every refusal of this service, in the words its callers read: Bahasa Indonesia first. http/ gives each its status. */
export const refusals = {
  CENTRE_ALREADY_OPEN: { id: 'Pusat ini sudah dibuka pada tanggal lain.', en: 'This centre was opened on another day.' },
  OPENED_ON_IN_FUTURE: { id: 'Pusat belum dapat dibuka: harinya belum tiba.', en: 'A centre cannot be opened on a day yet to come.' },
  CENTRE_NOT_OPEN: {
    id: 'Pusat kecamatan ini belum dibuka pada saat itu.',
    en: 'The centre of this district was not open at that moment.',
  },
  SUBDISTRICT_NOT_IN_DISTRICT: {
    id: 'Kelurahan ini tidak berada di kecamatan tersebut.',
    en: 'This subdistrict does not lie in that district.',
  },
  NIK_FORMAT: { id: 'NIK harus 16 angka dan nomor urutnya bukan 0000.', en: 'A NIK has 16 digits, and its serial is not 0000.' },
  NIK_DATE: { id: 'Tanggal lahir di dalam NIK tidak ada di kalender.', en: 'The birth date within the NIK is not in the calendar.' },
  NIK_PROVINCE: { id: 'Kode provinsi di awal NIK tidak dikenal.', en: 'The province code at the start of the NIK is unknown.' },
  PHONE_FORMAT: { id: 'Nomor ini bukan nomor ponsel Indonesia.', en: 'This is not an Indonesian mobile number.' },
  BIRTH_AFTER_REGISTRATION: {
    id: 'Tanggal lahir tidak boleh sesudah hari pendaftaran.',
    en: 'The birth date cannot be after the day of registration.',
  },
  CONSENT_REQUIRED: {
    id: 'Pendaftaran memerlukan persetujuan peserta untuk program ini.',
    en: "Registration needs the person's consent to the programme.",
  },
  CONSENT_AFTER_REGISTRATION: {
    id: 'Persetujuan harus diberikan paling lambat pada hari pendaftaran.',
    en: 'Consent must be given by the day of registration.',
  },
  DUPLICATE_NIK: {
    id: 'NIK ini sudah terdaftar. Orang yang datang lagi tidak didaftarkan ulang: catat kembalinya dengan POST /returns.',
    en: 'This NIK is registered already. A person who comes again is not registered anew: record the return with POST /returns.',
  },
  ALREADY_REGISTERED: { id: 'Peserta ini sudah terdaftar.', en: 'This participant is registered already.' },
  PARTICIPANT_NOT_FOUND: { id: 'Peserta tidak ditemukan.', en: 'No such participant.' },
  OCCURRED_BEFORE_LATEST: {
    id: 'Kejadian ini lebih awal daripada catatan keanggotaan terakhir peserta.',
    en: "This happened before the latest fact of the participant's enrolment.",
  },
  NOT_ENROLLED: {
    id: 'Peserta ini sudah keluar; catat kembalinya lebih dahulu.',
    en: 'This participant has withdrawn; record the return first.',
  },
  ALREADY_WITHDRAWN: { id: 'Peserta ini sudah keluar dengan alasan lain.', en: 'This participant withdrew already, for another reason.' },
  ENROLLED_ELSEWHERE: {
    id: 'Peserta ini masih terdaftar di pusat lain; pusat itu yang memindahkannya.',
    en: 'This participant is still enrolled at another centre, which can transfer her.',
  },
  ISSUED_AFTER_RECORDING: {
    id: 'Izin tidak mungkin terbit sesudah hari dicatat.',
    en: 'A licence cannot be issued after the day it is recorded.',
  },
  LICENCE_ALREADY_RECORDED: {
    id: 'Izin dengan nomor ini sudah dicatat dengan tanggal terbit lain.',
    en: 'The licence of this number is recorded with another day of issue.',
  },
  MONTH_NOT_BEGUN: { id: 'Bulan yang dilaporkan belum dimulai.', en: 'The reported month has not begun.' },
  RECEIVED_IN_FUTURE: { id: 'Laporan belum dapat diterima: harinya belum tiba.', en: 'A report cannot be received on a day yet to come.' },
  RECEIVED_TOO_EARLY: {
    id: 'Hari diterima paling jauh 7 hari ke belakang, dan hanya oleh petugas.',
    en: 'The day received goes back 7 days at most, and only by staff.',
  },
  REPORT_ALREADY_FILED: {
    id: 'Laporan bulan ini sudah masuk dengan isi lain.',
    en: 'The report of this month was filed already with other content.',
  },
  REPORT_NOT_FILED: { id: 'Belum ada laporan untuk bulan ini.', en: 'No report was filed for this month.' },
  FILER_MAY_NOT_VERIFY: {
    id: 'Yang memasukkan laporan tidak boleh memeriksanya sendiri.',
    en: 'Whoever filed the report does not verify it.',
  },
  VERIFIED_BEFORE_FILED: {
    id: 'Laporan tidak mungkin diperiksa sebelum dimasukkan.',
    en: 'A report cannot be verified before it was filed.',
  },
  STEP_BEFORE_REGISTRATION: { id: 'Langkah dicapai sebelum pendaftaran.', en: 'The step was reached before the registration.' },
  DUPLICATE_STEP: { id: 'Langkah ini sudah tercatat dengan isi lain.', en: 'This step is recorded already with other content.' },
  LOGIN_ALREADY_LINKED: { id: 'Peserta ini sudah memiliki akun lain.', en: 'This participant has another login already.' },
  LOGIN_TAKEN: { id: 'Akun ini sudah dipakai peserta lain.', en: 'This login belongs to another participant.' },
  CODE_WRONG: { id: 'Kode ini tidak cocok dengan sesi tersebut.', en: 'This code does not fit that session.' },
  CODE_LOCKED: {
    id: 'Sudah lima kali salah: kode untuk sesi ini terkunci.',
    en: 'It was wrong five times: the code of this session is locked.',
  },
  CODE_LAPSED: { id: 'Kode ini sudah lewat tujuh hari dan tidak berlaku lagi.', en: 'This code is older than seven days and has lapsed.' },
  SESSION_NOT_AWAITING: {
    id: 'Sesi ini tidak menunggu konfirmasi dengan kode.',
    en: 'This session is not waiting for a confirmation by code.',
  },
  SESSION_NOT_ENDED: {
    id: 'Sesi tidak dapat dikonfirmasi sebelum selesai.',
    en: 'A session cannot be confirmed before it ended.',
  },
} as const satisfies Record<string, Sentence>;

export type RefusalCode = keyof typeof refusals;

export function refuse(code: RefusalCode, details?: Readonly<Record<string, unknown>>): RuleViolation {
  return new RuleViolation(code, refusals[code], details);
}
