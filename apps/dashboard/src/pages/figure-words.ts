import type { AssessedClass } from '../api/reports';
import type { MessageKey, Words } from '../messages/language';

interface Named {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What a figure is called; one that is new here stands for itself. */
export function figureName(words: Words, figure: string): string {
  const { name, values } = namedFigure(words, figure);
  return words.named('name', name, values);
}

/** What a figure counts, in a sentence; nothing for one that is new here. */
export function figureCounts(words: Words, figure: string): string | undefined {
  const { name, values } = namedFigure(words, figure);
  const sentence = words.named('explains', name, values);
  return sentence === name ? undefined : sentence;
}

/** What an entry counts. */
export function measureName(words: Words, measure: string): string {
  const [name = measure, of] = measure.split('.');
  if (name === 'activeMonths') return words.named('measure', name, { n: of ?? '' });
  return of === undefined ? words.named('measure', measure) : words.named('measure', name, { step: of });
}

/** `okoce.mentoring.SessionLogged.v1` in words. */
export function factName(words: Words, contract: string): string {
  return words.named('recorded', contract.split('.').at(-2) ?? contract);
}

function namedFigure(words: Words, figure: string): Named {
  const [group = '', part = '', which = ''] = figure.split('.');
  if (group === 'steps') return { name: which, values: { step: `${part} ${words.say(`step.${part}` as MessageKey)}` } };
  if (group === 'target') return namedFigure(words, `steps.${stepOfTarget[part] ?? 'P1'}.cumulative`);
  if (group === 'activeMonths') return { name: group, values: { n: part } };
  if (group === 'classes') return { name: group, values: { class: `${part}, ${words.say(`class.${part as AssessedClass}`)}` } };
  if (group === 'notAssessed') return { name: group, values: { reason: words.say(`supply.${part}` as MessageKey) } };
  return { name: figure, values: {} };
}

const stepOfTarget: Readonly<Record<string, string>> = {
  registered: 'P1',
  trained: 'P2',
  mentored: 'P3',
  licensed: 'P4',
  marketed: 'P5',
  reporting: 'P6',
  funded: 'P7',
};
