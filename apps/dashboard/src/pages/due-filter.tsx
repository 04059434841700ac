import type { WorkListQuery } from '../api/services.api';
import type { Words } from '../messages/language';
import type { DueChoice } from './due.page';
import { kindsAsked } from './due-kinds';

/** The list as an address of ours. */
export function workListAddress({ centre, on, kind, participantId, after }: WorkListQuery): string {
  const parts = Object.entries({ centre, on, kind, participantId, after }).filter(
    (part): part is [string, string] => part[1] !== undefined,
  );
  return `/due?${new URLSearchParams(parts).toString()}`;
}

export function DueFilter({ words, choice }: { words: Words; choice: DueChoice }) {
  return (
    <form class="card filter" method="get" action="/due" aria-label={words.say('due.filter')}>
      {choice.centres.length > 1 ? <CentreField words={words} choice={choice} /> : null}
      <div>
        <label for="on">{words.say('due.on')}</label>
        <input id="on" name="on" type="date" value={choice.on} />
      </div>
      <div>
        <label for="kind">{words.say('due.kind')}</label>
        <select id="kind" name="kind">
          <option value="">{words.say('due.allKinds')}</option>
          {kindsAsked.map((kind) => (
            <option value={kind} selected={kind === choice.kind}>
              {words.say(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {choice.participantId ? <input type="hidden" name="participantId" value={choice.participantId} /> : null}
      <button type="submit">{words.say('filter.show')}</button>
    </form>
  );
}

function CentreField({ words, choice }: { words: Words; choice: DueChoice }) {
  return (
    <div>
      <label for="centre">{words.say('due.centre')}</label>
      <select id="centre" name="centre" required={choice.needsCentre}>
        {choice.needsCentre ? null : <option value="">{words.say('due.allMine')}</option>}
        {choice.needsCentre && !choice.centre ? <option value="">{words.say('due.choose')}</option> : null}
        {choice.centres.map(({ code, name }) => (
          <option value={code} selected={code === choice.centre}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
