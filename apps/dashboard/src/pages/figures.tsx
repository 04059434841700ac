import { steps, type Step } from '@okoce/domain';
import { targetMeasures, type PeriodReport } from '../api/reports';
import { stepsChart } from '../charts/steps-chart';
import type { Words } from '../messages/language';
import { FigureLink } from './figure-link';
import { Heading, Tile, WideTable, type Choice } from './parts';

interface ReportOf {
  readonly words: Words;
  readonly choice: Choice;
  readonly report: PeriodReport;
}

/** What happened in the quarter and how things stand at its end, for the programme, a regency or a centre alike. */
export function Tiles({ words, choice, report, previous }: ReportOf & { previous?: PeriodReport | undefined }) {
  const before = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : words.say('tile.vsPrevious', { value: words.number(value) });
  const link = (figure: keyof PeriodReport) => (
    <FigureLink words={words} choice={choice} scope={report.scope} figure={figure} value={report[figure] as number} />
  );
  const sessionsHint = { confirmed: words.number(report.sessionsConfirmed), logged: words.number(report.sessionsLogged) };
  return (
    <dl class="tiles">
      <Tile label={words.say('tile.active')} figure={link('active')} hint={words.say('tile.activeHint')} />
      <Tile label={words.say('tile.registrations')} figure={link('registrations')} hint={before(previous?.registrations)} />
      <Tile label={words.say('tile.attendances')} figure={link('attendances')} hint={before(previous?.attendances)} />
      <Tile label={words.say('tile.sessions')} figure={link('sessionsConfirmed')} hint={words.say('tile.sessionsHint', sessionsHint)} />
      <Tile label={words.say('tile.mentors')} figure={link('activeMentors')} hint={before(previous?.activeMentors)} />
      <Tile label={words.say('tile.withdrawals')} figure={link('withdrawals')} hint={before(previous?.withdrawals)} />
      <Tile label={words.say('tile.returns')} figure={link('returns')} hint={before(previous?.returns)} />
      <Tile
        label={words.say('tile.transfers')}
        figure={
          <>
            {link('transfersIn')} / {link('transfersOut')}
          </>
        }
      />
    </dl>
  );
}

export function StepsSection({ words, choice, report }: ReportOf) {
  const link = (step: Step, which: 'cumulative' | 'newlyReached' | 'verified') => (
    <FigureLink words={words} choice={choice} scope={report.scope} figure={`steps.${step}.${which}`} value={report.steps[step][which]} />
  );
  const summary = steps.map((step) => `${words.say(`step.${step}`)} ${words.number(report.steps[step].cumulative)}`).join(', ');
  const alt = words.say('steps.chartAlt', { summary });
  return (
    <section class="card">
      <Heading words={words} title="steps.title" lead="steps.lead" />
      <figure role="img" aria-label={alt}>
        <div class="narrow-only" dangerouslySetInnerHTML={{ __html: stepsChart(report, words, 320) }} />
        <div class="wide-only" dangerouslySetInnerHTML={{ __html: stepsChart(report, words, 560) }} />
      </figure>
      <details>
        <summary>{words.say('steps.table')}</summary>
        <WideTable label={words.say('steps.table')}>
          <thead>
            <tr>
              <th scope="col">{words.say('steps.step')}</th>
              <th scope="col">{words.say('steps.cumulative')}</th>
              <th scope="col">{words.say('steps.newlyReached')}</th>
              <th scope="col">{words.say('steps.verified')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr>
                <th scope="row">{`${step} ${words.say(`step.${step}`)}`}</th>
                <td>{link(step, 'cumulative')}</td>
                <td>{link(step, 'newlyReached')}</td>
                <td>{link(step, 'verified')}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      </details>
    </section>
  );
}

/** Every definition of "an entrepreneur" against the same goal; the mark is the goal. */
export function TargetSection({ words, choice, report }: ReportOf) {
  const { goal } = report.target;
  const scale = Math.max(goal * 1.1, ...targetMeasures.map((measure) => report.target[measure]));
  return (
    <section class="card">
      <Heading words={words} title="target.title" lead="target.lead" />
      <ul class="measures">
        {targetMeasures.map((measure) => {
          const value = report.target[measure];
          return (
            <li>
              <div class="line">
                <span>{words.say(`target.${measure}`)}</span>
                <span>
                  <strong>
                    <FigureLink words={words} choice={choice} scope={report.scope} figure={`target.${measure}`} value={value} />
                  </strong>{' '}
                  ({words.percent(value, goal)})
                </span>
              </div>
              <svg class="track" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width="1000" height="20" fill="#e6ebf1" />
                <rect width={(value / scale) * 1000} height="20" fill="#12857c" />
                <rect x={(goal / scale) * 1000 - 3} width="6" height="20" fill="#b45309" />
              </svg>
            </li>
          );
        })}
      </ul>
      <p class="note">
        <svg width="10" height="14" viewBox="0 0 10 14" aria-hidden="true" focusable="false">
          <rect x="3" width="4" height="14" fill="#b45309" />
        </svg>{' '}
        {words.say('target.goal')}: {words.number(goal)}
      </p>
    </section>
  );
}

export function MonthsSection({ words, choice, report }: ReportOf) {
  return (
    <section class="card">
      <Heading words={words} title="months.title" lead="months.lead" />
      <dl class="months">
        {(['0', '1', '2', '3'] as const).map((months) => (
          <div>
            <dt>{words.say('months.count', { n: months })}</dt>
            <dd>
              <FigureLink
                words={words}
                choice={choice}
                scope={report.scope}
                figure={`activeMonths.${months}`}
                value={report.activeMonths[months]}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
