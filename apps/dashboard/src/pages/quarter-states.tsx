import { lastDayOf, type Quarter } from '@okoce/domain';
import type { QuarterState } from '../api/reports';
import type { Words } from '../messages/language';
import { labelName, queryOf, statementAddress } from './choice';
import type { Frame } from './layout';

/** Newest first: running, awaiting its seal until when, or sealed, with its last statement. */
export function QuarterStates({ frame, states }: { frame: Frame; states: readonly QuarterState[] }) {
  return (
    <ul class="states">
      {[...states].reverse().map((state) => (
        <State frame={frame} state={state} />
      ))}
    </ul>
  );
}

function State({ frame, state }: { frame: Frame; state: QuarterState }) {
  const { words, seesProgramme } = frame;
  const { baseline, label } = state;
  const quarter = state.quarter as Quarter;
  return (
    <li class={state.state}>
      <strong>{words.quarter(quarter)}</strong>{' '}
      <span class={state.state === 'sealed' ? 'badge' : 'badge provisional'}>{words.say(`state.${state.state}`)}</span>
      {baseline ? <span class="muted"> {words.say('state.baseline')}</span> : null}
      <p class="note">{hintOf(words, state)}</p>
      <p class="pages">
        {label ? (
          <a href={statementAddress(quarter, label)}>
            {words.say('state.statement')}: {labelName(words, label)}
            <span class="unseen">, {words.quarter(quarter)}</span>
          </a>
        ) : null}
        {seesProgramme ? (
          <a href={`/programme?${queryOf({ quarter, ...(label ? { label } : {}) })}`}>
            {words.say('state.figures')}
            <span class="unseen">, {words.quarter(quarter)}</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}

function hintOf(words: Words, { quarter, state, cutOff, restatements, ruleSet }: QuarterState): string {
  const when = { cutOff: words.moment(cutOff) };
  if (state === 'running') return words.say('state.runningHint', { ...when, day: words.day(lastDayOf(quarter as Quarter)) });
  if (state === 'ended') return words.say(Date.parse(cutOff) > Date.now() ? 'state.endedHint' : 'state.endedLate', when);
  const restated = restatements ? words.say('state.restated', { n: words.number(restatements) }) : words.say('state.notRestated');
  const rules = ruleSet ? ` ${words.say('state.ruleSet', { ruleSet })}` : '';
  return `${words.say('state.sealedHint', when)} ${restated}${rules}`;
}
