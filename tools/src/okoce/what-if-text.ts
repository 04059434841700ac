import { districts } from '@okoce/domain';

const classes = ['A', 'B', 'C', 'D', 'E', 'N'] as const;
type Class = (typeof classes)[number];
type Matrix = Readonly<Record<Class, Readonly<Record<Class, number>>>>;

interface Moves {
  readonly people: number;
  readonly moved: number;
  readonly up: number;
  readonly down: number;
  readonly matrix: Matrix;
}

interface Comparison {
  readonly indicator: string;
  readonly operator: 'atLeast' | 'atMost' | 'is';
  readonly threshold: string | number | boolean | null;
  readonly value: string | number | boolean | null;
}

/** One quarter of a what-if, as the reporting service answers. */
export interface ComparedQuarter extends Moves {
  readonly quarter: string;
  readonly ruleSet: string;
  readonly centres: readonly (Moves & { readonly centre: string })[];
  readonly nearest: readonly {
    readonly participantId: string;
    readonly districtCode: string;
    readonly now: string;
    readonly class: string;
    readonly next: string;
    readonly unmet: readonly { readonly anyOf: readonly Comparison[] }[];
  }[];
}

const number = new Intl.NumberFormat('id-ID');
const WIDTH = 9;
const signs = { atLeast: '≥', atMost: '≤', is: '=' };

/** Each quarter as a matrix of classes, by centre, with the people nearest to a better class. */
export function whatIfText(version: string, quarters: readonly ComparedQuarter[]): string {
  return quarters.map((quarter) => quarterText(version, quarter)).join('\n');
}

function quarterText(version: string, compared: ComparedQuarter): string {
  const { quarter, ruleSet, people, matrix, centres, nearest } = compared;
  const moving = centres.filter(({ moved }) => moved > 0);
  return [
    `Triwulan ${quarter}: aturan ${ruleSet} sekarang, seandainya ${version}`,
    `  ${number.format(people)} peserta; ${movesText(compared)}`,
    '',
    ...matrixText(matrix).map((line) => `  ${line}`),
    '',
    moving.length === 0 ? '  Tidak seorang pun pindah kelas. (Nobody would move.)' : '  Menurut pusat (by centre):',
    ...moving.flatMap((centre) => [
      `    ${centre.centre} ${nameOf(centre.centre)}: ${movesText(centre)}`,
      ...matrixText(centre.matrix).map((line) => `      ${line}`),
    ]),
    ...(nearest.length === 0 ? [] : ['  Paling dekat dengan kelas yang lebih baik (nearest to a better class):']),
    ...nearest.map(
      (person) => `    ${person.participantId} ${person.districtCode} ${person.class} → ${person.next}: ${unmetText(person.unmet)}`,
    ),
    '',
  ].join('\n');
}

function movesText({ moved, up, down }: Moves): string {
  const others = moved - up - down;
  const toOrFromN = others > 0 ? `, ${number.format(others)} dari atau ke N` : '';
  return `${number.format(moved)} pindah: ${number.format(up)} naik, ${number.format(down)} turun${toOrFromN}`;
}

function matrixText(matrix: Matrix): readonly string[] {
  return [
    `${'kini\\nanti'.padEnd(WIDTH)}${classes.map((name) => name.padStart(WIDTH)).join('')}`,
    ...classes.map((now) => `${now.padEnd(WIDTH)}${classes.map((then) => cell(matrix, now, then)).join('')}`),
  ];
}

function cell(matrix: Matrix, now: Class, then: Class): string {
  const people = matrix[now][then];
  return (people === 0 ? '·' : number.format(people)).padStart(WIDTH);
}

function unmetText(unmet: ComparedQuarter['nearest'][number]['unmet']): string {
  const text = ({ indicator, operator, threshold, value }: Comparison): string =>
    `${indicator} ${said(value)}, perlu ${signs[operator]} ${said(threshold)}`;
  return unmet.map(({ anyOf }) => anyOf.map(text).join(' atau ')).join('; ');
}

function said(value: Comparison['value']): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  return value === null ? '–' : String(value);
}

function nameOf(centre: string): string {
  return districts.find(({ code }) => code === centre)?.name ?? '';
}
