import type { CalendarDate, Sentence } from '@okoce/domain';

export type ThingType =
  | 'action'
  | 'attendance'
  | 'certificate'
  | 'enrolment'
  | 'evidence'
  | 'goal'
  | 'leave'
  | 'legacy-step'
  | 'licence'
  | 'mentorship'
  | 'monthly-report'
  | 'plan'
  | 'seat'
  | 'session'
  | 'slot'
  | 'step';

/** What facts are about; a change of enrolment by its fact, a report by its month, a step by its name. */
export interface ThingRef {
  readonly type: ThingType;
  readonly id: string;
}

/** Something an indicator looked at: what it was taken as, or why it was left out. */
export interface Item {
  readonly thing: ThingRef;
  /** The day the assessment dates it by. */
  readonly day: CalendarDate;
  readonly as: 'counted' | 'kept' | 'broken' | 'closed' | 'open' | 'verified' | 'claimed' | 'left_out';
  readonly why?: Why;
  /** Of a step the facts that prove it, since many things can. */
  readonly factIds?: readonly string[];
}

/** What an indicator came to, with all it looked at. */
export interface Found<Value> {
  readonly value: Value;
  readonly items: readonly Item[];
}

export const whys = {
  agreed_late: { id: 'disetujui setelah triwulan berakhir', en: 'agreed after the quarter’s end' },
  before_registration: { id: 'buktinya dari hari sebelum pendaftaran', en: 'its evidence is of a day before the registration' },
  booked: { id: 'dihitung sebagai sesi yang dipesan darinya', en: 'it counts as the sessions booked from it' },
  cancelled_by_centre: { id: 'dibatalkan oleh pusat', en: 'the centre called it off' },
  cancelled_by_mentor: { id: 'dibatalkan oleh mentor', en: 'the mentor called it off' },
  cancelled_by_participant: { id: 'dibatalkan terlambat oleh peserta', en: 'the participant called it off too late' },
  cancelled_in_time: { id: 'dibatalkan peserta tepat waktu', en: 'the participant called it off in time' },
  capped: { id: 'dua kontak dari minggu yang sama sudah dilaporkan', en: 'two touches of the same week are reported already' },
  closed_late: { id: 'ditutup setelah triwulan berakhir', en: 'closed after the quarter’s end' },
  closed_without_evidence: { id: 'ditutup tanpa bukti', en: 'closed without evidence' },
  disputed: { id: 'disangkal oleh peserta', en: 'the participant disputed it' },
  dropped: { id: 'digugurkan', en: 'dropped' },
  filed_late: { id: 'disampaikan setelah batas waktu', en: 'filed late' },
  held: { id: 'sudah dihitung sebagai sesi terlaksana', en: 'it counts as a session held' },
  legacy: { id: 'hanya dari catatan lama', en: 'by the old register alone' },
  missed_by_mentor: { id: 'mentor tidak hadir', en: 'the mentor missed it' },
  no_outcome: { id: 'belum ada hasilnya', en: 'nothing came of it yet' },
  not_agreed: { id: 'belum disetujui mentor', en: 'the mentor has not agreed to it' },
  not_checked_out: { id: 'tidak tercatat keluar', en: 'not checked out' },
  not_closed: { id: 'belum ditutup', en: 'not closed' },
  not_confirmed: { id: 'belum dikonfirmasi peserta', en: 'the participant has not confirmed it' },
  not_enrolled: { id: 'tidak terdaftar pada hari itu', en: 'not enrolled that day' },
  not_in_force: { id: 'tidak berlaku pada hari mana pun dalam triwulan', en: 'in force on no day of the quarter' },
  not_valid: { id: 'tidak berlaku pada akhir triwulan', en: 'not valid at the quarter’s end' },
  not_verified: { id: 'belum diverifikasi', en: 'not verified' },
  on_leave: { id: 'pada hari cuti', en: 'on a day of leave' },
  overlaps: { id: 'bersamaan dengan kontak yang lebih awal', en: 'at the same time as an earlier touch' },
  released_by_organiser: { id: 'dilepas oleh penyelenggara', en: 'the organiser released it' },
  released_in_time: { id: 'dilepas tepat waktu', en: 'released in time' },
  released_late: { id: 'dilepas terlambat', en: 'released too late' },
  retracted: { id: 'ditarik kembali', en: 'retracted' },
  set_late: { id: 'ditetapkan setelah batas waktu', en: 'set too late' },
  under_30_minutes: { id: 'kurang dari 30 menit', en: 'shorter than 30 minutes' },
  missed: { id: 'tidak dihadiri', en: 'missed' },
  withdrawn: { id: 'laporan ditarik', en: 'the report was withdrawn' },
  without_effect: { id: 'tidak mengubah apa pun', en: 'it changed nothing' },
} satisfies Record<string, Sentence>;
export type Why = keyof typeof whys;

/** An item of this day, unless there is a reason to leave it out. */
export function itemOf(thing: ThingRef, day: CalendarDate, why?: Why): Item {
  return why === undefined ? { thing, day, as: 'counted' } : { thing, day, as: 'left_out', why };
}

export const isCounted = ({ as }: Item): boolean => as !== 'left_out';
