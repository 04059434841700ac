import { districts, type Quarter } from '@okoce/domain';
import type { Names } from '../api/names.api';
import type { Mentee, Mentees } from '../api/reports';
import type { Words } from '../messages/language';
import { workListAddress } from './due-filter';
import { Layout, type Frame } from './layout';
import { Heading, StandingLine } from './parts';
import { PersonLink } from './person';

export interface PeopleChoice {
  readonly quarter: Quarter;
  readonly quarters: readonly Quarter[];
  /** Whose people, when they are not the reader's own. */
  readonly mentorId?: string | undefined;
  /** Somebody who is no mentor has to name one. */
  readonly needsMentor: boolean;
}

export interface PeopleView {
  readonly frame: Frame;
  readonly choice: PeopleChoice;
  readonly people?: Mentees | undefined;
  /** Of whom the reader may be told. */
  readonly names?: Names | undefined;
}

/** A mentor's people, sorted by what would help most; without a list yet, the choice of a mentor. */
export function PeoplePage({ frame, choice, people, names = new Map() }: PeopleView) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p class="lead">{people ? leadOf(words, people) : words.say('mentees.choose')}</p>
      {people ? null : <p class="note">{words.say('mentees.chooseNote')}</p>}
      <PeopleFilter words={words} choice={choice} />
      {people ? <People words={words} choice={choice} people={people} names={names} /> : null}
    </Layout>
  );
}

function leadOf(words: Words, { mentees, quarter: of }: Mentees): string {
  const quarter = words.quarter(of as Quarter);
  return mentees.length > 0
    ? words.say('mentees.lead', { n: words.number(mentees.length), quarter })
    : words.say('mentees.leadNone', { quarter });
}

function PeopleFilter({ words, choice }: { words: Words; choice: PeopleChoice }) {
  const { quarter: chosen, quarters, mentorId, needsMentor } = choice;
  return (
    <form class="card filter" method="get" action="/people" aria-label={words.say('filter.title')}>
      <div>
        <label for="quarter">{words.say('filter.quarter')}</label>
        <select id="quarter" name="quarter">
          {quarters.map((quarter) => (
            <option value={quarter} selected={quarter === chosen}>
              {words.quarter(quarter)}
            </option>
          ))}
        </select>
      </div>
      {needsMentor ? (
        <div>
          <label for="mentorId">{words.say('mentees.mentorId')}</label>
          <input id="mentorId" name="mentorId" required pattern="[0-9a-fA-F-]{36}" autocomplete="off" value={mentorId ?? ''} />
        </div>
      ) : null}
      <button type="submit">{words.say('filter.show')}</button>
    </form>
  );
}

function People({ words, choice, people, names }: Omit<Told, 'mentee'> & { names: Names }) {
  return (
    <>
      <StandingLine words={words} standing={people} />
      {choice.needsMentor ? null : (
        <p>
          <a href={workListAddress({ on: people.dueOn })}>{words.say('mentees.toWork')}</a>
        </p>
      )}
      <section class="card" id="mentees">
        <Heading words={words} title="mentees.list" lead="mentees.note" />
        {people.soFar ? <p class="note">{words.say('mentees.soFar')}</p> : null}
        <ol class="mentees">
          {people.mentees.map((mentee) => (
            <Mentored words={words} choice={choice} people={people} mentee={mentee} name={names.get(mentee.participantId)} />
          ))}
        </ol>
      </section>
    </>
  );
}

interface Told {
  readonly words: Words;
  readonly choice: PeopleChoice;
  readonly people: Mentees;
  readonly mentee: Mentee;
}

function Mentored({ words, choice, people, mentee, name: called }: Told & { name: string | undefined }) {
  const { participantId, class: name, decidedClass, reason, lastTouch, activeMonths, districtCode, index } = mentee;
  const centre = districts.find(({ code }) => code === districtCode)?.name ?? districtCode;
  return (
    <li>
      <p class={`class-name class-${name ?? 'N'}`}>
        <span class="letter">{name ?? '–'}</span>
        <span>
          <PersonLink words={words} id={participantId} name={called} href={`/participants/${participantId}?quarter=${people.quarter}`} />
          <br />
          <span class="class-words">{name ? words.say(`class.${name}`) : words.say('mentees.noClass')}</span>
        </span>
      </p>
      <div>
        {decidedClass ? (
          <p>
            {words.say('objection.decidedClass')}: {decidedClass}, {words.say(`class.${decidedClass}`)}
          </p>
        ) : null}
        {reason ? <p>{words.say('assessment.because', { reason: words.say(`reason.${reason}`) })}</p> : null}
        <WhatHelps words={words} mentee={mentee} />
        <p class="note">
          {lastTouch ? words.say('mentees.lastTouch', { day: words.day(lastTouch) }) : words.say('mentees.noTouch')} ·{' '}
          {words.say('mentees.months', { n: words.number(activeMonths) })} · {centre}
          {index === null ? null : ` · ${words.say('mentees.index', { n: words.number(index) })}`}
        </p>
        <DueCounts words={words} choice={choice} people={people} mentee={mentee} />
      </div>
    </li>
  );
}

/** The first sentence is what is still possible; the rest stand on her own page. */
function WhatHelps({ words, mentee: { class: name, nearest } }: Pick<Told, 'words' | 'mentee'>) {
  if (name === null) return null;
  if (!nearest) return <p>{words.say(name === 'A' ? 'mentees.best' : 'mentees.none')}</p>;
  const [first, ...further] = nearest.sentences;
  const better = nearest.class ? `${nearest.class}, ${words.say(`class.${nearest.class}`)}` : undefined;
  const towards = better
    ? words.say(nearest.possible ? 'mentees.helps' : 'mentees.lacking', { class: better })
    : words.say('mentees.helpsN');
  return (
    <p class={nearest.possible ? 'helps' : 'helps closed'}>
      <strong>{towards}:</strong> {first ? words.sentence(first) : null}
      {further.length > 0 ? ` (${words.say('mentees.more', { n: words.number(further.length) })})` : null}
    </p>
  );
}

/** Leads to the work list on which the items are: the mentor's own, or to staff that of her centre. */
function DueCounts({ words, choice, people, mentee }: Told) {
  const { due, overdue, participantId, districtCode } = mentee;
  if (due === 0) return <p class="note">{words.say('mentees.nothingDue')}</p>;
  const centre = choice.needsMentor ? { centre: districtCode } : {};
  return (
    <p class="due">
      <a href={workListAddress({ ...centre, on: people.dueOn, participantId })}>{words.say('mentees.due', { n: words.number(due) })}</a>
      {overdue > 0 ? <span class="badge provisional">{words.say('mentees.overdue', { n: words.number(overdue) })}</span> : null}
    </p>
  );
}
