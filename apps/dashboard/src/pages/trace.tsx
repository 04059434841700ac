import type { Assessment, IndicatorName, TracedComparison, TracedRule } from '../api/reports';
import type { Words } from '../messages/language';
import { className } from './objection';
import { Heading } from './parts';

/** Each rule in the order it was tried, up to the one that decided, with its conditions in words. */
export function TraceSection({ words, assessment, decided }: { words: Words; assessment: Assessment; decided: boolean }) {
  return (
    <section class="card" id="why">
      <Heading words={words} title="trace.title" />
      {decided ? <p>{words.say('assessment.fromRules', { class: className(words, assessment.class) })}</p> : null}
      <p class="note">{words.say('trace.lead', { ruleSet: assessment.ruleSet })}</p>
      <ol class="rules">
        {assessment.trace.rules.map((rule) => (
          <li class={rule.matched ? 'decided' : rule.class === 'E' ? 'escaped' : undefined}>
            <h3>
              {titleOf(words, rule)}: {outcomeOf(words, rule)}
            </h3>
            <Conditions words={words} conditions={rule.conditions} promises={promisesIn(assessment)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function titleOf(words: Words, { class: name, reason }: TracedRule): string {
  return reason ? words.say(`trace.N.${reason}`) : `${name} ${words.say(`class.${name}`)}`;
}

/** N is decided by a rule that is not met, a class by one that is. */
function outcomeOf(words: Words, { reason, matched }: TracedRule): string {
  if (reason) return words.say(matched ? 'trace.notAssessable' : 'trace.assessable');
  return words.say(matched ? 'trace.fits' : 'trace.fitsNot');
}

function Conditions({ words, conditions, promises }: { words: Words; conditions: TracedRule['conditions']; promises: number }) {
  if (conditions.length === 0) return <p>{words.say('trace.else')}</p>;
  return (
    <ul class="conditions">
      {conditions.map(({ met, anyOf }) => (
        <li class={met ? 'met' : 'unmet'}>
          <span class="mark" aria-hidden="true">
            {met ? '✓' : '✗'}
          </span>
          <span>
            {anyOf.map((comparison) => conditionText(words, comparison, promises)).join(` ${words.say('trace.or')} `)}:{' '}
            <strong>{words.say(met ? 'trace.met' : 'trace.unmet')}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** @param promises How many there were, where that is known. */
export function conditionText(words: Words, { indicator, operator, threshold, value }: TracedComparison, promises?: number): string {
  return words.say(`condition.${operator}`, {
    indicator: words.say(`indicator.${indicator}`),
    value: valueText(words, indicator, value, promises),
    threshold: saidText(words, threshold),
  });
}

/** An indicator's value; where there is nothing to take a share of, what there was none of. */
export function valueText(words: Words, indicator: IndicatorName, value: TracedComparison['value'], promises?: number): string {
  if (value === '0/0') return words.say('value.noneClaimed');
  if (value === null && indicator === 'F2') return words.say('value.noneDue');
  if (value === null && indicator === 'C2' && promises === 0) return words.say('value.nonePromised');
  return saidText(words, value);
}

export function promisesIn({ C2: { kept, broken } }: Pick<Assessment, 'C2'>): number {
  return kept + broken;
}

/** A count, a yes or no, or a share such as `3/4`, also told in percent. */
export function saidText(words: Words, said: TracedComparison['value']): string {
  if (said === null) return words.say('value.none');
  if (typeof said === 'boolean') return words.say(said ? 'value.yes' : 'value.no');
  if (typeof said === 'number') return words.number(said);
  const [part = 0, whole = 0] = said.split('/').map(Number);
  return whole > 0 ? `${said} (${words.percent(part, whole)})` : said;
}
