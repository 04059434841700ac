import { districts } from '@okoce/domain';
import type { CountedPerson } from '../api/lineage';
import type { Names } from '../api/names.api';
import type { Words } from '../messages/language';
import { queryOf, type Choice } from './choice';
import { PageLinks } from './page-links';
import type { Pages } from './page-links';
import { Heading, WideTable } from './parts';
import { PersonLink } from './person';

interface CountedPeopleOf {
  readonly words: Words;
  readonly choice: Choice;
  readonly lead: string;
  readonly people: readonly CountedPerson[];
  /** Of whom the reader may be told. */
  readonly names: Names;
  readonly pages: Pages;
}

/** Those whom a figure counts, each with a link to her own page in the same report; who is out of the visitor's sight is not named. */
export function CountedPeopleSection({ words, choice, lead, people, names, pages }: CountedPeopleOf) {
  return (
    <section class="card people" id="people">
      <Heading words={words} title="figure.people" />
      <p class="note">{lead}</p>
      {people.length > 0 ? (
        <CountedPeople words={words} choice={choice} people={people} names={names} />
      ) : (
        <p>{words.say('people.empty')}</p>
      )}
      {people.some(({ participantId }) => participantId === null) ? <p class="note">{words.say('figure.peopleHidden')}</p> : null}
      <PageLinks pages={pages} section="people" first={words.say('people.first')} next={words.say('people.next')} />
    </section>
  );
}

function CountedPeople({ words, choice, people, names }: Pick<CountedPeopleOf, 'words' | 'choice' | 'people' | 'names'>) {
  return (
    <WideTable label={words.say('figure.people')}>
      <thead>
        <tr>
          <th scope="col">{words.say(names.size > 0 ? 'objections.participant' : 'people.id')}</th>
          <th scope="col" class="text">
            {words.say('figure.centre')}
          </th>
          <th scope="col" class="text">
            {words.say('figure.ruleClass')}
          </th>
          <th scope="col" class="text">
            {words.say('figure.decidedClass')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ participantId: id, centre, ruleClass, decidedClass, reason }) => (
          <tr>
            <th scope="row">
              {id === null ? (
                <span class="muted">{words.say('figure.hidden')}</span>
              ) : (
                <PersonLink words={words} id={id} name={names.get(id)} href={`/participants/${id}?${queryOf(choice)}`} unnamed={id} />
              )}
            </th>
            <td class="text">{districts.find(({ code }) => code === centre)?.name ?? centre}</td>
            <td class="text">
              {ruleClass === null ? '–' : `${ruleClass} ${words.say(`class.${ruleClass}`)}`}
              {reason === null ? null : `, ${words.say(`supply.${reason}`)}`}
            </td>
            <td class="text">{decidedClass === null ? '–' : `${decidedClass} ${words.say(`class.${decidedClass}`)}`}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
