import type { Words } from '../messages/language';
import { stateOf, statementAddress, type Choice } from './choice';
import { differencesAddress } from './differences.page';

/** From a report to what was stated of its quarter, and to what changed since; nothing before the seal. */
export function StatementLinks({ words, choice, scope }: { words: Words; choice: Choice; scope: string }) {
  const state = stateOf(choice);
  const label = choice.label ?? state?.label;
  if (!label) return null;
  const { quarter } = choice;
  return (
    <p class="pages">
      <a href={statementAddress(quarter, label)}>{words.say('label.statement')}</a>
      <a href={differencesAddress({ quarter, scope, from: { label: 'sealed' }, to: { label: 'current' } })}>{words.say('label.compare')}</a>
    </p>
  );
}
