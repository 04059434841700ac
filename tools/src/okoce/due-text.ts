import { districts } from '@okoce/domain';
import { recordedText } from './report-text';

/** As reporting answers it. */
export interface WorkList {
  readonly on: string;
  readonly scope: string;
  readonly completeTo: string | null;
  readonly final: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly WorkItem[];
  readonly next: string | null;
}

interface WorkItem {
  readonly kind: string;
  readonly participantId: string | null;
  readonly mentorId: string | null;
  readonly since: string;
  readonly toDo: { readonly id: string };
  readonly links: { readonly service: string; readonly path: string | null };
}

const number = new Intl.NumberFormat('id-ID');
/** Days in Jakarta, as the items that have no time of day. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' });

const titles: Readonly<Record<string, string>> = {
  finding_enrolment_without_effect: 'Temuan: catatan kepesertaan tanpa akibat',
  finding_session_not_enrolled: 'Temuan: sesi ketika tidak terdaftar',
  finding_training_not_enrolled: 'Temuan: pelatihan ketika tidak terdaftar',
  finding_seat_not_enrolled: 'Temuan: kursi ketika tidak terdaftar',
  finding_goal_not_enrolled: 'Temuan: sasaran ketika tidak terdaftar',
  finding_mentorship_not_enrolled: 'Temuan: pendampingan ketika tidak terdaftar',
  finding_mentor_not_accredited: 'Temuan: mentor tanpa akreditasi',
  finding_two_places: 'Temuan: dua tempat pada waktu yang sama',
  finding_goal_agreed_by_other: 'Temuan: sasaran disetujui bukan mentornya',
  silent_45: 'Tanpa kontak 45 hari',
  accreditation_ended: 'Akreditasi mentor berakhir',
  report_late: 'Laporan bulanan terlambat',
  session_to_log: 'Sesi belum dicatat',
  evidence_waiting: 'Bukti menunggu pemeriksaan',
  session_to_confirm: 'Sesi belum dikonfirmasi',
  action_overdue: 'Tindakan lewat waktu',
  report_due: 'Laporan bulanan ditunggu',
  goal_missing: 'Sasaran triwulan belum ada',
  silent_21: 'Tanpa kontak 21 hari',
  action_due: 'Tindakan minggu ini',
  mentor_over_capacity: 'Mentor melebihi daya tampung',
  accreditation_ending: 'Akreditasi mentor segera berakhir',
  mentorship_received: 'Pendampingan dari pusat lain',
};

export const workKinds: readonly string[] = [...Object.keys(titles), 'finding'];

/** A work list for people at a terminal, the riskiest first. */
export function dueText(list: WorkList): string {
  const counted = Object.entries(list.counts).filter(([, count]) => count > 0);
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  const lines = [
    `${scopeName(list.scope)}, yang perlu dikerjakan pada ${list.on}`,
    recordedText({ ...list }),
    '',
    ...(total === 0 ? ['Tidak ada yang perlu dikerjakan.'] : counted.map(([kind, count]) => row(titles[kind] ?? kind, count))),
    ...list.items.flatMap((item) => ['', ...itemLines(item)]),
    ...(list.next === null ? [] : ['', `Selanjutnya: --after ${list.next}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLines({ kind, participantId, mentorId, since, toDo, links }: WorkItem): readonly string[] {
  const who = [...(participantId === null ? [] : [`peserta ${participantId}`]), ...(mentorId === null ? [] : [`mentor ${mentorId}`])];
  return [
    `${titles[kind] ?? kind}, sejak ${since.length > 10 ? day.format(new Date(since)) : since}`,
    `  ${who.join(', ')}`,
    `  ${toDo.id}`,
    ...(links.path === null ? [] : [`  ${links.service} ${links.path}`]),
  ];
}

function scopeName(scope: string): string {
  const district = districts.find(({ code }) => code === scope);
  return district ? `Pusat ${district.name} (${district.code})` : 'Lingkup sendiri';
}

function row(title: string, value: number): string {
  return `${title.padEnd(46)}${number.format(value).padStart(9)}`;
}
