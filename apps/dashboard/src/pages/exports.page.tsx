import type { Quarter } from '@okoce/domain';
import type { SealedStatement } from '../api/reports';
import type { Words } from '../messages/language';
import { ExportLinks } from './export-links';
import { Layout, type Frame } from './layout';
import { Heading } from './parts';

interface ExportsView {
  /** The newest quarter first, of each the last statement first. */
  readonly statements: readonly SealedStatement[];
  readonly seesWhole: boolean;
}

/** Where an agency starts: what was stated of each quarter, to take away. */
export function ExportsPage({ frame, view }: { frame: Frame; view: ExportsView }) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <h1>{words.say('export.title')}</h1>
      <p class="lead">{words.say('export.lead')}</p>
      <p class="note">{words.say('export.note')}</p>
      <p class="note">{words.say(view.seesWhole ? 'export.whole' : 'export.hidden')}</p>
      {view.statements.length === 0 ? <p class="card empty">{words.say('export.none')}</p> : <Statements words={words} view={view} />}
    </Layout>
  );
}

function Statements({ words, view }: { words: Words; view: ExportsView }) {
  return (
    <section class="card">
      <Heading words={words} title="export.list" />
      <ul class="statements">
        {view.statements.map((statement) => (
          <StatementItem words={words} statement={statement} />
        ))}
      </ul>
    </section>
  );
}

function StatementItem({ words, statement }: { words: Words; statement: SealedStatement }) {
  const { quarter, label, restatement, cutOff } = statement;
  const name = words.quarter(quarter as Quarter);
  const called = restatement === 0 ? words.say('export.sealed') : words.say('export.restated', { n: words.number(restatement) });
  return (
    <li>
      <h3>{name}</h3>
      <p>
        <span class="badge">{called}</span> {words.say('export.cutOff', { when: words.moment(cutOff) })}
      </p>
      <ExportLinks words={words} choice={{ quarter, label }} of={`${name}, ${called}`} />
    </li>
  );
}
