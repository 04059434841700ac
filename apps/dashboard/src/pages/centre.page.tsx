import type { CentreWork, PeriodReport } from '../api/reports';
import type { Words } from '../messages/language';
import { CentreWorkSection } from './centre-work';
import { MixOverQuarters, type QuarterMix } from './class-mixes';
import { ClassesSection } from './classes';
import { ExportLinks, exportOf } from './export-links';
import { MonthsSection, StepsSection, Tiles } from './figures';
import { Layout, type Frame } from './layout';
import { PeopleSection, type PeopleView } from './people';
import { Filter, queryOf, StandingLine, type Choice } from './parts';
import { StatementLinks } from './statement-links';
import { SupplySection } from './supply';

export interface CentreView {
  readonly code: string;
  readonly name: string;
  readonly regency: string;
  readonly report: PeriodReport;
  readonly previous?: PeriodReport | undefined;
  readonly work?: CentreWork | undefined;
  /** The class mix of the last quarters, oldest first. */
  readonly mixes?: readonly QuarterMix[];
  /** Absent where the visitor may not see people. */
  readonly people?: Pick<PeopleView, 'page' | 'names' | 'continued'> | undefined;
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
      <StatementLinks words={words} choice={choice} scope={view.code} />
      <ExportLinks words={words} choice={{ ...exportOf(choice, view.report), level: 'centres' }} />
      {view.people ? (
        <p>
          <a href={`/due?centre=${view.code}`}>{words.say('due.ofCentre')}</a>
        </p>
      ) : null}
      <Tiles words={words} choice={choice} report={view.report} previous={view.previous} />
      <p class="note">{words.say('figure.linkHint')}</p>
      <div class="grid two">
        <div>
          <StepsSection words={words} choice={choice} report={view.report} />
          <ClassesSection words={words} choice={choice} report={view.report} />
        </div>
        <div>
          {view.work ? <CentreWorkSection words={words} work={view.work} /> : null}
          <MixOverQuarters words={words} scope={view.code} mixes={view.mixes ?? []} />
          <MonthsSection words={words} choice={choice} report={view.report} />
        </div>
      </div>
      <SupplySection words={words} choice={choice} report={view.report} action={`/centres/${view.code}`} />
      <ParticipantSearch words={words} choice={choice} />
      {view.people ? <PeopleSection words={words} choice={choice} view={{ code: view.code, ...view.people }} /> : null}
    </Layout>
  );
}

/** By her number, in the report that is shown. */
function ParticipantSearch({ words, choice }: { words: Words; choice: Choice }) {
  return (
    <form class="card filter" method="get" action="/participants">
      <input type="hidden" name="quarter" value={choice.quarter} />
      {choice.asOf ? <input type="hidden" name="asOf" value={choice.asOf} /> : null}
      {choice.label ? <input type="hidden" name="label" value={choice.label} /> : null}
      <div>
        <label for="participant">{words.say('centre.findLabel')}</label>
        <input id="participant" name="id" required pattern="[0-9a-fA-F-]{36}" autocomplete="off" />
      </div>
      <button type="submit">{words.say('centre.find')}</button>
    </form>
  );
}
