import type { Names } from '../api/names.api';
import type { AssessedClass, CentreParticipants } from '../api/reports';
import type { Words } from '../messages/language';
import { isOfNow } from './choice';
import { PageLinks } from './page-links';
import { queryOf, WideTable, type Choice } from './parts';
import { PersonLink } from './person';

export interface PeopleView {
  readonly code: string;
  readonly page: CentreParticipants;
  /** Of whom the reader may be told. */
  readonly names?: Names | undefined;
  /** Whether earlier people come before this page. */
  readonly continued: boolean;
  /** Only those in it; undefined: all. */
  readonly class?: AssessedClass | undefined;
}

/** The people of a centre, each with a link to her own page. */
export function PeopleSection({ words, choice, view }: { words: Words; choice: Choice; view: PeopleView }) {
  const { code, page, names = new Map(), continued, class: given } = view;
  const { participants, next } = page;
  const all = `/centres/${code}?${queryOf(choice)}`;
  const centre = given ? `${all}&class=${given}` : all;
  const pages = { first: continued ? centre : undefined, next: next ? `${centre}&after=${next}` : undefined };
  return (
    <section class="card people" id="people">
      <h2>{words.say('people.title')}</h2>
      <p class="note">
        {words.say('people.lead', { quarter: words.quarter(choice.quarter) })}
        {isOfNow(choice) ? null : ` ${words.say('people.current')}`}
      </p>
      {given ? (
        <p class="note">
          {words.say('people.ofClass', { name: `${given} ${words.say(`class.${given}`)}` })}{' '}
          <a href={`${all}#people`}>{words.say('people.all')}</a>
        </p>
      ) : null}
      {participants.length > 0 ? <People words={words} choice={choice} page={page} names={names} /> : <p>{words.say('people.empty')}</p>}
      <PageLinks pages={pages} section="people" first={words.say('people.first')} next={words.say('people.next')} />
    </section>
  );
}

function People({ words, choice, page, names }: { words: Words; choice: Choice; page: CentreParticipants; names: Names }) {
  return (
    <WideTable label={words.say('people.title')}>
      <thead>
        <tr>
          <th scope="col">{words.say(names.size > 0 ? 'objections.participant' : 'people.id')}</th>
          <th scope="col">{words.say('people.registeredOn')}</th>
          <th scope="col" class="text">
            {words.say('people.status')}
          </th>
          <th scope="col">{words.say('people.steps')}</th>
          <th scope="col">{words.say('people.months')}</th>
          <th scope="col" class="text">
            {words.say('classes.class')}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.participants.map(({ participantId, registeredOn, status, stepsReached, activeMonths, class: given }) => (
          <tr>
            <th scope="row">
              <PersonLink
                words={words}
                id={participantId}
                name={names.get(participantId)}
                href={`/participants/${participantId}?${queryOf(choice)}`}
                unnamed={participantId}
              />
            </th>
            <td>{words.day(registeredOn)}</td>
            <td class="text">{words.say(`participant.${status}`)}</td>
            <td>{words.number(stepsReached)}</td>
            <td>{words.number(activeMonths)}</td>
            <td class="text">{`${given} ${words.say(`class.${given}`)}`}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
