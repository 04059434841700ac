import { steps } from '@okoce/domain';
import type { ParticipantReport } from '../api/reports';
import type { Words } from '../messages/language';
import { Layout, type Frame } from './layout';
import { Filter, Heading, queryOf, StandingLine, type Choice } from './parts';

export interface ParticipantView {
  readonly report: ParticipantReport;
  readonly months: readonly string[];
  readonly centreName: string;
  /** From the enrolment service, in the caller's scope; absent where it may not be shown. */
  readonly name?: string | undefined;
}

export function ParticipantPage({ frame, choice, view }: { frame: Frame; choice: Choice; view: ParticipantView }) {
  const { words } = frame;
  const { report } = view;
  return (
    <Layout frame={frame}>
      <p>
        <a href={`/centres/${report.districtCode}?${queryOf(choice)}`}>{words.say('centre.title', { name: view.centreName })}</a>
      </p>
      <h1>{words.say('participant.title')}</h1>
      <p class="lead">
        {view.name ?? words.say('participant.id')}, {words.quarter(choice.quarter)}
      </p>
      <Filter words={words} choice={choice} action={`/participants/${report.participantId}`} />
      <StandingLine words={words} standing={report} />
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
              <dt>{words.say('participant.mentor')}</dt>
              <dd>{report.mentorId ?? words.say('participant.noMentor')}</dd>
              <dt>{words.say('participant.id')}</dt>
              <dd>{report.participantId}</dd>
            </dl>
          </section>
        </div>
      </div>
    </Layout>
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
              <span>
                <strong>{words.say(`step.${step}`)}</strong>
                <br />
                {reached
                  ? `${words.day(reached.day)}, ${words.say(reached.verified ? 'participant.verified' : 'participant.legacy')}`
                  : words.say('participant.notReached')}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Touches({ words, choice, view }: { words: Words; choice: Choice; view: ParticipantView }) {
  const { report, months } = view;
  const active = months.filter((month) => report.touchMonths.includes(month)).length;
  return (
    <section class="card">
      <Heading words={words} title="participant.touches" />
      <p class="note">{words.say('participant.touchesLead', { n: String(active), quarter: words.quarter(choice.quarter) })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('participant.month')}</th>
            <th scope="col" class="text">
              {words.say('participant.days')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const days = report.touchDays.filter((day) => day.startsWith(month));
            return (
              <tr>
                <th scope="row">{words.month(month)}</th>
                <td class="text">{days.length > 0 ? days.map((day) => words.day(day)).join('; ') : words.say('participant.none')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
