import { districts } from '@okoce/domain';
import type { FigureLineage, Term } from '../api/lineage';
import type { Standing } from './parts';
import type { Labelled } from '../api/reports';
import type { Words } from '../messages/language';
import { figureAddress, isCentre, isOfNow, queryOf, reportAddress, type Choice } from './choice';
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
  /** Absent of a class, which is of no entries. */
  readonly lineage?: FigureLineage | undefined;
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
        <MadeOf words={words} choice={choice} view={view} />
        <div>
          <Filter words={words} choice={choice} action={`/figures/${figure}`} kept={scope === 'programme' ? {} : { scope }} />
          <p>
            <a href={`/differences?${queryOf(choice)}&scope=${scope}`}>{words.say('figure.compare')}</a>
          </p>
        </div>
      </div>
      <ByCentre words={words} choice={choice} view={view} />
      {view.lineage ? (
        <EntriesSection
          frame={frame}
          quarter={choice.quarter}
          lead={words.say('figure.entriesLead', { value: words.number(value) })}
          entries={view.lineage.entries}
          pages={{
            first: view.continued ? figureAddress(choice, scope, figure) : undefined,
            next: view.lineage.next ? `${figureAddress(choice, scope, figure)}&after=${view.lineage.next}` : undefined,
          }}
        />
      ) : null}
    </Layout>
  );
}

function MadeOf({ words, choice, view }: { words: Words; choice: Choice; view: FigureView }) {
  const { figure, lineage, scope } = view;
  return (
    <section class="card" id="what">
      <Heading words={words} title="figure.what" />
      <p>{figureCounts(words, figure)}</p>
      {lineage ? (
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
      {!lineage && isCentre(scope) ? (
        <p>
          <a href={`/centres/${scope}?${queryOf({ quarter: choice.quarter })}&class=${figure.slice('classes.'.length)}#people`}>
            {words.say('figure.toPeople')}
          </a>
          {isOfNow(choice) ? null : ` ${words.say('figure.peopleNow')}`}
        </p>
      ) : null}
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
