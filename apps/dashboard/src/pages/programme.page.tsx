import { districts, regencies } from '@okoce/domain';
import type { PeriodReport } from '../api/reports';
import type { Words } from '../messages/language';
import { ClassesByCentre, ClassesSection } from './classes';
import { MonthsSection, StepsSection, TargetSection, Tiles } from './figures';
import { Layout, type Frame } from './layout';
import { Filter, Heading, queryOf, StandingLine, WideTable, type Choice } from './parts';

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
      {report.asOf && report.registered === 0 ? <p class="card empty">{words.say('asOf.empty')}</p> : null}
      <Tiles words={words} report={report} previous={view.previous} />
      <div class="grid two">
        <TargetSection words={words} report={report} />
        <StepsSection words={words} report={report} />
      </div>
      <div class="grid two">
        <ClassesSection words={words} report={report} />
        <MonthsSection words={words} report={report} />
      </div>
      <ClassesByCentre words={words} choice={choice} report={report} centres={view.centres} />
      <CentresTable words={words} choice={choice} view={view} />
    </Layout>
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
  ['centres.registered', (report: PeriodReport) => report.registered],
  ['centres.active', (report: PeriodReport) => report.active],
  ['centres.registrations', (report: PeriodReport) => report.registrations],
  ['centres.withdrawals', (report: PeriodReport) => report.withdrawals],
  ['centres.attendances', (report: PeriodReport) => report.attendances],
  ['centres.sessions', (report: PeriodReport) => report.sessionsConfirmed],
  ['centres.mentors', (report: PeriodReport) => report.activeMentors],
  ['centres.trained', (report: PeriodReport) => report.steps.P2.cumulative],
  ['centres.funded', (report: PeriodReport) => report.steps.P7.cumulative],
] as const;

function CentresTable({ words, choice, view }: { words: Words; choice: Choice; view: ProgrammeView }) {
  const byCode = new Map(view.centres.map((centre) => [centre.scope, centre]));
  const cells = (reports: readonly PeriodReport[]) =>
    columns.map(([, of]) => <td>{words.number(reports.reduce((sum, report) => sum + of(report), 0))}</td>);
  return (
    <section class="card">
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
                {cells(reports)}
              </tr>
              {own.map((district) => (
                <tr>
                  <th scope="row">
                    <a href={`/centres/${district.code}?${queryOf(choice)}`}>{district.name}</a>
                  </th>
                  {cells(byCode.has(district.code) ? [byCode.get(district.code) as PeriodReport] : [])}
                </tr>
              ))}
            </tbody>
          );
        })}
        <tfoot>
          <tr class="total">
            <th scope="row">{words.say('centres.total')}</th>
            {cells([view.report])}
          </tr>
        </tfoot>
      </WideTable>
    </section>
  );
}
