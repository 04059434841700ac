import { reasonsOfN, type NotAssessed, type PeriodReport } from '../api/reports';
import type { Words } from '../messages/language';
import { queryOf, stateOf, type Choice } from './choice';
import { FigureLink } from './figure-link';
import { Heading, WideTable } from './parts';

interface SupplyOf {
  readonly words: Words;
  readonly choice: Choice;
  readonly report: PeriodReport;
  /** Where the same report under another label is. */
  readonly action: string;
}

/** N by reason, by the rules alone, with what each means and what is to be done about it. */
export function SupplySection({ words, choice, report, action }: SupplyOf) {
  const { notAssessed } = report;
  return (
    <section class="card" id="supply">
      <Heading words={words} title="supply.title" lead="supply.lead" />
      {notAssessed ? (
        <Reasons words={words} choice={choice} report={report} notAssessed={notAssessed} />
      ) : (
        <Absent words={words} choice={choice} action={action} />
      )}
    </section>
  );
}

function Reasons({ words, choice, report, notAssessed }: Omit<SupplyOf, 'action'> & { notAssessed: NotAssessed }) {
  const total = reasonsOfN.reduce((sum, reason) => sum + notAssessed[reason], 0);
  return (
    <WideTable label={words.say('supply.title')}>
      <thead>
        <tr>
          <th scope="col">{words.say('supply.reason')}</th>
          <th scope="col">{words.say('supply.people')}</th>
          <th scope="col" class="text">
            {words.say('supply.meaning')}
          </th>
          <th scope="col" class="text">
            {words.say('supply.toDo')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reasonsOfN.map((reason) => (
          <tr>
            <th scope="row">{words.say(`supply.${reason}`)}</th>
            <td>
              <FigureLink words={words} choice={choice} scope={report.scope} figure={`notAssessed.${reason}`} value={notAssessed[reason]} />
            </td>
            <td class="text">{words.say(`supply.${reason}Meaning`)}</td>
            <td class="text">{words.say(`supply.${reason}ToDo`)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Totals words={words} choice={choice} report={report} total={total} />
      </tfoot>
    </WideTable>
  );
}

/** The list of N goes by the decided classes: only a number of as many people leads to it. */
function Totals({ words, choice, report, total }: Omit<SupplyOf, 'action'> & { total: number }) {
  const counted = report.classes?.N;
  const link =
    counted === undefined ? null : <FigureLink words={words} choice={choice} scope={report.scope} figure="classes.N" value={counted} />;
  return (
    <>
      <tr class="total">
        <th scope="row">{words.say('supply.total')}</th>
        <td>{counted === total ? link : words.number(total)}</td>
        <td />
        <td />
      </tr>
      {link === null || counted === total ? null : (
        <tr>
          <th scope="row">{words.say('supply.decided')}</th>
          <td>{link}</td>
          <td class="text">{words.say('supply.decidedMeaning')}</td>
          <td />
        </tr>
      )}
    </>
  );
}

function Absent({ words, choice, action }: Pick<SupplyOf, 'words' | 'choice' | 'action'>) {
  const label = stateOf(choice)?.label;
  if (!label || choice.label) return <p>{words.say(choice.label ? 'supply.absent' : 'supply.ofCurrent')}</p>;
  return (
    <p>
      {words.say('supply.ofCurrent')}{' '}
      <a href={`${action}?${queryOf({ quarter: choice.quarter, label })}#supply`}>{words.say('supply.seeSealed')}</a>
    </p>
  );
}
