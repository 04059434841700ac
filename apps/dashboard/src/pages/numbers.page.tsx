import { lastDayOf, quarterOf, type CalendarDate, type Quarter } from '@okoce/domain';
import type { DefinedNumber, NumbersReport, PublishedBesideOurs } from '../api/reports';
import type { MessageKey, Words } from '../messages/language';
import { Layout, type Frame } from './layout';
import { Heading, StandingLine, WideTable } from './parts';

/** Which number: each way to count over the same facts, and what was published beside it; on the day of which it was, that goes first. */
export function NumbersPage({ frame, report }: { frame: Frame; report: NumbersReport }) {
  const { words } = frame;
  const ofDay = explained.filter(({ day }) => day === report.on);
  const others = explained.filter(({ day }) => day !== report.on);
  const published = <PublishedSection words={words} published={report.published} />;
  const isPublished = report.publishedDays.includes(report.on);
  return (
    <Layout frame={frame}>
      <h1>{words.say('numbers.title')}</h1>
      <p class="lead">{leadOf(words, report)}</p>
      <DayForm words={words} report={report} />
      <StandingLine words={words} standing={report} />
      {ofDay.length > 0 ? <WhySection words={words} id="glance" title="numbers.glance" explanations={ofDay} /> : null}
      {isPublished ? published : null}
      <DefinitionsSection words={words} report={report} />
      {isPublished ? null : published}
      <WhySection words={words} id="why-numbers-differ" title="numbers.why" explanations={others} />
    </Layout>
  );
}

function leadOf(words: Words, { on, definitions }: NumbersReport): string {
  const valueOf = (name: string): number => definitions.find((one) => one.name === name)?.value ?? 0;
  const day = words.day(on);
  const [registered, funded] = [valueOf('registered'), valueOf('funded')];
  if (registered === 0) return words.say('numbers.leadEmpty', { day });
  return words.say('numbers.lead', { registered: words.number(registered), day, funded: words.number(funded) });
}

function DayForm({ words, report }: { words: Words; report: NumbersReport }) {
  return (
    <>
      <form class="card filter" method="get" action="/numbers" aria-label={words.say('numbers.filter')}>
        <div>
          <label for="on">{words.say('numbers.on')}</label>
          <input id="on" name="on" type="date" value={report.on} />
        </div>
        <button type="submit">{words.say('filter.show')}</button>
      </form>
      <nav class="published-days" aria-labelledby="published-days">
        <p id="published-days">{words.say('numbers.days')}</p>
        <ul>
          {report.publishedDays.map((day) => (
            <li>
              <a href={`/numbers?on=${day}`} {...(day === report.on ? { 'aria-current': 'page' } : {})}>
                {words.day(day)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function DefinitionsSection({ words, report }: { words: Words; report: NumbersReport }) {
  const [first] = report.definitions;
  return (
    <section class="card" id="definitions">
      <Heading words={words} title="numbers.definitions" lead="numbers.definitionsLead" />
      {first ? null : <p>{words.say('numbers.noDefinitions')}</p>}
      <ul class="numbers">
        {report.definitions.map((definition) => (
          <DefinitionItem words={words} on={report.on} definition={definition} />
        ))}
      </ul>
      {first ? (
        <p class="note">{words.say('numbers.version', { version: first.version, quarter: words.quarter(first.from as Quarter) })}</p>
      ) : null}
    </section>
  );
}

function DefinitionItem({ words, on, definition }: { words: Words; on: string; definition: DefinedNumber }) {
  const { name, value, counts, usedBy, over } = definition;
  const quarter = quarterOf(on as CalendarDate);
  return (
    <li>
      <h3>{words.named('definition', name)}</h3>
      <p class="figure">
        {words.number(value)}
        {over === 'quarter' ? <small> {words.say('numbers.ofQuarter', { quarter: words.quarter(quarter) })}</small> : null}
      </p>
      <p>{words.sentence(counts)}</p>
      <p class="note">
        {words.say('numbers.usedBy')}: {words.sentence(usedBy)}
      </p>
      <Lineage words={words} on={on} definition={definition} />
    </li>
  );
}

/** Links to the entries; a number that is no sum of figures says so. */
function Lineage({ words, on, definition }: { words: Words; on: string; definition: DefinedNumber }) {
  const { value, over, lineage } = definition;
  if (lineage.length === 0) return <p class="note">{words.say('numbers.eachPerson')}</p>;
  if (value === 0) return null;
  return (
    <p class="lines">
      {lineage.map((path) => {
        const figure = path.slice(path.lastIndexOf('/') + 1);
        const months = figure.split('.')[1] ?? '';
        const text = over === 'quarter' ? words.say('numbers.entriesOf', { months }) : words.say('numbers.entries');
        return (
          <>
            <a href={entriesAddress(figure, over, on)}>{text}</a>{' '}
          </>
        );
      })}
    </p>
  );
}

/** A quarter's last day has the quarter's own page; other days have the list of theirs. */
function entriesAddress(figure: string, over: DefinedNumber['over'], on: string): string {
  const quarter = quarterOf(on as CalendarDate);
  if (over === 'quarter') return `/figures/${figure}?quarter=${quarter}`;
  if (on === lastDayOf(quarter)) return `/figures/${figure.startsWith('steps.') ? `${figure}.cumulative` : figure}?quarter=${quarter}`;
  return `/numbers/entries?on=${on}&figure=${figure}`;
}

function PublishedSection({ words, published }: { words: Words; published: readonly PublishedBesideOurs[] }) {
  const [first] = published;
  return (
    <section class="card" id="published">
      <h2>{words.say('numbers.published')}</h2>
      <p class="note">{first ? words.say('numbers.publishedLead', { day: words.day(first.asOf) }) : words.say('numbers.publishedNone')}</p>
      {first ? (
        <WideTable label={words.say('numbers.published')}>
          <thead>
            <tr>
              <th scope="col">{words.say('numbers.measure')}</th>
              {(['numbers.theirs', 'numbers.ours', 'numbers.difference'] as const).map((key) => (
                <th scope="col">{words.say(key)}</th>
              ))}
              <th scope="col" class="text">
                {words.say('numbers.source')}
              </th>
            </tr>
          </thead>
          <tbody>
            {published.map((figure) => (
              <PublishedRow words={words} figure={figure} />
            ))}
          </tbody>
        </WideTable>
      ) : null}
      {first ? <p class="note">{words.say('numbers.oursNote')}</p> : null}
    </section>
  );
}

function PublishedRow({ words, figure }: { words: Words; figure: PublishedBesideOurs }) {
  const { definition, measure, value, ours, publishedBy, note } = figure;
  return (
    <tr>
      <th scope="row">{definition === null ? measure : words.named('definition', definition)}</th>
      <td>{words.number(value)}</td>
      <td>{ours === null ? '–' : words.number(ours)}</td>
      <td>{ours === null ? '–' : differenceOf(words, ours - value)}</td>
      <td class="text">
        {publishedBy}
        {note ? <span class="note"> ({words.sentence(note)})</span> : null}
      </td>
    </tr>
  );
}

function differenceOf(words: Words, difference: number): string {
  if (difference === 0) return words.say('numbers.same');
  return words.say(difference < 0 ? 'numbers.less' : 'numbers.more', { n: words.number(Math.abs(difference)) });
}

/** The quarrels there were, by the day of which the numbers were published. */
const explained = [
  { day: '2021-10-27', key: 'numbers.why.steps' },
  { day: '2018-02-15', key: 'numbers.why.officials' },
  { day: '2021-11-15', key: 'numbers.why.fall' },
] as const satisfies readonly { day: string; key: MessageKey }[];

interface Why {
  readonly words: Words;
  readonly id: string;
  readonly title: 'numbers.glance' | 'numbers.why';
  readonly explanations: readonly (typeof explained)[number][];
}

function WhySection({ words, id, title, explanations }: Why) {
  return (
    <section class="card why-numbers" id={id}>
      <h2>{words.say(title)}</h2>
      {explanations.map(({ key }) => (
        <>
          <h3>{words.say(`${key}.title`)}</h3>
          <p>{words.say(key)}</p>
        </>
      ))}
    </section>
  );
}
