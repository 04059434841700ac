import { RuleViolation } from '@okoce/domain';
import type { Sentence } from '@okoce/domain';

/** Every refusal of this service, in the words its callers read: Bahasa Indonesia first. http/ gives each its status. */
export const refusals = {
  MENTOR_ALREADY_REGISTERED: { id: 'Mentor ini sudah terdaftar dengan isi lain.', en: 'This mentor is registered already, differently.' },
  MENTOR_UNKNOWN: { id: 'Mentor ini tidak dikenal.', en: 'This mentor is not known.' },
  MENTOR_NOT_ACCREDITED: {
    id: 'Mentor ini belum bersertifikat tujuh langkah pada saat itu.',
    en: 'This mentor was not accredited in the seven steps at that moment.',
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
  SESSION_CANCELLED: { id: 'Sesi ini sudah dibatalkan.', en: 'This session was cancelled.' },
  ALREADY_LOGGED: { id: 'Sesi ini sudah dicatat dengan isi lain.', en: 'This session is logged already, differently.' },
  SESSION_NOT_LOGGED: { id: 'Sesi ini belum dicatat oleh mentor.', en: 'The mentor has not logged this session yet.' },
} as const satisfies Record<string, Sentence>;

export type RefusalCode = keyof typeof refusals;

export function refuse(code: RefusalCode, details?: Readonly<Record<string, unknown>>): RuleViolation {
  return new RuleViolation(code, refusals[code], details);
}
