import type { Sentence } from '@okoce/domain';
import { publishedColumns } from '../suppression/columns';

const steps: Readonly<Record<string, Sentence>> = {
  P2: { id: 'P2 Pelatihan', en: 'P2 Training' },
  P3: { id: 'P3 Pendampingan', en: 'P3 Mentoring' },
  P4: { id: 'P4 Perizinan', en: 'P4 Licensing' },
  P5: { id: 'P5 Pemasaran', en: 'P5 Marketing' },
  P6: { id: 'P6 Pelaporan keuangan', en: 'P6 Financial reporting' },
  P7: { id: 'P7 Permodalan', en: 'P7 Access to capital' },
};

const parts: Readonly<Record<string, Sentence>> = {
  newlyReached: { id: 'baru tercapai', en: 'newly reached' },
  cumulative: { id: 'pernah tercapai', en: 'ever reached' },
  verified: { id: 'terverifikasi', en: 'verified' },
};

const classes: Readonly<Record<string, Sentence>> = {
  A: { id: 'Kelas A Konsisten & Fokus', en: 'Class A consistent and focused' },
  B: { id: 'Kelas B Konsisten', en: 'Class B consistent' },
  C: { id: 'Kelas C Fokus', en: 'Class C focused' },
  D: { id: 'Kelas D Perlu pendampingan', en: 'Class D needs mentoring' },
  E: { id: 'Kelas E Tidak aktif', en: 'Class E inactive' },
  N: { id: 'Kelas N Belum dinilai', en: 'Class N not assessed' },
};

const others: Readonly<Record<string, Sentence>> = {
  registrations: { id: 'Pendaftaran', en: 'Registrations' },
  withdrawals: { id: 'Pengunduran diri', en: 'Withdrawals' },
  returns: { id: 'Kembali', en: 'Returns' },
  transfersIn: { id: 'Pindah masuk', en: 'Transfers in' },
  transfersOut: { id: 'Pindah keluar', en: 'Transfers out' },
  sessionsLogged: { id: 'Sesi dicatat', en: 'Sessions logged' },
  sessionsConfirmed: { id: 'Sesi dikonfirmasi', en: 'Sessions confirmed' },
  attendances: { id: 'Kehadiran pelatihan', en: 'Attendances at trainings' },
  activeMentors: { id: 'Mentor aktif', en: 'Active mentors' },
  registered: { id: 'Terdaftar (akhir triwulan)', en: 'Registered (at the end)' },
  withdrawn: { id: 'Sudah mundur (akhir triwulan)', en: 'Withdrawn (at the end)' },
  active: { id: 'Aktif (akhir triwulan)', en: 'Active (at the end)' },
};

/** What a column of an exported file is called. */
export interface Heading extends Sentence {
  readonly column: string;
}

export const headings: readonly Heading[] = publishedColumns.map((column) => ({ column, ...sentenceOf(column) }));

function sentenceOf(column: string): Sentence {
  const [group = '', name = '', part = ''] = column.split('.');
  if (group === 'steps') return joined(steps[name], parts[part]);
  if (group === 'activeMonths') return { id: `Peserta dengan ${name} bulan aktif`, en: `People with ${name} active months` };
  if (group === 'classes') return known(classes[name], column);
  return known(others[column], column);
}

function joined(one: Sentence | undefined, other: Sentence | undefined): Sentence {
  return { id: `${one?.id}: ${other?.id}`, en: `${one?.en}: ${other?.en}` };
}

function known(sentence: Sentence | undefined, column: string): Sentence {
  if (!sentence) throw new Error(`${column} has no heading`);
  return sentence;
}
