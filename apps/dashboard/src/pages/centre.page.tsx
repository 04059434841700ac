import type { CentreWork, PeriodReport } from '../api/reports';
import { CentreWorkSection } from './centre-work';
import { ClassesSection } from './classes';
import { MonthsSection, StepsSection, Tiles } from './figures';
import { Layout, type Frame } from './layout';
import { PeopleSection, type PeopleView } from './people';
import { Filter, queryOf, StandingLine, type Choice } from './parts';

export interface CentreView {
  readonly code: string;
  readonly name: string;
  readonly regency: string;
  readonly report: PeriodReport;
  readonly previous?: PeriodReport | undefined;
  readonly work?: CentreWork | undefined;
  /** Absent where the visitor may not see people. */
  readonly people?: Pick<PeopleView, 'page' | 'continued'> | undefined;
}

export function CentrePage({ frame, choice, view }: { frame: Frame; choice: Choice; view: CentreView }) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <p>
        <a href={`/programme?${queryOf(choice)}`}>{words.say('centre.back')}</a>
      </p>
      <h1>
        {view.regency} · {view.code}
      </h1>
      <p class="lead">
        {words.say('centre.title', { name: view.name })}, {words.quarter(choice.quarter)}
      </p>
      <Filter words={words} choice={choice} action={`/centres/${view.code}`} />
      <StandingLine words={words} standing={view.report} />
      {view.people ? (
        <p>
          <a href={`/due?centre=${view.code}`}>{words.say('due.ofCentre')}</a>
        </p>
      ) : null}
      <Tiles words={words} report={view.report} previous={view.previous} />
      <div class="grid two">
        <StepsSection words={words} report={view.report} />
        <div>
          <ClassesSection words={words} report={view.report} />
          {view.work ? <CentreWorkSection words={words} work={view.work} /> : null}
          <MonthsSection words={words} report={view.report} />
          <form class="card filter" method="get" action="/participants">
            <input type="hidden" name="quarter" value={choice.quarter} />
            {choice.asOf ? <input type="hidden" name="asOf" value={choice.asOf} /> : null}
            <div>
              <label for="participant">{words.say('centre.findLabel')}</label>
              <input id="participant" name="id" required pattern="[0-9a-fA-F-]{36}" autocomplete="off" />
            </div>
            <button type="submit">{words.say('centre.find')}</button>
          </form>
        </div>
      </div>
      {view.people ? <PeopleSection words={words} choice={choice} view={{ code: view.code, ...view.people }} /> : null}
    </Layout>
  );
}
