import { labelSentence, labelText } from './label';
import { recordedText, scopeName } from './report-text';

interface Entry {
  readonly centre: string;
  readonly measure: string;
  readonly day: string;
  readonly amount: number;
  readonly recordedAt: string;
  readonly subject: { readonly kind: 'participant' | 'mentor'; readonly id: string } | null;
  readonly fact: { readonly type: string; readonly source: string; readonly path: string | null; readonly id: string } | null;
}

interface Answer {
  readonly scope: string;
  readonly restatements?: number | null;
  readonly ruleSet?: string | null;
  readonly completeTo: string | null;
  readonly final: boolean;
  readonly next: string | null;
}

/** As reporting answers it. */
export interface ExplainedFigure extends Answer {
  readonly quarter?: string;
  readonly on?: string;
  readonly figure: string;
  readonly value: number;
  readonly label?: string;
  readonly root?: string | null;
  readonly asOf: string | null;
  readonly madeOf: readonly { readonly measure: string; readonly days: 'inQuarter' | 'toDate'; readonly sign: 1 | -1 }[];
  readonly entries: readonly (Entry & { readonly counts: number })[];
  /** Of a class or a reason of N, instead of entries. */
  readonly people?: readonly Person[] | null;
}

interface Person {
  readonly participantId: string | null;
  readonly centre: string;
  readonly ruleClass: string | null;
  readonly decidedClass: string | null;
  readonly reason: string | null;
  readonly assessment: string | null;
}

/** As reporting answers it. */
export interface Differences extends Answer {
  readonly quarter: string;
  readonly from: string;
  readonly to: string | null;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly figures: readonly { readonly figure: string; readonly from: number; readonly to: number }[];
  readonly classes: readonly { readonly class: string; readonly from: number; readonly to: number }[] | null;
  readonly notAssessed?: Differences['figures'] | null;
  readonly people?:
    | readonly {
        readonly participantId: string | null;
        readonly centre: string;
        readonly from: string | null;
        readonly to: string | null;
        readonly fromReason?: string | null;
        readonly toReason?: string | null;
        readonly facts: readonly NonNullable<Entry['fact']>[];
      }[]
    | null;
  readonly entries: readonly Entry[];
}

const number = new Intl.NumberFormat('id-ID');
const change = new Intl.NumberFormat('id-ID', { signDisplay: 'always' });
const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

const kinds = { participant: 'peserta', mentor: 'mentor' };
const spans = { inQuarter: 'hari-hari triwulan ini', toDate: 'semua hari sampai akhirnya' };

/** A figure and the facts it comes of, for people at a terminal. */
export function figureText(answer: ExplainedFigure): string {
  const { scope, quarter, on, figure, value, madeOf, entries, people, next } = answer;
  const lines = [
    `${scopeName(scope)}, ${quarter === undefined ? `pada ${String(on)}` : `triwulan ${quarter}`}`,
    `${figure} = ${number.format(value)}`,
    ...labelSentence({ ...answer }),
    recordedText({ ...answer }),
    '',
    ...madeOf.map(({ measure, days, sign }) => `${sign === 1 ? '+' : '-'} ${measure}, ${spans[days]}`),
    ...(people ? personLines(people) : entries.length === 0 ? ['', 'Tidak ada catatan.'] : []),
    ...entries.flatMap((entry) => ['', ...entryLines(entry, entry.counts)]),
    ...pageLines(next),
  ];
  return `${lines.join('\n')}\n`;
}

/** Each with her class by the rules, and where her assessment is. */
function personLines(people: readonly Person[]): readonly string[] {
  if (people.length === 0) return ['Tidak ada orang.'];
  return people.flatMap(({ participantId, centre, ruleClass, decidedClass, reason, assessment }) => {
    if (participantId === null) return [`di luar lingkup Anda, ${scopeName(centre)}`];
    const decided = decidedClass === null ? '' : `; diputuskan ${decidedClass}`;
    const given = `${ruleClass ?? '-'}${reason === null ? '' : ` (${reason})`}${decided}`;
    return [`peserta ${participantId}, ${scopeName(centre)}: ${given}`, `  reporting ${assessment ?? '-'}`];
  });
}

/** Two reports and the facts recorded between them, for people at a terminal. */
export function differencesText(answer: Differences): string {
  const { scope, quarter, from, to, fromLabel, toLabel, figures, classes, notAssessed, people, entries, next } = answer;
  const ofClasses = (classes ?? []).map((one) => ({ ...one, figure: `classes.${one.class}` }));
  const changed = [...figures, ...ofClasses, ...(notAssessed ?? [])];
  const lines = [
    `${scopeName(scope)}, triwulan ${quarter}`,
    `Dari ${reportName(fromLabel, from)} ke ${reportName(toLabel, to)}`,
    ...labelSentence({ ...answer, label: toLabel }),
    recordedText({ ...answer, asOf: null }),
    '',
    ...(changed.length === 0 ? ['Tidak ada angka yang berbeda.'] : changed.map(differenceLine)),
    ...(classes === null ? ['Kelas pada salah satunya tidak diketahui. (The classes of one of them are not known.)'] : []),
    ...movedLines(people),
    ...entries.flatMap((entry) => ['', ...entryLines(entry, entry.amount)]),
    ...pageLines(next),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whose class is another, with the facts behind it. */
function movedLines(people: Differences['people']): readonly string[] {
  if (people === null)
    return ['', 'Terlalu banyak yang tercatat di antaranya untuk menyebut siapa yang pindah kelas. (Too much to name who moved.)'];
  if (!people || people.length === 0) return [];
  return [
    '',
    'Pindah kelas (moved to another class):',
    ...people.flatMap(({ participantId, centre, from, to, fromReason, toReason, facts }) => [
      `  ${participantId ?? 'di luar lingkup Anda'}, ${scopeName(centre)}: ${givenText(from, fromReason)} → ${givenText(to, toReason)}`,
      ...facts.map(({ type, source, path, id }) => `    ${type} ${source} ${path ?? id}`),
    ]),
  ];
}

/** `N (no_mentor)`. */
function givenText(given: string | null, reason: string | null | undefined): string {
  return `${given ?? '-'}${reason ? ` (${reason})` : ''}`;
}

/** A statement by its label; else by the moment up to which it knows. */
function reportName(label: string, asOf: string | null): string {
  const recorded = asOf === null ? 'catatan terkini' : `catatan sampai ${moment.format(new Date(asOf))} WIB`;
  return label === 'current' ? recorded : `${labelText(label)} (${recorded})`;
}

function differenceLine({ figure, from, to }: Differences['figures'][number]): string {
  return `${figure.padEnd(28)}${number.format(from).padStart(12)}${number.format(to).padStart(12)}${change.format(to - from).padStart(12)}`;
}

function entryLines({ centre, measure, day, recordedAt, subject, fact }: Entry, counts: number): readonly string[] {
  const who = subject === null ? 'di luar lingkup Anda' : `${kinds[subject.kind]} ${subject.id}`;
  return [
    `${change.format(counts)}  ${measure}, ${day}, ${scopeName(centre)}`,
    `  ${who}`,
    ...(fact === null ? [] : [`  ${fact.type}`, `  ${fact.source} ${fact.path ?? fact.id}`]),
    `  dicatat ${moment.format(new Date(recordedAt))} WIB`,
  ];
}

function pageLines(next: string | null): readonly string[] {
  return next === null ? [] : ['', `Selanjutnya: --after ${next}`];
}
