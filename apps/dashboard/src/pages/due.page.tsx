import type { Names } from '../api/names.api';
import type { WorkItem, WorkList } from '../api/reports';
import type { WorkListQuery } from '../api/services.api';
import type { Words } from '../messages/language';
import { DueFilter, workListAddress } from './due-filter';
import { dueKinds } from './due-kinds';
import { Layout, type Frame } from './layout';
import { Heading, StandingLine } from './parts';
import { PersonLink } from './person';

export interface DueChoice extends WorkListQuery {
  readonly on: string;
  /** Those that may be chosen among; with none there is nothing to choose. */
  readonly centres: readonly { readonly code: string; readonly name: string }[];
  /** Whoever sees all has to name one. */
  readonly needsCentre: boolean;
  /** Whose own list it may be: the participant who reads it. */
  readonly self?: string | undefined;
}

export interface DueView {
  readonly frame: Frame;
  readonly choice: DueChoice;
  readonly list?: WorkList | undefined;
  /** Of whom the reader may be told. */
  readonly names?: Names | undefined;
}

/** What is due on a day, the most urgent first; without a list yet, the choice of a centre. */
export function DuePage({ frame, choice, list, names = new Map() }: DueView) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p class="lead">{list ? leadOf(words, choice, list) : words.say('due.choose')}</p>
      {list ? null : <p class="note">{words.say('due.chooseNote')}</p>}
      <DueFilter words={words} choice={choice} />
      {list ? <List words={words} choice={choice} list={list} names={names} /> : null}
    </Layout>
  );
}

const countOf = (list: WorkList): number => dueKinds.reduce((sum, kind) => sum + list.counts[kind], 0);

function leadOf(words: Words, { centres, centre }: DueChoice, list: WorkList): string {
  const values = { n: words.number(countOf(list)), on: words.day(list.on) };
  if (countOf(list) === 0) return words.say('due.leadNone', values);
  const name = centres.find(({ code }) => code === (centre ?? list.scope))?.name;
  return name ? words.say('due.leadCentre', { ...values, name }) : words.say('due.leadMine', values);
}

function List({ words, choice, list, names }: { words: Words; choice: DueChoice; list: WorkList; names: Names }) {
  return (
    <>
      <StandingLine words={words} standing={list} />
      <OnlyOne words={words} choice={choice} />
      <div class="grid narrow-left">
        <Counts words={words} choice={choice} list={list} />
        <section class="card" id="items">
          <Heading words={words} title="due.items" lead="due.note" />
          {list.items.length > 0 ? (
            <ol class="work-list">
              {list.items.map((item) => (
                <Item words={words} item={item} self={choice.self} names={names} />
              ))}
            </ol>
          ) : (
            <p>{words.say(countOf(list) > 0 ? 'due.noItems' : 'due.leadNone', { on: words.day(list.on) })}</p>
          )}
          <Pages words={words} choice={choice} next={list.next} />
        </section>
      </div>
    </>
  );
}

/** Of a list about one participant, and the way to the whole. */
function OnlyOne({ words, choice }: { words: Words; choice: DueChoice }) {
  const { participantId, after: _, ...whole } = choice;
  if (participantId === undefined) return null;
  return (
    <p>
      {words.say('due.onlyOne', { id: participantId.slice(-6) })} <a href={workListAddress(whole)}>{words.say('due.whole')}</a>
    </p>
  );
}

/** How many of each kind there are, each a link to its own list. */
function Counts({ words, choice, list }: { words: Words; choice: DueChoice; list: WorkList }) {
  const { kind, after: _, ...rest } = choice;
  const current = (shown: boolean): { 'aria-current'?: 'true' } => (shown ? { 'aria-current': 'true' } : {});
  return (
    <nav class="card kinds" aria-label={words.say('due.counts')}>
      <Heading words={words} title="due.counts" />
      <ul>
        <li>
          <a href={workListAddress(rest)} {...current(kind === undefined)}>
            {words.say('due.allKinds')}
          </a>
          <span>{words.number(countOf(list))}</span>
        </li>
        {dueKinds
          .filter((each) => list.counts[each] > 0)
          .map((each) => (
            <li>
              <a href={workListAddress({ ...rest, kind: each })} {...current(kind === each)}>
                {words.say(`kind.${each}`)}
              </a>
              <span>{words.number(list.counts[each])}</span>
            </li>
          ))}
      </ul>
    </nav>
  );
}

interface Listed {
  readonly words: Words;
  readonly item: WorkItem;
  readonly self: string | undefined;
  readonly names: Names;
}

function Item({ words, item, self, names }: Listed) {
  const { kind, toDo, since, risk } = item;
  return (
    <li>
      <span class="badge">{words.named('kind', kind)}</span>
      <p class="to-do">{words.sentence(toDo)}</p>
      <p class="note">
        <Who words={words} item={item} self={self} names={names} /> ·{' '}
        {words.say('due.since', { when: since.includes('T') ? words.moment(since) : words.day(since) })} ·{' '}
        {words.say('due.weight', { n: words.number(risk) })}
      </p>
    </li>
  );
}

/** The participant, whose page explains the rest; else the mentor. */
function Who({ words, item, self, names }: Listed) {
  const { participantId, mentorId, links } = item;
  if (participantId === null) return <>{words.say('due.mentor', { id: (mentorId ?? '').slice(-6) })}</>;
  const unnamed = participantId === self ? words.say('due.you') : words.say('due.participant', { id: participantId.slice(-6) });
  if (links.page === null) return <>{unnamed}</>;
  return <PersonLink words={words} id={participantId} name={names.get(participantId)} href={links.page} unnamed={unnamed} />;
}

function Pages({ words, choice, next }: { words: Words; choice: DueChoice; next: string | null }) {
  const { after, ...first } = choice;
  if (after === undefined && next === null) return null;
  return (
    <p class="pages">
      {after === undefined ? null : <a href={workListAddress(first)}>{words.say('due.first')}</a>}
      {next === null ? null : (
        <a rel="next" href={workListAddress({ ...choice, after: next })}>
          {words.say('due.next')}
        </a>
      )}
    </p>
  );
}
