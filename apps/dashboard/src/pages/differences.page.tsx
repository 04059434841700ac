import { districts, regencies } from '@okoce/domain';
import type { Differences, Side } from '../api/lineage';
import type { Words } from '../messages/language';
import { figureAddress, labelName, labelsOf, reportAddress, type Choice, type Chosen } from './choice';
import { EntriesSection, FactLink, Person, signed } from './entries';
import { figureName } from './figure-words';
import { Layout, type Frame } from './layout';
import { Heading, WideTable, wibInput } from './parts';

type Moving = NonNullable<Differences['people']>[number];

export interface DifferencesChoice extends Choice {
  readonly scope: string;
  /** None: not chosen yet. */
  readonly from?: Side | undefined;
  readonly to: Side;
  readonly after?: string | undefined;
}

/** Two reports of a quarter: which figures differ, by how much, and what was recorded between them. */
export function DifferencesPage({ frame, choice, report }: { frame: Frame; choice: DifferencesChoice; report?: Differences | undefined }) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <p>
        <a href={reportAddress(choice, choice.scope)}>{words.say('figure.backReport')}</a>
      </p>
      <h1>{frame.title}</h1>
      <p class="lead">{leadOf(words, choice, report)}</p>
      <TwoReports words={words} choice={choice} />
      {report ? (
        <>
          <Figures words={words} choice={choice} report={report} />
          <Moved frame={frame} choice={choice} report={report} />
          <EntriesSection
            frame={frame}
            quarter={choice.quarter}
            title="differences.entries"
            lead={words.say('differences.entriesLead')}
            none="differences.noEntries"
            entries={report.entries}
            pages={{
              first: choice.after ? differencesAddress(choice) : undefined,
              next: report.next ? `${differencesAddress(choice)}&after=${report.next}` : undefined,
            }}
          />
        </>
      ) : null}
    </Layout>
  );
}

function leadOf(words: Words, { scope, quarter }: DifferencesChoice, report: Differences | undefined): string {
  if (!report) return words.say('differences.leadChoose');
  const n = shownOf(report).length;
  const values = { scope: scopeName(words, scope), quarter: words.quarter(quarter), n: words.number(n) };
  return words.say(n > 0 ? 'differences.lead' : 'differences.leadNone', values);
}

/** A scope by its name, of the programme, a regency or a centre. */
export function scopeName(words: Words, scope: string): string {
  const district = districts.find(({ code }) => code === scope);
  if (district) return words.say('centre.title', { name: district.name });
  return regencies.find(({ code }) => code === scope)?.name ?? words.say('figure.ofProgramme');
}

/** The comparison as an address of ours. */
export function differencesAddress({ quarter, scope, from, to }: Pick<DifferencesChoice, 'quarter' | 'scope' | 'from' | 'to'>): string {
  const parts = { quarter, scope, fromLabel: from?.label, from: from?.at, toLabel: to.label ?? (to.at ? undefined : 'current'), to: to.at };
  const told = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  return `/differences?${new URLSearchParams(told).toString()}`;
}

function TwoReports({ words, choice }: { words: Words; choice: DifferencesChoice }) {
  return (
    <form class="card filter two-reports" method="get" action="/differences" aria-label={words.say('differences.form')}>
      <div>
        <label for="scope">{words.say('differences.scope')}</label>
        <select id="scope" name="scope">
          <option value="programme">{words.say('figure.ofProgramme')}</option>
          {[...regencies, ...districts].map(({ code, name }) => (
            <option value={code} selected={code === choice.scope}>
              {name}
            </option>
          ))}
        </select>
      </div>
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
      <SideFields words={words} choice={choice} name="from" side={choice.from ?? usualFrom(choice)} />
      <SideFields words={words} choice={choice} name="to" side={choice.to} />
      <button type="submit">{words.say('differences.show')}</button>
    </form>
  );
}

/** Where the quarter is sealed, from its seal; else from a moment to be filled in. */
function usualFrom(choice: Choice): Side {
  return labelsOf(choice).length > 0 ? { label: 'sealed' } : { at: '' };
}

/** A label, or a moment. */
function SideFields({ words, choice, name, side }: { words: Words; choice: Choice; name: 'from' | 'to'; side: Side }) {
  const labels = [...labelsOf(choice), ...(name === 'to' ? ['current'] : [])];
  const chosen = side.label ?? (side.at === undefined ? 'current' : '');
  return (
    <fieldset>
      <legend>{words.say(`differences.${name}`)}</legend>
      <div>
        <label for={`${name}Label`}>{words.say('filter.label')}</label>
        <select id={`${name}Label`} name={`${name}Label`}>
          {labels.map((label) => (
            <option value={label} selected={label === chosen}>
              {labelName(words, label)}
            </option>
          ))}
          <option value="" selected={chosen === ''}>
            {words.say('differences.asOf')}
          </option>
        </select>
      </div>
      <div>
        <label for={name}>{words.say(`differences.${name}At`)}</label>
        <input id={name} name={name} type="datetime-local" step="1" {...(side.at ? { value: wibInput(side.at) } : {})} />
      </div>
    </fieldset>
  );
}

function Figures({ words, choice, report }: { words: Words; choice: DifferencesChoice; report: Differences }) {
  const figures = shownOf(report);
  if (figures.length === 0) return <p class="card">{words.say('differences.none')}</p>;
  const before = choice.from ?? {};
  return (
    <section class="card" id="figures">
      <Heading words={words} title="differences.figures" />
      <WideTable label={words.say('differences.figures')}>
        <thead>
          <tr>
            <th scope="col">{words.say('differences.figure')}</th>
            <th scope="col">{`${words.say('differences.before')}: ${sideName(words, before)}`}</th>
            <th scope="col">{`${words.say('differences.after')}: ${sideName(words, choice.to)}`}</th>
            <th scope="col">{words.say('differences.change')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, from, to }) => (
            <tr>
              <th scope="row">{figureName(words, figure)}</th>
              <td>
                <a href={figureAddress(chosenBy(choice, before), choice.scope, figure)}>{words.number(from)}</a>
              </td>
              <td>
                <a href={figureAddress(chosenBy(choice, choice.to), choice.scope, figure)}>{words.number(to)}</a>
              </td>
              <td>{signed(words, to - from)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

/** Whose class is another, and the facts behind it: they need make no entry. */
function Moved({ frame, choice, report: { people, classes } }: { frame: Frame; choice: DifferencesChoice; report: Differences }) {
  const { words } = frame;
  if (classes === null) return <p class="card note">{words.say('differences.classesUnknown')}</p>;
  if (people === null) return <p class="card note">{words.say('differences.tooManyMoved')}</p>;
  if (people.length === 0) return null;
  return (
    <section class="card" id="moved">
      <Heading words={words} title="differences.moved" />
      <p class="note">{words.say('differences.movedLead')}</p>
      <WideTable label={words.say('differences.moved')}>
        <thead>
          <tr>
            <th scope="col" class="text">
              {words.say('figure.person')}
            </th>
            <th scope="col" class="text">
              {words.say('figure.centre')}
            </th>
            <th scope="col" class="text">
              {words.say('differences.class')}
            </th>
            <th scope="col" class="text">
              {words.say('differences.factsBetween')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ participantId: id, centre, from, to, fromReason, toReason, facts }) => (
            <tr>
              <th scope="row" class="text">
                <Person words={words} quarter={choice.quarter} subject={id === null ? null : { kind: 'participant', id }} />
              </th>
              <td class="text">{districts.find(({ code }) => code === centre)?.name ?? centre}</td>
              <td class="text">{`${givenText(words, from, fromReason)} → ${givenText(words, to, toReason)}`}</td>
              <td class="text">
                {id === null ? <span class="muted">{words.say('figure.hidden')}</span> : null}
                <ul class="lines">
                  {facts.map((fact) => (
                    <li>
                      <FactLink frame={frame} fact={fact} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

/** `N, Tidak ada mentor`. */
function givenText(words: Words, given: Moving['from'], reason: Moving['fromReason']): string {
  return `${given ?? '–'}${reason === null ? '' : `, ${words.say(`supply.${reason}`)}`}`;
}

/** With the classes and the reasons of N. */
function shownOf({ figures, classes, notAssessed }: Differences): Differences['figures'] {
  const ofClasses = (classes ?? []).map(({ class: name, from, to }) => ({ figure: `classes.${name}`, from, to }));
  return [...figures.filter(isItsOwn), ...ofClasses, ...(notAssessed ?? [])];
}

export function isItsOwn({ figure }: { readonly figure: string }): boolean {
  return !figure.startsWith('target.');
}

function sideName(words: Words, { at, label }: Side): string {
  return at ? words.say('differences.atMoment', { when: words.moment(at) }) : labelName(words, label ?? 'current');
}

function chosenBy({ quarter }: Choice, { at, label }: Side): Chosen {
  return { quarter, ...(at ? { asOf: at } : {}), ...(label && label !== 'current' ? { label } : {}) };
}
