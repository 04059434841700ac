import { RuleViolation } from '@okoce/domain';
import type { Sentence } from '@okoce/domain';

/** Every refusal of this service, in the words its callers read: Bahasa Indonesia first. http/ gives each its status. */
export const refusals = {
  MENTOR_ALREADY_REGISTERED: { id: 'Mentor ini sudah terdaftar dengan isi lain.', en: 'This mentor is registered already, differently.' },
  MENTOR_NOT_FOUND: { id: 'Mentor tidak ditemukan.', en: 'No such mentor.' },
  MENTOR_CAPACITY: { id: 'Daya tampung mentor adalah 1 sampai 200 peserta.', en: 'A mentor may have 1 to 200 participants.' },
  OCCURRED_BEFORE_LATEST: {
    id: 'Perpindahan mentor tidak boleh mendahului perpindahannya yang terakhir.',
    en: 'A mentor’s move cannot come before the latest one.',
  },
  MENTOR_UNKNOWN: { id: 'Mentor ini tidak dikenal.', en: 'This mentor is not known.' },
  MENTOR_NOT_ACCREDITED: {
    id: 'Akreditasi tujuh langkah mentor ini tidak berlaku pada saat itu.',
    en: 'This mentor was not accredited in the seven steps at that moment.',
  },
  MENTOR_RELATED: {
    id: 'Seorang mentor tidak mendampingi keluarga atau usahanya sendiri.',
    en: 'Nobody is the mentor of her own family or business.',
  },
  MENTOR_AT_CAPACITY: {
    id: 'Mentor ini sudah mendampingi sebanyak yang dapat ditampung.',
    en: 'This mentor has as many participants as she may have.',
  },
  PARTICIPANT_UNKNOWN: {
    id: 'Peserta ini belum dikenal di sini. Bila baru didaftarkan, coba lagi sebentar lagi.',
    en: 'This participant is not known here yet. If just registered, try again in a moment.',
  },
  PARTICIPANT_WITHDRAWN: { id: 'Peserta ini sudah keluar pada saat itu.', en: 'This participant had withdrawn at that moment.' },
  MENTORSHIP_NOT_FOUND: { id: 'Pendampingan tidak ditemukan.', en: 'No such mentorship.' },
  MENTORSHIP_OF_OTHERS: { id: 'Pendampingan ini milik orang lain.', en: 'This mentorship is between other people.' },
  MENTORSHIP_NOT_IN_FORCE: { id: 'Pendampingan ini tidak berlaku pada saat itu.', en: 'This mentorship was not in force at that moment.' },
  SESSION_NOT_FOUND: { id: 'Sesi tidak ditemukan.', en: 'No such session.' },
  SESSION_LENGTH: { id: 'Sesi berlangsung 5 sampai 480 menit.', en: 'A session takes 5 to 480 minutes.' },
  SESSION_NOT_ENDED: { id: 'Sesi ini belum selesai pada saat itu.', en: 'The session had not ended at that moment.' },
  SESSION_NOT_STARTED: { id: 'Sesi ini belum mulai pada saat itu.', en: 'The session had not started at that moment.' },
  SESSION_STARTED: { id: 'Sesi ini sudah mulai pada saat itu.', en: 'The session had started at that moment.' },
  SESSION_CANCELLED: { id: 'Sesi ini sudah dibatalkan.', en: 'This session was cancelled.' },
  SESSION_MISSED: { id: 'Sesi ini sudah dicatat tidak dihadiri.', en: 'This session was missed.' },
  SESSION_LOGGED: { id: 'Sesi ini sudah dicatat oleh mentor.', en: 'This session was logged.' },
  SESSION_RETRACTED: { id: 'Catatan sesi ini sudah ditarik.', en: 'The log of this session was taken back.' },
  SESSION_CHANGED_SINCE: {
    id: 'Sesi ini berubah sesudah saat itu.',
    en: 'This session changed after that moment.',
  },
  ALREADY_LOGGED: { id: 'Sesi ini sudah dicatat dengan isi lain.', en: 'This session is logged already, differently.' },
  SESSION_NOT_LOGGED: { id: 'Sesi ini belum dicatat oleh mentor.', en: 'The mentor has not logged this session yet.' },
  START_NOT_AHEAD: { id: 'Waktu mulai harus sesudah saat itu.', en: 'The start must lie after that moment.' },
  NOT_YOURS_TO_SAY: { id: 'Itu bukan untuk Anda nyatakan.', en: 'That is not yours to say.' },
  SLOT_NOT_FOUND: { id: 'Waktu yang ditawarkan ini tidak ditemukan pada saat itu.', en: 'No such slot at that moment.' },
  SLOT_STARTED: { id: 'Waktu yang ditawarkan ini sudah mulai pada saat itu.', en: 'The slot had begun at that moment.' },
  SLOT_TAKEN: { id: 'Waktu yang ditawarkan ini sudah dipesan.', en: 'This slot is booked already.' },
  SLOT_REQUIRED: {
    id: 'Peserta memesan sesi dari waktu yang ditawarkan mentornya.',
    en: 'A participant books a session from a slot that her mentor offered.',
  },
  MENTOR_ELSEWHERE: { id: 'Mentor sudah punya sesi lain pada waktu itu.', en: 'The mentor is in another session at that time.' },
  PARTICIPANT_ELSEWHERE: {
    id: 'Peserta sudah punya sesi lain pada waktu itu.',
    en: 'The participant is in another session at that time.',
  },
  NOT_HER_MENTOR: { id: 'Anda bukan mentor peserta ini pada saat itu.', en: 'You were not this participant’s mentor at that moment.' },
  GOAL_NOT_FOUND: { id: 'Tujuan tidak ditemukan.', en: 'No such goal.' },
  GOAL_NOT_HERS: { id: 'Peserta ini tidak mempunyai tujuan itu.', en: 'This participant has no such goal.' },
  GOAL_NOT_SET: { id: 'Tujuan ini belum ditetapkan pada saat itu.', en: 'The goal had not been set at that moment.' },
  GOAL_QUARTER_OVER: { id: 'Triwulan ini sudah berakhir pada saat itu.', en: 'That quarter had ended at that moment.' },
  GOAL_QUARTER_TOO_FAR: {
    id: 'Tujuan ditetapkan untuk triwulan berjalan atau berikutnya.',
    en: 'A goal is set for the quarter that is running or the next one.',
  },
  TOO_MANY_GOALS: {
    id: 'Peserta ini sudah mempunyai tiga tujuan untuk triwulan itu.',
    en: 'She has three goals for that quarter already.',
  },
  ACTION_NOT_FOUND: { id: 'Tindakan tidak ditemukan.', en: 'No such action.' },
  ACTION_NOT_PROPOSED: { id: 'Tindakan ini belum diusulkan pada saat itu.', en: 'The action had not been proposed at that moment.' },
  ACTION_NOT_AGREED: { id: 'Tindakan ini belum disepakati pada saat itu.', en: 'The action had not been agreed at that moment.' },
  PROPOSER_MAY_NOT_AGREE: {
    id: 'Tindakan disepakati oleh pihak lain, bukan oleh yang mengusulkan.',
    en: 'An action is agreed by the other side, not by the one that proposed it.',
  },
  ACTION_PAST_DUE: { id: 'Tenggat tindakan ini sudah lewat pada saat itu.', en: 'The action’s due day was over at that moment.' },
  ACTION_DROPPED: { id: 'Tindakan ini sudah dibatalkan oleh mentor.', en: 'The mentor dropped this action.' },
  ACTION_ALREADY_CLOSED: { id: 'Tindakan ini sudah ditutup.', en: 'This action is closed already.' },
  EVIDENCE_NOT_FOUND: { id: 'Bukti tidak ditemukan.', en: 'No such evidence.' },
  EVIDENCE_DAY: {
    id: 'Tanggal bukti paling awal 1 Januari 2017 dan paling akhir hari penyerahannya.',
    en: 'The day of evidence lies between 1 January 2017 and the day it was handed in.',
  },
  DOCUMENT_KNOWN: { id: 'Dokumen ini sudah pernah diserahkan.', en: 'This document was handed in before.' },
  EVIDENCE_NOT_SUBMITTED: { id: 'Bukti ini belum diserahkan pada saat itu.', en: 'The evidence had not been handed in at that moment.' },
  OWN_MENTOR_MAY_NOT_VERIFY: {
    id: 'Bukti diperiksa oleh mentor lain, yang tidak pernah mendampingi peserta ini.',
    en: 'Evidence is examined by another mentor, one who never was hers.',
  },
  EVIDENCE_REVOKED: { id: 'Bukti ini sudah dicabut.', en: 'This evidence was revoked.' },
} as const satisfies Record<string, Sentence>;

export type RefusalCode = keyof typeof refusals;

export function refuse(code: RefusalCode, details?: Readonly<Record<string, unknown>>): RuleViolation {
  return new RuleViolation(code, refusals[code], details);
}
