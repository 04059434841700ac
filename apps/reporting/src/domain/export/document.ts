import { districts, regencies } from '@okoce/domain';
import type { Instant, Quarter, Sentence } from '@okoce/domain';
import { headings } from './headings';

export const exportLevels = ['programme', 'regencies', 'centres', 'all'] as const;
export type ExportLevel = (typeof exportLevels)[number];

/** Figures as they are to be written, by scope and by column: null where they cannot be told, `hidden` where they may not be shown. */
export type ExportedCount = number | null | 'hidden';
export type ExportedFigures = ReadonlyMap<string, ReadonlyMap<string, ExportedCount>>;

/** What the figures are: whoever finds the file years later must be able to tell. */
export interface ExportStanding {
  readonly quarter: Quarter;
  /** `sealed`, `restated-1`, or `current`. */
  readonly label: string;
  readonly asOf: Instant | null;
  readonly cutOff: Instant | null;
  readonly completeTo: Instant | null;
  readonly final: boolean;
  /** How often the quarter was restated; null if it is not sealed. */
  readonly restatements: number | null;
  readonly ruleSet: string | null;
  readonly definitions: string;
  readonly root: string | null;
  readonly producedAt: Instant;
  /** Whether small counts are hidden, and by which version of the rule. */
  readonly suppression: number | null;
}

export interface ExportNote {
  readonly name: Sentence;
  readonly value: string;
}

export interface ExportRow {
  readonly level: Sentence;
  readonly code: string;
  readonly name: string;
  readonly counts: readonly ExportedCount[];
}

/** A file before it has a form: what it says of itself, and its rows in the order of the hierarchy. */
export interface ExportDocument {
  readonly title: Sentence;
  readonly notes: readonly ExportNote[];
  readonly rows: readonly ExportRow[];
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const programme = { level: { id: 'Program', en: 'Programme' }, code: 'programme', name: 'OK OCE, DKI Jakarta' };
const scopes = [
  { ...programme, in: 'programme' },
  ...regencies.flatMap(({ code, name }) => [
    { level: { id: 'Kota/Kabupaten', en: 'Regency' }, code, name, in: 'regencies' },
    ...districts
      .filter(({ regencyCode }) => regencyCode === code)
      .map((district) => ({ level: { id: 'Kecamatan', en: 'Centre' }, code: district.code, name: district.name, in: 'centres' })),
  ]),
];

export function exportDocument(standing: ExportStanding, figures: ExportedFigures, wanted: ExportLevel): ExportDocument {
  const { quarter } = standing;
  const roman = ROMAN[Number(quarter.slice(6)) - 1] ?? '';
  const rows = scopes
    .filter((scope) => wanted === 'all' || scope.in === wanted)
    .map(({ level, code, name }) => ({ level, code, name, counts: headings.map(({ column }) => figures.get(code)?.get(column) ?? null) }));
  const hidden = rows.reduce((sum, { counts }) => sum + counts.filter((count) => count === 'hidden').length, 0);
  return {
    title: { id: `OK OCE: angka triwulan ${roman} ${quarter.slice(0, 4)}`, en: `OK OCE: figures of ${quarter}` },
    notes: notesOf(standing, { hidden, of: rows.length * headings.length }),
    rows,
  };
}

function notesOf(standing: ExportStanding, cells: { readonly hidden: number; readonly of: number }): readonly ExportNote[] {
  const { quarter, asOf, cutOff, completeTo, restatements, ruleSet, definitions, root, producedAt, suppression } = standing;
  const note = (id: string, en: string, value: string): ExportNote => ({ name: { id, en }, value });
  return [
    note('Triwulan', 'Quarter', quarter),
    note('Label', 'Label', labelText(standing)),
    note('Pernyataan ulang', 'Restatements', restatements === null ? 'triwulan belum disegel (not sealed)' : String(restatements)),
    cutOff === null
      ? note('Per', 'As of', asOf === null ? 'semua yang tercatat sampai berkas dibuat (all that was recorded)' : wib(asOf))
      : note('Batas pencatatan', 'Cut-off', wib(cutOff)),
    note('Lengkap sampai', 'Complete up to', completeTo === null ? 'belum diketahui (not known)' : wib(completeTo)),
    note('Aturan penilaian', 'Rule set', ruleSet ?? 'tidak ada (none)'),
    note('Definisi', 'Definitions', definitions),
    note('Akar (SHA-256)', 'Root (SHA-256)', root ?? 'tidak ada: bukan pernyataan yang disegel (none: not a sealed statement)'),
    note('Dibuat', 'Produced', wib(producedAt)),
    ...(suppression === null ? [] : hiddenNotes(note, cells, suppression)),
  ];
}

function hiddenNotes(
  note: (id: string, en: string, value: string) => ExportNote,
  { hidden, of }: { readonly hidden: number; readonly of: number },
  version: number,
): readonly ExportNote[] {
  return [
    note('Sel yang disembunyikan', 'Hidden cells', `${hidden} dari ${of} (of ${of}), ditandai * (marked *)`),
    note(
      'Mengapa disembunyikan',
      'Why',
      `Sel tentang 1-4 orang, dan selisih 1-4 dengan pernyataan sebelumnya, disembunyikan; sel lain ikut disembunyikan agar tidak dapat dihitung. ` +
        `0 ditampilkan. Aturan versi ${version}. (Cells of 1-4 people, and differences of 1-4 to an earlier statement, are hidden; others with ` +
        `them so that they cannot be computed. 0 is shown.)`,
    ),
  ];
}

const labels: Readonly<Record<string, Sentence>> = {
  current: { id: 'terkini', en: 'current' },
  sealed: { id: 'disegel', en: 'sealed' },
};

function labelText({ label, final }: ExportStanding): string {
  const { id, en } = labels[label] ?? { id: label.replace('restated-', 'dinyatakan ulang '), en: label.replace('restated-', 'restated ') };
  if (label !== 'current') return `${label}: ${id} (${en})`;
  return final ? `${label}: ${id}, tidak akan berubah (${en}, final)` : `${label}: ${id}, masih dapat berubah (${en}, may still change)`;
}

/** `2020-04-21 00:00:00 WIB`, to the millisecond where there are any. */
export function wib(instant: Instant): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 23).replace('.000', '')} WIB`;
}

/** Quarter and label, and what else tells two files of them apart. */
export function fileNameOf({ quarter, label, asOf, suppression }: ExportStanding, level: ExportLevel, extension: string): string {
  const moment = asOf === null ? [] : [asOf.replace(/[-:]|\.000/g, '')];
  const parts = ['okoce', quarter, label, ...moment, ...(level === 'all' ? [] : [level]), ...(suppression === null ? [] : ['agency'])];
  return `${parts.join('-')}.${extension}`;
}
