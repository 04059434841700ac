import type { Quarter } from '@okoce/domain';
import type { Statement, StatementWithChanges } from '../api/lineage';
import type { Words } from '../messages/language';
import { labelName, queryOf, statementAddress } from './choice';
import { differencesAddress } from './differences.page';
import { Layout, type Frame } from './layout';
import { Heading } from './parts';
import { ChangesSection } from './statement-changes';

export interface StatementView {
  readonly statement: Statement;
  /** What it changed; absent for those who may not see the figures. */
  readonly changes?: StatementWithChanges['differences'] | undefined;
  /** All of the quarter, in order. */
  readonly statements: readonly Statement[];
}

/** What was stated of a quarter at one time: until when, by which rules, under which root, and what it changed. */
export function StatementPage({ frame, view }: { frame: Frame; view: StatementView }) {
  const { words } = frame;
  const { statement, changes } = view;
  const quarter = statement.quarter as Quarter;
  const { label } = statement;
  return (
    <Layout frame={frame}>
      <p>
        <a href="/quarters">{words.say('statement.back')}</a>
      </p>
      <h1>{frame.title}</h1>
      <p class="lead">{words.say('statement.lead', { quarter: words.quarter(quarter), label: labelName(words, label) })}</p>
      <div class="grid wide-left">
        <Stated words={words} statement={statement} />
        <section class="card">
          <Heading words={words} title="statement.others" />
          <Others words={words} view={view} />
          {changes ? (
            <>
              <p>
                <a href={`/programme?${queryOf({ quarter, label })}`}>{words.say('statement.programme')}</a>
              </p>
              <p>
                <a href={differencesAddress({ quarter, scope: 'programme', from: { label }, to: { label: 'current' } })}>
                  {words.say('statement.current')}
                </a>
              </p>
            </>
          ) : (
            <p class="note">{words.say('statement.agency')}</p>
          )}
        </section>
      </div>
      {changes ? <ChangesSection words={words} statement={statement} changes={changes} /> : null}
    </Layout>
  );
}

function Stated({ words, statement }: { words: Words; statement: Statement }) {
  const kind = statement.restatement > 0 ? 'restatement' : statement.baseline ? 'baseline' : 'regular';
  return (
    <section class="card">
      <Heading words={words} title="statement.facts" />
      <dl class="facts">
        <dt>{words.say('statement.kind')}</dt>
        <dd>{words.say(`statement.${kind}`)}</dd>
        <dt>{words.say('statement.cutOff')}</dt>
        <dd>{words.moment(statement.cutOff)}</dd>
        <dt>{words.say('statement.completeTo')}</dt>
        <dd>{words.moment(statement.completeTo)}</dd>
        <dt>{words.say('statement.sealedAt')}</dt>
        <dd>{words.moment(statement.sealedAt)}</dd>
        <dt>{words.say('statement.ruleSet')}</dt>
        <dd>{statement.ruleSet}</dd>
        <dt>{words.say('statement.definitions')}</dt>
        <dd>{statement.definitions}</dd>
        {statement.entries === null ? null : (
          <>
            <dt>{words.say('statement.entries')}</dt>
            <dd>{words.number(statement.entries)}</dd>
          </>
        )}
        <dt>{words.say('statement.root')}</dt>
        <dd>
          <code>{statement.root}</code>
        </dd>
      </dl>
      <p class="note">{words.say('statement.rootHint')}</p>
    </section>
  );
}

function Others({ words, view }: { words: Words; view: StatementView }) {
  return (
    <ul class="lines">
      {view.statements.map(({ quarter, label, sealedAt }) => (
        <li>
          <a href={statementAddress(quarter, label)} {...(label === view.statement.label ? { 'aria-current': 'page' } : {})}>
            {labelName(words, label)}
          </a>
          , {words.moment(sealedAt)}
        </li>
      ))}
    </ul>
  );
}
