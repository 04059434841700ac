import { districts, regencies } from '@okoce/domain';
import { figureIn } from '../api/figures';
import type { PeriodReport } from '../api/reports';
import type { Words } from '../messages/language';
import { stateOf } from './choice';
import { ClassesByCentre } from './class-mixes';
import { ClassesSection } from './classes';
import { FigureLink } from './figure-link';
import { ExportLinks, exportOf } from './export-links';
import { MonthsSection, StepsSection, TargetSection, Tiles } from './figures';
import { Layout, type Frame } from './layout';
import { Filter, Heading, queryOf, StandingLine, WideTable, type Choice } from './parts';
import { QuarterStates } from './quarter-states';
import { StatementLinks } from './statement-links';
import { SupplySection } from './supply';

const STATES_SHOWN = 4;

export interface ProgrammeView {
  readonly report: PeriodReport;
  readonly previous?: PeriodReport | undefined;
  readonly centres: readonly PeriodReport[];
}

export function ProgrammePage({ frame, choice, view }: { frame: Frame; choice: Choice; view: ProgrammeView }) {
  const { words } = frame;
  const { report } = view;
  return (
    <Layout frame={frame}>
      <h1>{words.say('programme.title')}</h1>
      <Lead words={words} choice={choice} report={report} />
      <Filter words={words} choice={choice} action="/programme" />
      <StandingLine words={words} standing={report} />
      <StatementLinks words={words} choice={choice} scope="programme" />
      <ExportLinks words={words} choice={exportOf(choice, report)} />
      {report.asOf && report.registered === 0 ? <p class="card empty">{words.say('asOf.empty')}</p> : null}
      <Tiles words={words} choice={choice} report={report} previous={view.previous} />
      <p class="note">{words.say('figure.linkHint')}</p>
      <div class="grid two">
        <TargetSection words={words} choice={choice} report={report} />
        <StepsSection words={words} choice={choice} report={report} />
      </div>
      <div class="grid two">
        <ClassesSection words={words} choice={choice} report={report} />
        <MonthsSection words={words} choice={choice} report={report} />
      </div>
      <LatestStates frame={frame} choice={choice} />
      <SupplySection words={words} choice={choice} report={report} action="/programme" />
      <ClassesByCentre words={words} choice={choice} report={report} centres={view.centres} />
      <CentresTable words={words} choice={choice} view={view} />
    </Layout>
  );
}

/** How far the latest quarters are, and the chosen one. */
function LatestStates({ frame, choice }: { frame: Frame; choice: Choice }) {
  const { words } = frame;
  const all = choice.states ?? [];
  if (all.length === 0) return null;
  const latest = all.slice(-STATES_SHOWN);
  const chosen = stateOf(choice);
  const shown = chosen && !latest.includes(chosen) ? [chosen, ...latest] : latest;
  return (
    <section class="card" id="states">
      <Heading words={words} title="quarters.title" lead="quarters.note" />
      <QuarterStates frame={frame} states={shown} />
      <p>
        <a href="/quarters">{words.say('quarters.all')}</a>
      </p>
    </section>
  );
}

/** The one sentence a director takes away. */
function Lead({ words, choice, report }: { words: Words; choice: Choice; report: PeriodReport }) {
  const quarter = words.quarter(choice.quarter);
  if (report.registered === 0) return <p class="lead">{words.say('programme.leadEmpty', { quarter })}</p>;
  const { goal, registered } = report.target;
  return (
    <p class="lead">
      {words.say('programme.lead', {
        registered: words.number(registered),
        quarter,
        percent: words.percent(registered, goal),
        goal: words.number(goal),
      })}
    </p>
  );
}

const columns = [
  ['centres.registered', 'registered'],
  ['centres.active', 'active'],
  ['centres.registrations', 'registrations'],
  ['centres.withdrawals', 'withdrawals'],
  ['centres.attendances', 'attendances'],
  ['centres.sessions', 'sessionsConfirmed'],
  ['centres.mentors', 'activeMentors'],
  ['centres.trained', 'steps.P2.cumulative'],
  ['centres.funded', 'steps.P7.cumulative'],
] as const;

function CentresTable({ words, choice, view }: { words: Words; choice: Choice; view: ProgrammeView }) {
  const byCode = new Map(view.centres.map((centre) => [centre.scope, centre]));
  const cells = (scope: string, reports: readonly PeriodReport[]) =>
    columns.map(([, figure]) => (
      <td>
        <FigureLink
          words={words}
          choice={choice}
          scope={scope}
          figure={figure}
          value={reports.reduce((sum, report) => sum + (figureIn(report, figure) ?? 0), 0)}
        />
      </td>
    ));
  return (
    <section class="card" id="centres">
      <Heading words={words} title="centres.title" lead="centres.lead" />
      <WideTable label={words.say('centres.title')}>
        <thead>
          <tr>
            <th scope="col">{words.say('centres.centre')}</th>
            {columns.map(([key]) => (
              <th scope="col">{words.say(key)}</th>
            ))}
          </tr>
        </thead>
        {regencies.map((regency) => {
          const own = districts.filter((district) => district.regencyCode === regency.code);
          const reports = own.flatMap(({ code }) => byCode.get(code) ?? []);
          return (
            <tbody>
              <tr class="group">
                <th scope="rowgroup">{regency.name}</th>
                {cells(regency.code, reports)}
              </tr>
              {own.map((district) => (
                <tr>
                  <th scope="row">
                    <a href={`/centres/${district.code}?${queryOf(choice)}`}>{district.name}</a>
                  </th>
                  {cells(
                    district.code,
                    reports.filter(({ scope }) => scope === district.code),
                  )}
                </tr>
              ))}
            </tbody>
          );
        })}
        <tfoot>
          <tr class="total">
            <th scope="row">{words.say('centres.total')}</th>
            {cells('programme', [view.report])}
          </tr>
        </tfoot>
      </WideTable>
    </section>
  );
}
