import type { ComponentChildren } from 'preact';
import type { Quarter } from '@okoce/domain';
import type { MessageKey, Words } from '../messages/language';

/** What a page was asked for: a quarter and, if given, the moment whose knowledge it should show. */
export interface Choice {
  readonly quarter: Quarter;
  readonly quarters: readonly Quarter[];
  /** An instant in UTC. */
  readonly asOf?: string;
}

export interface Standing {
  readonly asOf: string | null;
  readonly completeTo: string | null;
  readonly final: boolean;
}

/** The choice as a query, to carry from page to page. */
export function queryOf({ quarter, asOf }: Pick<Choice, 'quarter' | 'asOf'>): string {
  return new URLSearchParams({ quarter, ...(asOf ? { asOf } : {}) }).toString();
}

export function Filter({ words, choice, action }: { words: Words; choice: Choice; action: string }) {
  return (
    <form class="card filter" method="get" action={action} aria-label={words.say('filter.title')}>
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

/** An instant as the value of a datetime-local field, in WIB. */
export function wibInput(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19);
}

/** Says in plain words as of when the figures hold. */
export function StandingLine({ words, standing }: { words: Words; standing: Standing }) {
  const label = standing.asOf === null ? 'current' : standing.final ? 'final' : 'provisional';
  return (
    <p class="standing">
      <span class={label === 'provisional' ? 'badge provisional' : 'badge'}>{words.say(`label.${label}`)}</span>
      <span>{words.say(`label.${label}Hint`)}.</span>
      {standing.asOf ? <span>{words.say('asOf.until', { when: words.moment(standing.asOf) })}</span> : null}
      <span>
        {standing.completeTo ? words.say('complete.until', { when: words.moment(standing.completeTo) }) : words.say('complete.unknown')}
      </span>
    </p>
  );
}

export function Tile({ label, figure, hint }: { label: string; figure: string; hint?: string | undefined }) {
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
