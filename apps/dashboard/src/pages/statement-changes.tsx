import { districts, type Quarter } from '@okoce/domain';
import type { CentreChange, Statement } from '../api/lineage';
import type { Words } from '../messages/language';
import { signed } from './entries';
import { figureName } from './figure-words';
import { differencesAddress, isItsOwn } from './differences.page';
import { Heading, WideTable } from './parts';

interface ChangesOf {
  readonly words: Words;
  readonly statement: Statement;
  readonly changes: readonly CentreChange[];
}

/** What a restatement changed, centre by centre, with the reasons and the way to the facts. */
export function ChangesSection({ words, statement, changes }: ChangesOf) {
  if (statement.restatement === 0) return <p class="card">{words.say('statement.first')}</p>;
  return (
    <section class="card" id="changes">
      <Heading words={words} title="statement.changes" lead="statement.changesLead" />
      {changes.length === 0 ? <p>{words.say('statement.noChanges')}</p> : null}
      {changes.map((change) => (
        <Change words={words} statement={statement} change={change} />
      ))}
    </section>
  );
}

function Change({ words, statement, change }: { words: Words; statement: Statement; change: CentreChange }) {
  const { centre, figures, facts } = change;
  const name = districts.find(({ code }) => code === centre)?.name ?? centre;
  const quarter = statement.quarter as Quarter;
  const before = statement.restatement === 1 ? 'sealed' : `restated-${statement.restatement - 1}`;
  const between = differencesAddress({ quarter, scope: centre, from: { label: before }, to: { label: statement.label } });
  return (
    <div class="change">
      <h3>{words.say('centre.title', { name })}</h3>
      <p class="note">
        {words.say('statement.reasons')}: {reasonsText(words, facts)}.{' '}
        <a href={between}>
          {words.say('statement.factsBetween')}
          <span class="unseen">, {name}</span>
        </a>
      </p>
      {figures.length === 0 ? (
        <p>{words.say('statement.assessmentsOnly')}</p>
      ) : (
        <Figures words={words} name={name} change={change} between={between} />
      )}
    </div>
  );
}

interface FiguresOf {
  readonly words: Words;
  readonly name: string;
  readonly change: CentreChange;
  /** Where the facts are. */
  readonly between: string;
}

/** Those towards the target are steps ever reached under another name. Which facts are behind each, restatements of long ago do not say. */
function Figures({ words, name, change: { figures, facts }, between }: FiguresOf) {
  const saysWhich = facts.some((fact) => fact.figures !== undefined);
  return (
    <WideTable label={`${words.say('statement.changes')}, ${name}`}>
      <thead>
        <tr>
          <th scope="col">{words.say('differences.figure')}</th>
          <th scope="col">{words.say('differences.before')}</th>
          <th scope="col">{words.say('differences.after')}</th>
          <th scope="col">{words.say('differences.change')}</th>
          {saysWhich ? (
            <th scope="col" class="text">
              {words.say('statement.factsBehind')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {figures.filter(isItsOwn).map(({ figure, before, after }) => (
          <tr>
            <th scope="row">{figureName(words, figure)}</th>
            <td>{words.number(before)}</td>
            <td>{words.number(after)}</td>
            <td>{signed(words, after - before)}</td>
            {saysWhich ? (
              <td class="text">
                <a href={between}>
                  {reasonsText(
                    words,
                    facts.filter((fact) => fact.figures?.includes(figure)),
                  )}
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** `3 fakta dicatat terlambat, 1 fakta dikoreksi`. */
function reasonsText(words: Words, facts: CentreChange['facts']): string {
  const counts = new Map<string, number>();
  for (const { reason } of facts) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, n]) => words.named('because', reason, { n: words.number(n) })).join(', ');
}
