import { districts, type Quarter } from '@okoce/domain';
import { classesShown, type ClassMix, type PeriodReport } from '../api/reports';
import { assessedClasses, assessedIn, classColours } from '../charts/class-colours';
import { mixChart } from '../charts/mix-chart';
import type { Words } from '../messages/language';
import { labelName, queryOf, type Choice, type Chosen } from './choice';
import { FigureLink } from './figure-link';
import { Heading, WideTable } from './parts';

/** A quarter's mix at a centre, by the report that told it. */
export interface QuarterMix {
  readonly chosen: Chosen;
  readonly mix: ClassMix;
}

interface Over {
  readonly words: Words;
  readonly scope: string;
  readonly mixes: readonly QuarterMix[];
}

/** The class mix over the last quarters, newest last; nothing of a single one, which stands beside it. */
export function MixOverQuarters({ words, scope, mixes }: Over) {
  if (mixes.length < 2) return null;
  const rows = mixes.map(({ chosen, mix }) => ({ name: words.quarter(chosen.quarter), mix }));
  const summary = rows.map(({ name, mix }) => `${name}: ${mixText(words, mix)}`).join('; ');
  return (
    <section class="card" id="mix">
      <Heading words={words} title="mix.title" lead="mix.lead" />
      <Legend words={words} />
      <figure role="img" aria-label={words.say('mix.chartAlt', { summary })}>
        <div class="narrow-only" dangerouslySetInnerHTML={{ __html: mixChart(rows, words, 320) }} />
        <div class="wide-only" dangerouslySetInnerHTML={{ __html: mixChart(rows, words, 560) }} />
      </figure>
      <details>
        <summary>{words.say('mix.table')}</summary>
        <WideTable label={words.say('mix.table')}>
          <thead>
            <tr>
              <th scope="col">{words.say('mix.quarter')}</th>
              <ClassHeads words={words} />
              <th scope="col" class="text">
                {words.say('mix.label')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mixes.map(({ chosen, mix }) => (
              <tr>
                <th scope="row">{words.quarter(chosen.quarter)}</th>
                <MixCells words={words} choice={chosen} scope={scope} mix={mix} />
                <td class="text">{labelName(words, chosen.label ?? 'current')}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      </details>
    </section>
  );
}

interface ByCentre {
  readonly words: Words;
  readonly choice: Choice;
  readonly report: PeriodReport;
  readonly centres: readonly PeriodReport[];
}

/** The mix of each of the 44 centres and of the programme, as a chart and as its table; nothing where it cannot be told. */
export function ClassesByCentre({ words, choice, report, centres }: ByCentre) {
  const { classes } = report;
  const mixes = new Map(centres.flatMap(({ scope, classes }) => (classes ? [[scope, classes] as const] : [])));
  if (mixes.size === 0 || classes === null) return null;
  return (
    <section class="card" id="by-centre">
      <Heading words={words} title="classes.byCentre" lead="mix.byCentreLead" />
      <Legend words={words} />
      <CentresChart words={words} whole={classes} mixes={mixes} />
      <details>
        <summary>{words.say('mix.byCentreTable')}</summary>
        <p class="note">{words.say('mix.byCentreOpen')}</p>
        <WideTable label={words.say('mix.byCentreTable')}>
          <thead>
            <tr>
              <th scope="col">{words.say('centres.centre')}</th>
              <ClassHeads words={words} />
            </tr>
          </thead>
          <tbody>
            {districts.map(({ code, name }) => {
              const mix = mixes.get(code);
              return (
                <tr>
                  <th scope="row">
                    <a href={`/centres/${code}?${queryOf(choice)}#classes`}>{name}</a>
                  </th>
                  {/* Links from all of them would weigh as much as the rest of the page: each centre's own table has them. */}
                  {classesShown.map((each) => (
                    <td>{mix ? words.number(mix[each]) : '–'}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr class="total">
              <th scope="row">{words.say('centres.total')}</th>
              <MixCells words={words} choice={choice} scope="programme" mix={classes} />
            </tr>
          </tfoot>
        </WideTable>
      </details>
    </section>
  );
}

/** One drawing for every width: the names are text of the page, a bar stretches. */
function CentresChart({ words, whole, mixes }: { words: Words; whole: ClassMix; mixes: ReadonlyMap<string, ClassMix> }) {
  return (
    <figure class="mixes" role="img" aria-label={words.say('mix.byCentreAlt', { summary: mixText(words, whole) })}>
      {districts.map(({ code, name }) => {
        const mix = mixes.get(code);
        return (
          <div>
            <span>{name}</span>
            <Bar mix={mix} />
            <span>{mix ? words.number(assessedIn(mix)) : '–'}</span>
          </div>
        );
      })}
    </figure>
  );
}

function Bar({ mix }: { mix: ClassMix | undefined }) {
  const total = mix ? assessedIn(mix) : 0;
  let from = 0;
  return (
    <svg viewBox="0 0 999 9" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {mix && total > 0
        ? assessedClasses
            .filter((name) => mix[name] > 0)
            .map((name) => {
              const x = from;
              from += Math.round((mix[name] / total) * 999);
              return <rect x={x} width={from - x} height="9" fill={classColours[name]} />;
            })
        : null}
    </svg>
  );
}

function Legend({ words }: { words: Words }) {
  return (
    <ul class="legend">
      {assessedClasses.map((name) => (
        <li>
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <rect width="14" height="14" fill={classColours[name]} />
          </svg>
          {`${name} ${words.say(`class.${name}`)}`}
        </li>
      ))}
    </ul>
  );
}

function ClassHeads({ words }: { words: Words }) {
  return (
    <>
      {classesShown.map((name) => (
        <th scope="col">
          <abbr title={words.say(`class.${name}`)}>{name}</abbr>
        </th>
      ))}
    </>
  );
}

function MixCells({ words, choice, scope, mix }: { words: Words; choice: Chosen; scope: string; mix: ClassMix }) {
  return (
    <>
      {classesShown.map((name) => (
        <td>
          <FigureLink words={words} choice={choice} scope={scope} figure={`classes.${name}`} value={mix[name]} />
        </td>
      ))}
    </>
  );
}

/** `Konsisten & Fokus 12, Konsisten 30, ...`. */
function mixText(words: Words, mix: ClassMix): string {
  return classesShown.map((name) => `${words.say(`class.${name}`)} ${words.number(mix[name])}`).join(', ');
}

/** Up to the chosen one, as many as a page has room for, oldest first. */
export function lastQuarters(choice: Choice, most: number): readonly Quarter[] {
  const known = (choice.states ?? []).map(({ quarter }) => quarter as Quarter).filter((quarter) => quarter < choice.quarter);
  return [...known, choice.quarter].slice(-most);
}
