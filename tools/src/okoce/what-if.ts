import { nextQuarter, parseQuarter } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { CannotRun } from '../config';
import { startProgress } from '../terminal/progress';
import { askReporting } from './ask-reporting';
import { documentIn } from './rule-set';
import type { AddVerb } from './verb';
import { whatIfText } from './what-if-text';
import type { ComparedQuarter } from './what-if-text';

interface Options {
  readonly quarters: string;
  readonly json: boolean;
}

interface Answer {
  readonly ruleSet: string;
  readonly completeTo: string | null;
  readonly quarters: readonly ComparedQuarter[];
}

export const addWhatIf: AddVerb = (program) => {
  program
    .command('what-if <ruleSet>')
    .description('siapa yang akan pindah kelas seandainya aturan lain berlaku; tidak menyimpan apa pun (who would move; stores nothing)')
    .requiredOption('--quarters <span>', 'triwulan yang sudah berakhir, 2019-Q4..2020-Q2 (quarters that have ended)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async (file: string, { quarters: span, json }: Options) => {
      const told = await answersFor(await documentIn(file), quartersIn(span));
      process.stdout.write(json ? `${JSON.stringify(told)}\n` : whatIfText(told.ruleSet, told.quarters));
    });
};

/** One quarter after the other, so that it is seen how far it is. */
async function answersFor(ruleSet: object, quarters: readonly Quarter[]): Promise<Answer> {
  const progress = startProgress('what-if', quarters.length, 'triwulan');
  const answers: Answer[] = [];
  try {
    for (const quarter of quarters) {
      answers.push(await askReporting<Answer>({ path: '/what-if', body: { ruleSet, from: quarter, to: quarter } }));
      progress.advance(1);
    }
  } finally {
    progress.stop();
  }
  const [first] = answers;
  if (!first) throw new Error('No quarter was asked for');
  return { ...first, quarters: answers.flatMap((answer) => answer.quarters) };
}

/** `2019-Q4..2020-Q2`, or one quarter. @throws CannotRun */
export function quartersIn(span: string): readonly Quarter[] {
  const [from, to, ...more] = span.split('..').map((text) => parseQuarter(text));
  const last = span.includes('..') ? to : from;
  if (!from || !last || more.length > 0 || last < from)
    throw new CannotRun(`Triwulan ditulis seperti 2019-Q4..2020-Q2, bukan "${span}". (Not quarters.)`);
  const quarters: Quarter[] = [];
  for (let quarter = from; quarter <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}
