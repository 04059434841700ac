import { RuleViolation } from '@okoce/domain';
import type { Sentence } from '@okoce/domain';

/** Every refusal of this service, in the words its callers read: Bahasa Indonesia first. http/ gives each its status. */
export const refusals = {
  TRAINING_EVENT_NOT_FOUND: { id: 'Pelatihan tidak ditemukan.', en: 'No such training event.' },
  ALREADY_SCHEDULED: {
    id: 'Pelatihan ini sudah dijadwalkan dengan isi lain.',
    en: 'This training event was scheduled already, differently.',
  },
  ENDS_BEFORE_START: { id: 'Pelatihan harus selesai sesudah dimulai.', en: 'A training event ends after it starts.' },
  CAPACITY_TOO_SMALL: { id: 'Kapasitas sedikitnya satu orang.', en: 'The capacity is one person at least.' },
  REGISTRATION_NOT_OPEN: {
    id: 'Pendaftaran pelatihan ini belum dibuka.',
    en: 'Registration for this training event is not open yet.',
  },
  TRAINING_EVENT_COMPLETED: { id: 'Pelatihan ini sudah ditutup.', en: 'This training event is completed.' },
  NO_SEAT_LEFT: { id: 'Semua kursi pelatihan ini sudah terisi.', en: 'Every seat of this training event is taken.' },
  PARTICIPANT_UNKNOWN: {
    id: 'Peserta ini belum dikenal di sini. Bila baru didaftarkan, coba lagi sebentar lagi.',
    en: 'This participant is not known here yet. If just registered, try again in a moment.',
  },
  PARTICIPANT_WITHDRAWN: { id: 'Peserta ini sudah keluar pada saat itu.', en: 'This participant had withdrawn at that moment.' },
  MENTOR_UNKNOWN: {
    id: 'Mentor ini belum dikenal di sini. Bila baru didaftarkan, coba lagi sebentar lagi.',
    en: 'This mentor is not known here yet. If just registered, try again in a moment.',
  },
  TRAINING_EVENT_CANCELLED: { id: 'Pelatihan ini dibatalkan.', en: 'This training event is cancelled.' },
  NOT_TAKING_PLACE: {
    id: 'Pelatihan ini tidak berlangsung pada saat itu: masuk dicatat pada harinya sampai selesai, keluar sampai akhir hari itu.',
    en: 'The training event was not taking place then: people check in on its day until it ends, and out by the end of that day.',
  },
  TRAINING_EVENT_STARTED: {
    id: 'Pelatihan ini sudah dimulai; jadwalnya tidak dapat dipindahkan lagi.',
    en: 'This training event has started; it is moved no more.',
  },
  STARTS_IN_PAST: {
    id: 'Jadwal baru harus sesudah saat pemindahannya.',
    en: 'The new start must lie after the moment it is moved.',
  },
  ALREADY_CHECKED_IN: {
    id: 'Orang ini sudah hadir tanpa kursi; kursi tidak diperlukan lagi.',
    en: 'This person has come without a seat, and needs none any more.',
  },
  SEAT_NOT_FOUND: { id: 'Kursi tidak ditemukan.', en: 'No such seat.' },
  SEAT_CHECKED_IN: {
    id: 'Pemegang kursi ini sudah hadir; kursinya tidak dapat dilepas.',
    en: 'The holder of this seat has come; it is released no more.',
  },
  SEAT_ALREADY_RELEASED: {
    id: 'Kursi ini sudah dilepas oleh pihak lain.',
    en: 'This seat was released already, by the other side.',
  },
  RELEASE_BEFORE_RESERVATION: {
    id: 'Waktu pelepasan mendahului pemesanan kursi.',
    en: 'The release is dated before the reservation.',
  },
  CERTIFICATE_NOT_FOUND: { id: 'Sertifikat tidak ditemukan.', en: 'No such certificate.' },
  REVOCATION_BEFORE_ISSUE: {
    id: 'Waktu pencabutan mendahului penerbitan sertifikat.',
    en: 'The revocation is dated before the certificate was issued.',
  },
  NOT_CHECKED_IN: { id: 'Orang ini belum tercatat hadir.', en: 'This person has not checked in.' },
  CHECK_OUT_BEFORE_CHECK_IN: { id: 'Waktu keluar mendahului waktu hadir.', en: 'The check-out is dated before the check-in.' },
  TRAINING_EVENT_NOT_ENDED: {
    id: 'Pelatihan ini belum selesai pada saat itu; sertifikat terbit sesudahnya.',
    en: 'The training event had not ended at that moment; certificates are issued afterwards.',
  },
} as const satisfies Record<string, Sentence>;

export type RefusalCode = keyof typeof refusals;

export function refuse(code: RefusalCode, details?: Readonly<Record<string, unknown>>): RuleViolation {
  return new RuleViolation(code, refusals[code], details);
}
