import type { ComponentChildren } from 'preact';
import type { Labelled } from '../api/reports';
import type { MessageKey, Words } from '../messages/language';
import { labelName, labelsOf, type Choice } from './choice';

export interface Standing {
  readonly asOf: string | null;
  readonly completeTo: string | null;
  readonly final: boolean;
}

export { queryOf, type Choice } from './choice';

interface FilterOf {
  readonly words: Words;
  readonly choice: Choice;
  readonly action: string;
  /** What the page was asked for besides, to be kept. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** Quarter, label and moment: a plain form, so that every view has an address. */
export function Filter({ words, choice, action, kept = {} }: FilterOf) {
  return (
    <form class="card filter" method="get" action={action} aria-label={words.say('filter.title')}>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div>
        <label for="quarter">{words.say('filter.quarter')}</label>
        <select id="quarter" name="quarter">
          {choice.quarters.map((quarter) => (
            <option value={quarter} selected={quarter === choice.quarter}>
              {words.quarter(quarter)}
            </option>
          ))}
        </select>
      </div>
      <LabelField words={words} choice={choice} />
      <div>
        <label for="asOf">
          {words.say('filter.asOf')}
          <span class="hint" id="asOfHint">
            {words.say('filter.asOfHint')}
          </span>
        </label>
        <input
          id="asOf"
          name="asOf"
          type="datetime-local"
          step="1"
          aria-describedby="asOfHint"
          {...(choice.asOf ? { value: wibInput(choice.asOf) } : {})}
        />
      </div>
      <button type="submit">{words.say('filter.show')}</button>
    </form>
  );
}

/** Among what was stated of the quarter, and what is current; nothing to choose before its seal. */
function LabelField({ words, choice }: { words: Words; choice: Choice }) {
  const labels = labelsOf(choice);
  if (labels.length === 0) return null;
  return (
    <div>
      <label for="label">{words.say('filter.label')}</label>
      <select id="label" name="label">
        <option value="">{words.say('named.current')}</option>
        {labels.map((label) => (
          <option value={label} selected={label === choice.label}>
            {labelName(words, label)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** An instant as the value of a datetime-local field, in WIB. */
export function wibInput(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19);
}

/** Says in plain words which report it is, as of when it holds, and how often the quarter was stated anew. */
export function StandingLine({ words, standing }: { words: Words; standing: Standing & Partial<Labelled> }) {
  const { asOf, completeTo, restatements, ruleSet } = standing;
  const { name, hint, provisional } = kindOf(words, standing);
  return (
    <p class="standing">
      <span class={provisional ? 'badge provisional' : 'badge'}>{name}</span>
      <span>{hint}.</span>
      {asOf ? <span>{words.say('asOf.until', { when: words.moment(asOf) })}</span> : null}
      {restatements === undefined ? null : <span>{restatementsText(words, restatements)}</span>}
      {ruleSet ? <span>{words.say('label.ruleSet', { ruleSet })}</span> : null}
      <span>{completeTo ? words.say('complete.until', { when: words.moment(completeTo) }) : words.say('complete.unknown')}</span>
    </p>
  );
}

/** Stated under a label, or by a moment that is final or not, or current. */
function kindOf(words: Words, { label, asOf, final }: Standing & Partial<Labelled>): { name: string; hint: string; provisional?: true } {
  if (label === 'sealed') return { name: words.say('label.sealed'), hint: words.say('label.sealedHint') };
  const restated = /^restated-(\d+)$/.exec(label ?? '');
  if (restated) return { name: words.say('label.restated', { n: restated[1] ?? '' }), hint: words.say('label.restatedHint') };
  if (asOf === null) return { name: words.say('label.current'), hint: words.say('label.currentHint') };
  if (final) return { name: words.say('label.final'), hint: words.say('label.finalHint') };
  return { name: words.say('label.provisional'), hint: words.say('label.provisionalHint'), provisional: true };
}

function restatementsText(words: Words, restatements: number | null): string {
  if (restatements === null) return words.say('label.notSealed');
  return restatements === 0 ? words.say('label.noRestatements') : words.say('label.restatements', { n: words.number(restatements) });
}

export function Tile({ label, figure, hint }: { label: string; figure: ComponentChildren; hint?: string | undefined }) {
  return (
    <div class="tile">
      <dt>{label}</dt>
      <dd class="figure">{figure}</dd>
      {hint ? <dd class="hint">{hint}</dd> : null}
    </div>
  );
}

/** A table that scrolls sideways in itself, reachable by keyboard, so that the page never does. */
export function WideTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

export function Heading({ words, title, lead }: { words: Words; title: MessageKey; lead?: MessageKey }) {
  return (
    <>
      <h2>{words.say(title)}</h2>
      {lead ? <p class="note">{words.say(lead)}</p> : null}
    </>
  );
}
