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
  VALID_UNTIL_BEFORE_ISSUE: {
    id: 'Masa berlaku izin tidak mungkin berakhir sebelum terbit.',
    en: 'A licence cannot end before the day it was issued.',
  },
  LICENCE_NUMBER_TAKEN: {
    id: 'Nomor izin ini sudah dicatat untuk usaha peserta lain.',
    en: 'The licence of this number is recorded for the business of another participant.',
  },
  LICENCE_NOT_FOUND: { id: 'Izin tidak ditemukan.', en: 'No such licence.' },
  LAPSED_IN_FUTURE: {
    id: 'Izin belum dapat dicatat gugur: harinya belum tiba.',
    en: 'A licence cannot have lapsed on a day yet to come.',
  },
  LAPSED_BEFORE_ISSUE: { id: 'Izin tidak mungkin gugur sebelum terbit.', en: 'A licence cannot lapse before the day it was issued.' },
  LICENCE_ALREADY_LAPSED: {
    id: 'Izin ini sudah tidak berlaku sejak hari lain.',
    en: 'This licence is no longer valid already, from another day on.',
  },
  LEAVE_ENDS_BEFORE_START: { id: 'Cuti tidak mungkin berakhir sebelum dimulai.', en: 'A leave cannot end before it begins.' },
  LEAVE_TOO_LONG: { id: 'Cuti paling lama 366 hari.', en: 'A leave lasts 366 days at most.' },
  LEAVE_BEFORE_REGISTRATION: {
    id: 'Cuti tidak mungkin dimulai sebelum hari pendaftaran.',
    en: 'A leave cannot begin before the day of registration.',
  },
  LEAVE_DECLARED_TOO_LATE: {
    id: 'Cuti dinyatakan paling lambat 30 hari sesudah dimulai.',
    en: 'A leave is declared at most 30 days after it began.',
  },
  LEAVE_OVERLAPS: { id: 'Peserta sudah cuti pada sebagian hari itu.', en: 'The participant is on leave already on some of these days.' },
  LEAVE_NOT_FOUND: { id: 'Cuti tidak ditemukan.', en: 'No such leave.' },
  LEAVE_END_BEFORE_START: {
    id: 'Hari pertama kembali tidak mungkin sebelum cuti dimulai.',
    en: 'The first day back cannot be before the leave began.',
  },
  LEAVE_NOT_LENGTHENED: {
    id: 'Mengakhiri cuti hanya dapat memendekkannya; untuk hari sesudahnya nyatakan cuti baru.',
    en: 'Ending a leave can only shorten it; declare a new one for the days after.',
  },
  MONTH_NOT_BEGUN: { id: 'Bulan yang dilaporkan belum dimulai.', en: 'The reported month has not begun.' },
  MONTH_NOT_ENDED: {
    id: 'Laporan diterima mulai hari terakhir bulan yang dilaporkan.',
    en: 'A report is filed from the last day of its month on.',
  },
  RECEIVED_IN_FUTURE: { id: 'Laporan belum dapat diterima: harinya belum tiba.', en: 'A report cannot be received on a day yet to come.' },
  RECEIVED_TOO_EARLY: {
    id: 'Hari diterima paling jauh 7 hari ke belakang, dan hanya oleh petugas.',
    en: 'The day received goes back 7 days at most, and only by staff.',
  },
  RECEIPT_NEEDS_DOCUMENT: {
    id: 'Hari diterima yang lebih awal memerlukan dokumen sebagai bukti.',
    en: 'An earlier day of receipt needs a document as evidence.',
  },
  REPORT_ALREADY_FILED: {
    id: 'Laporan bulan ini sudah masuk dengan isi lain.',
    en: 'The report of this month was filed already with other content.',
  },
  REPORT_NOT_FILED: { id: 'Belum ada laporan untuk bulan ini.', en: 'No report was filed for this month.' },
  FILER_MAY_NOT_VERIFY: {
    id: 'Yang memasukkan atau memperbaiki laporan tidak boleh memeriksanya sendiri.',
    en: 'Whoever filed or corrected the report does not verify it.',
  },
  VERIFIED_BEFORE_FILED: {
    id: 'Laporan tidak mungkin diperiksa sebelum dimasukkan atau diperbaiki.',
    en: 'A report cannot be verified before it was filed or corrected.',
  },
  REPORT_FILED_LATER: {
    id: 'Laporan ini baru dimasukkan, atau terakhir diperbaiki, sesudah waktu itu.',
    en: 'This report was filed, or last corrected, only after that moment.',
  },
  REPORT_WITHDRAWN: { id: 'Laporan bulan ini sudah ditarik.', en: 'The report of this month was withdrawn.' },
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
