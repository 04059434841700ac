import { districts, regencies } from '@okoce/domain';
import { labelSentence } from './label';

type Report = Readonly<Record<string, unknown>>;

const number = new Intl.NumberFormat('id-ID');
const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

const titles: Readonly<Record<string, string>> = {
  registrations: 'Pendaftaran',
  withdrawals: 'Keluar',
  returns: 'Kembali',
  transfersIn: 'Pindah masuk',
  transfersOut: 'Pindah keluar',
  sessionsLogged: 'Pendampingan tercatat',
  sessionsConfirmed: 'Pendampingan dikonfirmasi',
  attendances: 'Kehadiran pelatihan',
  activeMentors: 'Mentor aktif',
  registered: 'Terdaftar',
  withdrawn: 'Sedang keluar',
  active: 'Aktif',
};
const stepTitles: Readonly<Record<string, string>> = {
  P1: 'Pendaftaran',
  P2: 'Pelatihan',
  P3: 'Pendampingan',
  P4: 'Perizinan',
  P5: 'Pemasaran',
  P6: 'Pelaporan keuangan',
  P7: 'Permodalan',
};

/** What has lines of its own. */
const said = [
  ...['scope', 'quarter', 'on', 'asOf', 'completeTo', 'final', 'label', 'restatements', 'ruleSet', 'root'],
  ...['steps', 'activeMonths', 'target', 'classes', 'classesPending', 'notAssessed'],
];

/** A report for people at a terminal; what has no table of its own here is printed as it came. */
export function reportText(report: Report): string {
  if (typeof report['participantId'] === 'string') return participantText(report);
  const when = report['quarter'] !== undefined ? `triwulan ${String(report['quarter'])}` : `pada ${String(report['on'])}`;
  const lines = [`${scopeName(report['scope'])}, ${when}`, ...labelSentence(report), recordedText(report), ''];
  const rest: [string, unknown][] = [];
  for (const [field, value] of Object.entries(report)) {
    const title = titles[field];
    if (title && typeof value === 'number') lines.push(row(title, value));
    else if (!said.includes(field)) rest.push([field, value]);
  }
  lines.push(
    ...stepLines(report['steps']),
    ...targetLines(report['target']),
    ...activeMonthLines(report['activeMonths']),
    ...classLines(report),
  );
  for (const [field, value] of rest) lines.push(`${field}: ${typeof value === 'string' ? value : JSON.stringify(value, undefined, 1)}`);
  return `${lines.join('\n')}\n`;
}

function participantText(report: Report): string {
  const line = (title: string, value: string): string => `${title.padEnd(28)}${value}`;
  const steps = (report['steps'] ?? {}) as Readonly<Record<string, Report | undefined>>;
  const touches = Object.entries((report['reportedTouches'] ?? {}) as Readonly<Record<string, number>>);
  const days = (report['touchDays'] ?? []) as readonly string[];
  const lines = [
    `Peserta ${String(report['participantId'])}, triwulan ${String(report['quarter'])}`,
    ...labelSentence(report),
    recordedText(report),
    '',
    line('Berada di', scopeName(report['districtCode'])),
    line('Terdaftar sejak', String(report['registeredOn'])),
    line('Keadaan', report['enrolled'] === true ? 'terdaftar' : 'sudah keluar'),
    line('Mentor', String(report['mentorId'] ?? 'belum ada')),
    line('Bulan aktif', `${String(report['activeMonths'])} dari 3`),
    line('Hari kontak terverifikasi', days.join(', ') || 'tidak ada'),
    line('Kontak yang dilaporkan', touches.map(([month, count]) => `${month}: ${count}`).join(', ')),
    '',
    ...Object.entries(stepTitles).map(([step, title]) => line(`${step} ${title}`, reachedStep(steps[step]))),
  ];
  return `${lines.join('\n')}\n`;
}

function reachedStep(step: Report | undefined): string {
  if (!step) return 'belum';
  const licence = step['licenceValid'] === false ? '; tidak ada izin yang berlaku pada akhir triwulan' : '';
  return `${String(step['day'])}, ${step['verified'] === true ? 'terverifikasi' : 'register lama, belum terverifikasi'}${licence}`;
}

/** The programme, a regency or a centre by its name and code. */
export function scopeName(scope: unknown): string {
  if (scope === 'programme') return 'Program OK OCE';
  const district = districts.find(({ code }) => code === scope);
  if (district) return `Pusat ${district.name} (${district.code})`;
  const regency = regencies.find(({ code }) => code === scope);
  if (regency) return `${regency.name} (${regency.code})`;
  return String(scope ?? 'Peserta');
}

/** As of when an answer holds. */
export function recordedText(report: Report): string {
  const { asOf, completeTo, final } = report;
  const until = typeof completeTo === 'string' ? moment.format(new Date(completeTo)) : 'belum diketahui';
  const as = typeof asOf === 'string' ? `Menurut catatan sampai ${moment.format(new Date(asOf))}; ` : '';
  return `${as}lengkap sampai ${until} WIB; ${final === true ? 'tetap' : 'masih dapat berubah'}`;
}

function row(title: string, value: number): string {
  return `${title.padEnd(28)}${number.format(value).padStart(12)}`;
}

function stepLines(steps: unknown): readonly string[] {
  if (typeof steps !== 'object' || steps === null) return [];
  const entries = Object.entries(steps as Record<string, unknown>);
  if (entries.every(([, value]) => typeof value === 'number'))
    return ['', ...entries.map(([step, value]) => row(`${step} ${stepTitles[step] ?? ''}`, Number(value)))];
  if (!entries.every(([, value]) => typeof (value as Report | null)?.['cumulative'] === 'number'))
    return ['', JSON.stringify(steps, undefined, 1)];
  const cells = (values: readonly string[]): string => values.map((value) => value.padStart(15)).join('');
  const rows = entries.map(([step, value]) => {
    const counts = ['newlyReached', 'cumulative', 'verified'].map((field) => number.format(Number((value as Report)[field])));
    return `${step} ${stepTitles[step] ?? ''}`.padEnd(28) + cells(counts);
  });
  return ['', 'Langkah'.padEnd(28) + cells(['baru', 'kumulatif', 'terverifikasi']), ...rows];
}

const measures: Readonly<Record<string, string>> = {
  registered: 'terdaftar',
  trained: 'dilatih',
  mentored: 'didampingi',
  licensed: 'berizin',
  marketed: 'memasarkan',
  reporting: 'melaporkan keuangan',
  funded: 'bermodal',
};

function targetLines(target: unknown): readonly string[] {
  if (typeof target !== 'object' || target === null) return [];
  const { goal, ...reached } = target as Record<string, number>;
  if (!goal) return [];
  // As on the dashboard: a target is never shown as reached before it is.
  const percent = new Intl.NumberFormat('id-ID', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  } as Intl.NumberFormatOptions);
  const rows = Object.entries(reached).map(
    ([field, value]) => `${row(`  ${measures[field] ?? field}`, value)}  ${percent.format(value / goal).padStart(8)}`,
  );
  return ['', `Menuju ${number.format(goal)}, menurut ukuran:`, ...rows];
}

function activeMonthLines(activeMonths: unknown): readonly string[] {
  if (typeof activeMonths !== 'object' || activeMonths === null || Array.isArray(activeMonths)) return [];
  const rows = Object.entries(activeMonths as Record<string, number>).map(([months, people]) => row(`  ${months} bulan aktif`, people));
  return ['', 'Yang pernah aktif terdaftar dalam triwulan, menurut bulan aktif:', ...rows];
}

const classTitles: Readonly<Record<string, string>> = {
  N: 'belum dinilai',
  E: 'tidak aktif',
  A: 'konsisten & fokus',
  B: 'konsisten',
  C: 'fokus',
  D: 'perlu pendampingan',
};

const reasonTitles: Readonly<Record<string, string>> = {
  too_short: 'terlalu singkat',
  no_mentor: 'belum ada mentor',
  too_few_slots: 'terlalu sedikit jadwal',
};

/** Why people are N: a failure of supply, not of theirs. */
function reasonLines(notAssessed: unknown): readonly string[] {
  if (typeof notAssessed !== 'object' || notAssessed === null) return [];
  return Object.entries(notAssessed as Record<string, number>).map(([reason, people]) =>
    row(`    ${reasonTitles[reason] ?? reason}`, people),
  );
}

function classLines({ classes, classesPending, notAssessed }: Report): readonly string[] {
  if (classes === undefined) return [];
  const title = 'Menurut kelas triwulan:';
  if (typeof classes !== 'object' || classes === null) return ['', `${title} tidak dapat dihitung seketika untuk saat itu`];
  const rows = Object.entries(classes as Record<string, number>).flatMap(([one, people]) => [
    row(`  ${one} ${classTitles[one] ?? ''}`, people),
    ...(one === 'N' ? reasonLines(notAssessed) : []),
  ]);
  const pending = Number(classesPending ?? 0);
  return ['', title, ...rows, ...(pending > 0 ? [`  ${number.format(pending)} peserta masih menunggu dinilai ulang`] : [])];
}
