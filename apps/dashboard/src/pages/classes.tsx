import { classesShown, type ClassMix, type PeriodReport } from '../api/reports';
import { classChart } from '../charts/class-chart';
import type { Words } from '../messages/language';
import { FigureLink } from './figure-link';
import { Heading, WideTable, type Choice } from './parts';

const totalOf = (mix: ClassMix): number => classesShown.reduce((sum, name) => sum + mix[name], 0);

/** How many people are in each class, of the programme or a centre; a sentence where that cannot be told. */
export function ClassesSection({ words, choice, report }: { words: Words; choice: Choice; report: PeriodReport }) {
  const { classes, classesPending, scope } = report;
  if (classes === null)
    return (
      <section class="card" id="classes">
        <Heading words={words} title="classes.title" />
        <p class="note">{words.say('classes.absent')}</p>
      </section>
    );
  return (
    <section class="card" id="classes">
      <Heading words={words} title="classes.title" lead="classes.lead" />
      <Chart words={words} mix={classes} />
      <p class="note">{words.say('classes.N')}</p>
      {classesPending > 0 ? <p class="note">{words.say('classes.pending', { n: words.number(classesPending) })}</p> : null}
      <details>
        <summary>{words.say('classes.table')}</summary>
        <ClassTable words={words} choice={choice} scope={scope} mix={classes} />
      </details>
    </section>
  );
}

function Chart({ words, mix }: { words: Words; mix: ClassMix }) {
  const summary = classesShown.map((name) => `${words.say(`class.${name}`)} ${words.number(mix[name])}`).join(', ');
  return (
    <figure role="img" aria-label={words.say('classes.chartAlt', { summary })}>
      <div class="narrow-only" dangerouslySetInnerHTML={{ __html: classChart(mix, words, 320) }} />
      <div class="wide-only" dangerouslySetInnerHTML={{ __html: classChart(mix, words, 560) }} />
    </figure>
  );
}

function ClassTable({ words, choice, scope, mix }: { words: Words; choice: Choice; scope: string; mix: ClassMix }) {
  const total = totalOf(mix);
  return (
    <WideTable label={words.say('classes.table')}>
      <thead>
        <tr>
          <th scope="col">{words.say('classes.class')}</th>
          <th scope="col">{words.say('classes.people')}</th>
          <th scope="col">{words.say('classes.share')}</th>
        </tr>
      </thead>
      <tbody>
        {classesShown.map((name) => (
          <tr>
            <th scope="row">{`${name} ${words.say(`class.${name}`)}`}</th>
            <td>
              <FigureLink words={words} choice={choice} scope={scope} figure={`classes.${name}`} value={mix[name]} />
            </td>
            <td>{total > 0 ? words.percent(mix[name], total) : words.percent(0, 1)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="total">
          <th scope="row">{words.say('classes.total')}</th>
          <td>{words.number(total)}</td>
          <td />
        </tr>
      </tfoot>
    </WideTable>
  );
}
