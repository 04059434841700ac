import { districts, quarterOf, type CalendarDate } from '@okoce/domain';
import type { DayFigure } from '../api/reports';
import type { Words } from '../messages/language';
import { Layout, type Frame } from './layout';
import { StandingLine, WideTable } from './parts';

/** The entries that add up to a number at the end of a day, a page at a time. */
export function NumberEntriesPage({ frame, figure, continued }: { frame: Frame; figure: DayFigure; continued: boolean }) {
  const { words } = frame;
  const { on, value, entries, next } = figure;
  const address = (after?: string): string =>
    `/numbers/entries?${new URLSearchParams({ on, figure: figure.figure, ...(after ? { after } : {}) }).toString()}`;
  return (
    <Layout frame={frame}>
      <h1>{words.say('numbers.entriesTitle')}</h1>
      <p class="lead">
        {words.say('numbers.entriesLead', { name: nameOf(words, figure.figure), value: words.number(value), day: words.day(on) })}
      </p>
      <p>
        <a href={`/numbers?on=${on}`}>{words.say('numbers.back')}</a>
      </p>
      <StandingLine words={words} standing={figure} />
      <section class="card" id="items">
        <p class="note">{words.say('numbers.entriesNote')}</p>
        <WideTable label={words.say('numbers.entriesTitle')}>
          <thead>
            <tr>
              <th scope="col">{words.say('numbers.entryDay')}</th>
              <th scope="col">{words.say('numbers.entryCounts')}</th>
              {(['centres.centre', 'numbers.entryPerson', 'numbers.entryFact'] as const).map((key) => (
                <th scope="col" class="text">
                  {words.say(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow frame={frame} on={on} entry={entry} />
            ))}
          </tbody>
        </WideTable>
        <p class="pages">
          {continued ? <a href={address()}>{words.say('due.first')}</a> : null}
          {next ? (
            <a rel="next" href={address(next)}>
              {words.say('due.next')}
            </a>
          ) : null}
        </p>
      </section>
    </Layout>
  );
}

/** People out of the visitor's sight are not named, nor are their facts. */
function EntryRow({ frame, on, entry }: { frame: Frame; on: string; entry: DayFigure['entries'][number] }) {
  const { words, readsFacts } = frame;
  const { day, counts, centre, subject, fact } = entry;
  const quarter = quarterOf(on as CalendarDate);
  const name = fact?.type.split('.').at(-2) ?? '';
  return (
    <tr>
      <th scope="row">{words.day(day)}</th>
      <td>{counts > 0 ? `+${words.number(counts)}` : words.number(counts)}</td>
      <td class="text">{districts.find(({ code }) => code === centre)?.name ?? centre}</td>
      <td class="text">
        {subject === null ? (
          words.say('numbers.hidden')
        ) : (
          <a href={`/participants/${subject.id}?quarter=${quarter}`}>{words.say('participant.someone', { id: subject.id.slice(-6) })}</a>
        )}
      </td>
      <td class="text">
        {fact === null ? words.say('numbers.hidden') : null}
        {fact && readsFacts && fact.version !== null ? (
          <a href={`/facts/${fact.source}/${encodeURIComponent(fact.streamId)}/${fact.version}`}>{name}</a>
        ) : (
          name
        )}
      </td>
    </tr>
  );
}

function nameOf(words: Words, figure: string): string {
  const [first = '', step] = figure.split('.');
  return words.named(step === undefined ? 'definition' : 'step', step ?? first);
}
