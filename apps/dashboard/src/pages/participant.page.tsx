import { quarterOf, steps, type CalendarDate } from '@okoce/domain';
import type { ParticipantReport, StepReport, Timeline } from '../api/reports';
import type { Words } from '../messages/language';
import { AssessmentSections } from './assessment';
import { Layout, type Frame } from './layout';
import { ObjectionSection, type Objector } from './objection';
import { Filter, Heading, queryOf, StandingLine, type Choice } from './parts';
import { ShortNumber, shortNumber } from './person';
import { TimelineSection } from './timeline';

export interface ParticipantView {
  readonly report: ParticipantReport;
  readonly months: readonly string[];
  readonly centreName: string;
  /** From the enrolment service, in the caller's scope; absent where it may not be shown. */
  readonly name?: string | undefined;
  readonly timeline?: Timeline | undefined;
  /** Whoever may object to the class from here. */
  readonly objector?: Objector | undefined;
}

export function ParticipantPage({ frame, choice, view }: { frame: Frame; choice: Choice; view: ParticipantView }) {
  const { words } = frame;
  const { report } = view;
  // There is no report of her before she was registered.
  const quarters = choice.quarters.filter((quarter) => quarter >= quarterOf(report.registeredOn as CalendarDate));
  return (
    <Layout frame={frame}>
      {frame.seesProgramme ? (
        <p>
          <a href={`/centres/${report.districtCode}?${queryOf(choice)}`}>{words.say('centre.title', { name: view.centreName })}</a>
        </p>
      ) : null}
      <h1>{frame.title}</h1>
      <p class="lead">
        {view.name ?? shortNumber(words, report.participantId)}, {words.quarter(choice.quarter)}{' '}
        {view.name === undefined ? null : <ShortNumber words={words} id={report.participantId} />}
      </p>
      <Filter words={words} choice={{ ...choice, quarters }} action={`/participants/${report.participantId}`} />
      <StandingLine words={words} standing={report} />
      <AssessmentSections words={words} report={report} />
      <ObjectionSection words={words} report={report} objector={view.objector} />
      <div class="grid two">
        <Steps words={words} report={report} />
        <div>
          <Touches words={words} choice={choice} view={view} />
          <section class="card">
            <dl class="facts">
              <dt>{words.say('participant.centre')}</dt>
              <dd>{view.centreName}</dd>
              <dt>{words.say('participant.registeredOn')}</dt>
              <dd>{words.day(report.registeredOn)}</dd>
              <dt>{words.say('participant.status')}</dt>
              <dd>{words.say(report.enrolled ? 'participant.enrolled' : 'participant.withdrawn')}</dd>
              <dt>{words.say('participant.mentor')}</dt>
              <dd>
                <Mentor frame={frame} report={report} />
              </dd>
              <dt>{words.say('participant.id')}</dt>
              <dd>{report.participantId}</dd>
            </dl>
          </section>
        </div>
      </div>
      {view.timeline ? <TimelineSection words={words} timeline={view.timeline} /> : null}
    </Layout>
  );
}

/** To staff a way to the mentor’s other people. */
function Mentor({ frame, report: { mentorId, quarter } }: { frame: Frame; report: ParticipantReport }) {
  if (mentorId === null) return <>{frame.words.say('participant.noMentor')}</>;
  return frame.seesProgramme ? (
    <a href={`/people?${new URLSearchParams({ quarter, mentorId }).toString()}`}>{mentorId}</a>
  ) : (
    <>{mentorId}</>
  );
}

function Steps({ words, report }: { words: Words; report: ParticipantReport }) {
  return (
    <section class="card">
      <Heading words={words} title="participant.steps" />
      <ol class="step-list">
        {steps.map((step) => {
          const reached = report.steps[step];
          const state = !reached ? 'open' : reached.verified ? 'reached' : 'legacy';
          return (
            <li class={state}>
              <span class="mark" aria-hidden="true">
                {step}
              </span>
              <div>
                <strong>{words.say(`step.${step}`)}</strong>
                <br />
                {reached ? <ReachedStep words={words} reached={reached} /> : words.say('participant.notReached')}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function ReachedStep({ words, reached }: { words: Words; reached: StepReport }) {
  const { day, verified, evidence, licenceValid } = reached;
  return (
    <>
      {`${words.day(day)}, ${words.say(verified ? 'participant.verified' : 'participant.legacy')}`}
      {licenceValid === undefined ? null : (
        <>
          <br />
          {words.say(licenceValid ? 'participant.licenceValid' : 'participant.licenceLapsed')}
        </>
      )}
      <details class="evidence">
        <summary>{`${words.say('participant.evidence')}: ${words.named('evidence', evidence.kind)}`}</summary>
        {words.say('participant.fact', { id: evidence.factId })}
      </details>
    </>
  );
}

function Touches({ words, choice, view }: { words: Words; choice: Choice; view: ParticipantView }) {
  const { report, months } = view;
  return (
    <section class="card">
      <Heading words={words} title="participant.touches" />
      <p class="note">{words.say('participant.touchesLead', { n: String(report.activeMonths), quarter: words.quarter(choice.quarter) })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('participant.month')}</th>
            <th scope="col" class="text">
              {words.say('participant.days')}
            </th>
            <th scope="col">{words.say('participant.reported')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const days = report.touchDays.filter((day) => day.startsWith(month));
            return (
              <tr>
                <th scope="row">{words.month(month)}</th>
                <td class="text">{days.length > 0 ? daysOfMonth(days) : words.say('participant.none')}</td>
                <td>{words.number(report.reportedTouches[month] ?? 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="note">{words.say('participant.reportedHint')}</p>
    </section>
  );
}

/** Two touches on one day are told as 24 (2×). */
function daysOfMonth(days: readonly string[]): string {
  const touches = new Map<number, number>();
  for (const day of days) {
    const ofMonth = Number(day.slice(-2));
    touches.set(ofMonth, (touches.get(ofMonth) ?? 0) + 1);
  }
  return [...touches].map(([day, count]) => (count > 1 ? `${day} (${count}×)` : `${day}`)).join(', ');
}
