import { RuleViolation } from '@okoce/domain';
import type { Sentence } from '@okoce/domain';

/** Every refusal of this service, in the words its callers read: Bahasa Indonesia first. http/ gives each its status. */
export const refusals = {
  CUT_OFF_AHEAD: {
    id: 'Triwulan ini belum dapat disegel: batas pencatatannya belum lewat.',
    en: 'This quarter cannot be sealed yet: what is recorded still counts for it.',
  },
  SOURCE_BEHIND: {
    id: 'Belum dapat disegel: belum semua yang tercatat sampai batas itu masuk.',
    en: 'It cannot be sealed yet: not everything recorded up to the cut-off is in.',
  },
  BASELINE_REQUIRED: {
    id: 'Triwulan ini selesai sebelum sistem dipakai: segel sebagai dasar (baseline).',
    en: 'This quarter ended before the system went live: seal it as a baseline.',
  },
  BASELINE_TOO_NEW: {
    id: 'Triwulan ini berjalan saat sistem sudah dipakai, jadi tidak disegel sebagai dasar.',
    en: 'The system was live in this quarter: it is no baseline.',
  },
  NO_RULE_SET: { id: 'Tidak ada aturan penilaian untuk triwulan ini.', en: 'No rule set holds for this quarter.' },
  NOT_SEALED: {
    id: 'Pernyataan ini tidak ada: triwulannya belum disegel, atau belum dinyatakan ulang sebanyak itu.',
    en: 'There is no such statement: the quarter is not sealed, or was not restated so often.',
  },
  PEOPLE_NOT_KEPT: {
    id: 'Laporan ini tidak menyebut angka itu, jadi orangnya pun tidak dapat didaftar: mintalah dengan label sebuah pernyataan.',
    en: 'This report does not tell that number, so its people cannot be listed: ask under the label of a statement.',
  },
  STATED_BEFORE: {
    id: 'Pernyataan ini sudah pernah diumumkan, tetapi barisnya tidak ada lagi: pulihkan dari cadangan, jangan dinyatakan dua kali.',
    en: 'This was stated and announced before, and its rows are gone: restore them from a backup; nothing is stated twice.',
  },
  PUBLISHED_ONLY: {
    id: 'Lembaga menerima angka yang disegel atau dinyatakan ulang saja, tanpa saat pilihan sendiri.',
    en: 'An agency gets sealed or restated figures alone, and as of no moment of its own choice.',
  },
  LEDGER_CHANGED: {
    id: 'Buku besar tidak lagi sama dengan yang disegel: jalankan verifikasi.',
    en: 'The ledger is not what was sealed: verify the quarter.',
  },
  QUARTER_RUNNING: {
    id: 'Keberatan hanya untuk triwulan yang sudah berakhir.',
    en: 'Only a quarter that has ended can be objected to.',
  },
  NOT_ASSESSED_THEN: {
    id: 'Peserta ini tidak dinilai pada triwulan itu: belum terdaftar, atau belum ada aturan.',
    en: 'This participant has no class in that quarter: she was not registered, or no rules hold for it.',
  },
  NOT_OBJECTED: {
    id: 'Belum ada keberatan atas penilaian ini.',
    en: 'Nobody has objected to this assessment.',
  },
  ALREADY_REVIEWED: {
    id: 'Keberatan ini sudah diputuskan, dan tidak ada catatan baru yang mengubah kelas menurut aturan.',
    en: 'This was decided, and no new fact has changed the class by the rules since.',
  },
  BEFORE_OBJECTION: {
    id: 'Waktu kejadian mendahului keberatan atau keputusan sebelumnya.',
    en: 'It is dated before the objection or the decision it follows.',
  },
  OWN_ASSESSMENT: {
    id: 'Penilaian sendiri tidak dapat diputuskan sendiri.',
    en: 'Nobody decides on her own assessment.',
  },
  OWN_MENTOR_MAY_NOT_REVIEW: {
    id: 'Mentornya, pada triwulan itu atau sekarang, tidak dapat memutuskan keberatannya.',
    en: 'Who was her mentor in that quarter, or is now, may not decide on her objection.',
  },
  RULE_SET_REFUSED: {
    id: 'Ini bukan aturan penilaian yang dapat dipakai: setiap kesalahan disebut dengan letaknya.',
    en: 'This is no rule set that could be used: each fault is named with its place.',
  },
  RULE_SET_TOO_LATE: {
    id: 'Aturan penilaian hanya berlaku mulai triwulan yang belum dimulai.',
    en: 'A rule set takes effect from a quarter not yet begun.',
  },
  RULE_SET_VERSION_TAKEN: {
    id: 'Versi ini sudah dipakai untuk aturan lain; aturan tidak pernah diubah.',
    en: 'This version is that of other rules; a rule set is never edited.',
  },
  RULE_SET_QUARTER_TAKEN: {
    id: 'Mulai triwulan itu sudah ada aturan lain.',
    en: 'From that quarter another rule set takes effect.',
  },
  WHAT_IF_QUARTERS: {
    id: 'Pilih triwulan yang sudah berakhir, dari yang lebih awal ke yang lebih akhir, paling banyak delapan.',
    en: 'Choose quarters that have ended, from the earlier to the later, eight at most.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type RefusalCode = keyof typeof refusals;

export function refuse(code: RefusalCode, details?: Readonly<Record<string, unknown>>): RuleViolation {
  return new RuleViolation(code, refusals[code], details);
}
