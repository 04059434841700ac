import { districts } from '@okoce/domain';
import type { FigureLineage, Term } from '../api/lineage';
import type { Names } from '../api/names.api';
import type { Standing } from './parts';
import type { Labelled } from '../api/reports';
import type { Words } from '../messages/language';
import { figureAddress, isCentre, queryOf, reportAddress, type Choice } from './choice';
import { CountedPeopleSection } from './counted-people';
import { EntriesSection } from './entries';
import { FigureLink } from './figure-link';
import { figureCounts, figureName, measureName } from './figure-words';
import { Layout, type Frame } from './layout';
import { Filter, Heading, StandingLine } from './parts';

export interface FigureView {
  readonly scope: string;
  readonly scopeName: string;
  readonly figure: string;
  readonly value: number;
  readonly standing: Standing & Partial<Labelled>;
  /** Absent where the report does not tell the figure. */
  readonly lineage?: FigureLineage | undefined;
  /** What the people it counts are called, of whom the reader may be told. */
  readonly names?: Names | undefined;
  /** The same figure of each centre of the scope; none of a centre itself. */
  readonly byCentre: readonly { readonly code: string; readonly value: number }[];
  /** A page after the first. */
  readonly continued: boolean;
}

/** A figure: what it counts, its value, what it is made of, and its entries with their facts. */
export function FigurePage({ frame, choice, view }: { frame: Frame; choice: Choice; view: FigureView }) {
  const { words } = frame;
  const { scope, figure, value } = view;
  const name = figureName(words, figure);
  return (
    <Layout frame={frame}>
      <p>
        <a href={reportAddress(choice, scope)}>
          {isCentre(scope) ? words.say('figure.backCentre', { name: view.scopeName }) : words.say('centre.back')}
        </a>
      </p>
      <h1>
        {view.scopeName}, {words.quarter(choice.quarter)}
      </h1>
      <p class="lead">
        {name}: <strong>{words.number(value)}</strong>
      </p>
      <StandingLine words={words} standing={view.standing} />
      <div class="grid two">
        <MadeOf words={words} view={view} />
        <div>
          <Filter words={words} choice={choice} action={`/figures/${figure}`} kept={scope === 'programme' ? {} : { scope }} />
          <p>
            <a href={`/differences?${queryOf(choice)}&scope=${scope}`}>{words.say('figure.compare')}</a>
          </p>
        </div>
      </div>
      <ByCentre words={words} choice={choice} view={view} />
      {view.lineage ? <Behind frame={frame} choice={choice} view={view} lineage={view.lineage} /> : null}
    </Layout>
  );
}

/** The entries that add up to it, or the people whom it counts. */
function Behind({ frame, choice, view, lineage }: { frame: Frame; choice: Choice; view: FigureView; lineage: FigureLineage }) {
  const { words } = frame;
  const { people, entries, next } = lineage;
  const address = figureAddress(choice, view.scope, view.figure);
  const value = words.number(view.value);
  const pages = { first: view.continued ? address : undefined, next: next ? `${address}&after=${next}` : undefined };
  if (people) {
    const lead = words.say('figure.peopleLead', { value });
    const { names = new Map() } = view;
    return <CountedPeopleSection words={words} choice={choice} lead={lead} people={people} names={names} pages={pages} />;
  }
  const lead = words.say('figure.entriesLead', { value });
  return <EntriesSection frame={frame} quarter={choice.quarter} lead={lead} entries={entries} pages={pages} />;
}

function MadeOf({ words, view }: { words: Words; view: FigureView }) {
  const { figure, lineage } = view;
  return (
    <section class="card" id="what">
      <Heading words={words} title="figure.what" />
      <p>{figureCounts(words, figure)}</p>
      {lineage && !lineage.people ? (
        <>
          <p class="note">{words.say('figure.madeOf')}</p>
          <ul class="terms">
            {lineage.madeOf.map((term, at) => (
              <li>{termText(words, term, at === 0)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="note">{words.say('figure.ofClasses')}</p>
      )}
    </section>
  );
}

/** `ditambah pindah masuk, dari semua hari sampai akhir triwulan`. */
function termText(words: Words, { measure, days, sign }: Term, isFirst: boolean): string {
  const what = `${measureName(words, measure)}, ${words.say(`figure.${days}`)}`;
  if (isFirst && sign === 1) return what;
  return `${words.say(sign === 1 ? 'figure.plus' : 'figure.minus')} ${what}`;
}

function ByCentre({ words, choice, view }: { words: Words; choice: Choice; view: FigureView }) {
  const { byCentre, figure, value } = view;
  if (byCentre.length === 0) return null;
  return (
    <section class="card" id="centres">
      <Heading words={words} title="figure.byCentre" />
      <p class="note">{words.say('figure.byCentreLead', { value: words.number(value) })}</p>
      <ul class="by-centre">
        {byCentre.map((centre) => (
          <li>
            <span>{districts.find(({ code }) => code === centre.code)?.name ?? centre.code}</span>
            <FigureLink words={words} choice={choice} scope={centre.code} figure={figure} value={centre.value} />
          </li>
        ))}
      </ul>
    </section>
  );
}
