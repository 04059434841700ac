import { recordedText } from './report-text';

interface Sentence {
  readonly id: string;
  readonly en: string;
}

/** As reporting answers it. */
export interface Numbers extends Readonly<Record<string, unknown>> {
  readonly on: string;
  readonly definitions: readonly {
    readonly name: string;
    readonly version: string;
    readonly value: number;
    readonly counts: Sentence;
    readonly usedBy: Sentence;
  }[];
  readonly published: readonly {
    readonly asOf: string;
    readonly measure: string;
    readonly value: number;
    readonly publishedBy: string;
    readonly note: Sentence | null;
    readonly definition: string | null;
    readonly ours: number | null;
  }[];
}

const number = new Intl.NumberFormat('id-ID');

const titles: Readonly<Record<string, string>> = {
  registered: 'terdaftar',
  active: 'aktif',
  reached: 'terjangkau',
  trained: 'terlatih',
  mentored: 'didampingi',
  licensed: 'berizin',
  formed: 'terbentuk',
  marketed: 'memasarkan',
  reporting: 'melapor keuangan',
  funded: 'bermodal',
};

/** Every way to count with its sentence, then what was published beside ours. */
export function definitionsText(numbers: Numbers): string {
  const { on, definitions, published } = numbers;
  const counted = definitions.flatMap(({ name, value, counts, usedBy }) => [
    '',
    row(name, value),
    `  ${counts.id}`,
    `  Dipakai oleh: ${usedBy.id}`,
  ]);
  const lines = [`Angka yang mana? Pada akhir ${on}`, recordedText(numbers), ...counted, ...publishedLines(published)];
  if (definitions.length === 0) lines.push('', 'Belum ada definisi yang berlaku untuk hari itu.');
  return `${lines.join('\n')}\n`;
}

function publishedLines(published: Numbers['published']): readonly string[] {
  const [first] = published;
  if (!first) return ['', 'Sampai hari itu belum ada angka yang diumumkan.'];
  const head = `${'Diumumkan untuk'.padEnd(18)}${first.asOf.padStart(12)}${'angka kami'.padStart(14)}${'selisih'.padStart(12)}`;
  const rows = published.map(({ definition, measure, value, ours, publishedBy, note }) => {
    const cells = [ours === null ? '–' : number.format(ours), ours === null ? '–' : signed(ours - value)];
    const source = note ? `${publishedBy} (${note.id})` : publishedBy;
    return `${row(definition ?? measure, value)}${(cells[0] ?? '').padStart(14)}${(cells[1] ?? '').padStart(12)}  ${source}`;
  });
  return ['', head, ...rows];
}

function row(name: string, value: number): string {
  return `${(titles[name] ?? name).padEnd(18)}${number.format(value).padStart(12)}`;
}

function signed(difference: number): string {
  return difference === 0 ? 'sama' : `${difference > 0 ? '+' : ''}${number.format(difference)}`;
}
