import { publishedFigures, steps, type CalendarDate, type Step } from '@okoce/domain';

/** On this day so many people had ever reached the step. */
export interface Figure {
  readonly on: CalendarDate;
  readonly step: Step;
  readonly cumulative: number;
}

const measureSteps: Readonly<Record<string, Step>> = { registered: 'P1', trained: 'P2', bank_loans: 'P7' };

/** Lines no register can meet together with the others; docs/import.md says why. */
const leftOut: ReadonlySet<string> = new Set(['2018-02-15,registered,9468', '2021-11-15,registered,283343']);

/** The published figures that the legacy register meets, each times `scale` rounded half up, by step and day. */
export function figuresToMeet(scale: Scale): readonly Figure[] {
  const figures = publishedFigures.flatMap(({ asOf: on, measure, value }): readonly Figure[] => {
    if (leftOut.has([on, measure, value].join(','))) return [];
    const step = measureSteps[measure] ?? steps.find((name) => measure.startsWith(`${name}_`));
    if (!step) throw new Error(`No step is known for ${measure}`);
    return [{ on, step, cumulative: scale.of(value) }];
  });
  return figures.sort((a, b) => (a.step + a.on < b.step + b.on ? -1 : 1));
}

/** An exact decimal factor: 150 people at 0.01 are 2, whatever a binary fraction would make of 1.5. */
export class Scale {
  private constructor(
    private readonly numerator: bigint,
    private readonly denominator: bigint,
  ) {}

  /** From `1`, `0.01`, ...; undefined when the text is no positive decimal number. */
  static parse(text: string): Scale | undefined {
    const match = /^(\d*)(?:\.(\d+))?$/.exec(text);
    const digits = `${match?.[1] ?? ''}${match?.[2] ?? ''}`;
    if (!match || digits === '' || BigInt(digits) === 0n) return undefined;
    return new Scale(BigInt(digits), 10n ** BigInt(match[2]?.length ?? 0));
  }

  of(figure: number): number {
    return Number((2n * BigInt(figure) * this.numerator + this.denominator) / (2n * this.denominator));
  }
}
