import { districts } from '@okoce/domain';
import type { BetweenEntry, FactReference, FigureEntry } from '../api/lineage';
import type { Words } from '../messages/language';
import { factName, measureName } from './figure-words';
import type { Frame } from './layout';
import { PageLinks } from './page-links';
import type { Pages } from './page-links';
import { Heading, WideTable } from './parts';

type Entry = FigureEntry | BetweenEntry;

interface EntriesOf {
  readonly frame: Frame;
  readonly quarter: string;
  readonly title?: 'figure.entries' | 'differences.entries';
  readonly lead: string;
  readonly none?: 'figure.noEntries' | 'differences.noEntries';
  readonly entries: readonly Entry[];
  readonly pages: Pages;
}

/** Entries of the ledger, each with its fact; people out of the visitor's sight are not named. */
export function EntriesSection({ frame, quarter, title = 'figure.entries', lead, none = 'figure.noEntries', entries, pages }: EntriesOf) {
  const { words } = frame;
  return (
    <section class="card" id="entries">
      <Heading words={words} title={title} />
      <p class="note">{lead}</p>
      {entries.length > 0 ? (
        <EntriesTable frame={frame} quarter={quarter} title={words.say(title)} entries={entries} />
      ) : (
        <p>{words.say(none)}</p>
      )}
      {entries.some(({ subject }) => subject === null) ? <p class="note">{words.say('figure.hiddenNote')}</p> : null}
      <PageLinks pages={pages} section="entries" first={words.say('figure.first')} next={words.say('figure.next')} />
    </section>
  );
}

function EntriesTable({ frame, quarter, title, entries }: { frame: Frame; quarter: string; title: string; entries: readonly Entry[] }) {
  const { words } = frame;
  return (
    <WideTable label={title}>
      <thead>
        <tr>
          <th scope="col">{words.say('figure.day')}</th>
          <th scope="col">{words.say('figure.counts')}</th>
          <th scope="col" class="text">
            {words.say('figure.as')}
          </th>
          <th scope="col" class="text">
            {words.say('figure.person')}
          </th>
          <th scope="col" class="text">
            {words.say('figure.centre')}
          </th>
          <th scope="col" class="text">
            {words.say('figure.fact')}
          </th>
          <th scope="col" class="text">
            {words.say('figure.recordedAt')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr>
            <th scope="row">{words.day(entry.day)}</th>
            <td>{signed(words, 'counts' in entry ? entry.counts : entry.amount)}</td>
            <td class="text">{measureName(words, entry.measure)}</td>
            <td class="text">
              <Person words={words} quarter={quarter} subject={entry.subject} />
            </td>
            <td class="text">{districts.find(({ code }) => code === entry.centre)?.name ?? entry.centre}</td>
            <td class="text">
              <FactLink frame={frame} fact={entry.fact} />
            </td>
            <td class="text">{words.moment(entry.recordedAt)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function signed(words: Words, amount: number): string {
  return amount > 0 ? `+${words.number(amount)}` : words.number(amount);
}

/** Whoever is named may be seen: a participant's page answers. */
export function Person({ words, quarter, subject }: { words: Words; quarter: string; subject: Entry['subject'] }) {
  if (subject === null) return <span class="muted">{words.say('figure.hidden')}</span>;
  const { kind, id } = subject;
  if (kind === 'mentor') return <>{words.say('figure.mentor', { id: id.slice(-6) })}</>;
  return <a href={`/participants/${id}?quarter=${quarter}`}>{words.say('figure.participant', { id: id.slice(-6) })}</a>;
}

/** To the fact, for those whom its service may show it. */
export function FactLink({ frame, fact }: { frame: Frame; fact: FactReference | null }) {
  const { words, readsFacts } = frame;
  if (fact === null) return <span class="muted">{words.say('figure.hidden')}</span>;
  const { type, source, streamId, version } = fact;
  const name = factName(words, type);
  if (!readsFacts || version === null) return <>{name}</>;
  return <a href={factAddress(source, streamId, version)}>{name}</a>;
}

export function factAddress(source: string, streamId: string, version: number): string {
  return `/facts/${source}/${encodeURIComponent(streamId)}/${version}`;
}
