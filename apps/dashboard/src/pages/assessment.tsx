import type { Assessment, ParticipantReport } from '../api/reports';
import type { Words } from '../messages/language';
import { IndicatorsSection } from './indicators';
import { className } from './objection';
import { Heading } from './parts';
import { TraceSection } from './trace';

/** Her class, what it came from, and what next; a class decided by a person goes before that of the rules. */
export function AssessmentSections({ words, report }: { words: Words; report: ParticipantReport }) {
  const { assessment, review } = report;
  if (!assessment) return <p class="card note">{words.say('assessment.none')}</p>;
  const isDecided = Boolean(review?.decidedClass);
  return (
    <>
      <div class="grid two">
        <ClassSection words={words} report={report} assessment={assessment} />
        <NearestSection words={words} assessment={assessment} decided={isDecided} />
      </div>
      <TraceSection words={words} assessment={assessment} decided={isDecided} />
      <IndicatorsSection words={words} assessment={assessment} />
    </>
  );
}

function ClassSection({ words, report, assessment }: { words: Words; report: ParticipantReport; assessment: Assessment }) {
  const { class: ruleClass, reason } = assessment;
  const decided = report.review?.decidedClass ?? null;
  const name = decided ?? ruleClass;
  return (
    <section class="card" id="class">
      <Heading words={words} title="assessment.title" />
      <p class={`class-name class-${name}`}>
        <span class="letter">{name}</span> <strong>{words.say(`class.${name}`)}</strong>
      </p>
      {decided ? (
        <p>
          <strong>{words.say('assessment.decided')}</strong> {words.say('assessment.byRules', { class: className(words, ruleClass) })}
        </p>
      ) : null}
      {reason ? (
        <p>{words.say(decided ? 'assessment.becauseByRules' : 'assessment.because', { reason: words.say(`reason.${reason}`) })}</p>
      ) : null}
      <p>{words.say(`follows.${name}`)}</p>
      {/* Told of the classes by the rules: of a quarter decided otherwise it would not be so. */}
      {report.dormant && name === ruleClass ? <p class="refused">{words.say('assessment.dormant')}</p> : null}
      {report.soFar ? <p class="note">{words.say('assessment.soFar')}</p> : null}
      {report.soFar || report.final ? null : <p class="note">{words.say(decided ? 'assessment.endedDecided' : 'assessment.ended')}</p>}
      <p class="note">{words.say('assessment.index', { index: words.number(assessment.index) })}</p>
    </section>
  );
}

function NearestSection({ words, assessment, decided }: { words: Words; assessment: Assessment; decided: boolean }) {
  const { class: name, nearest } = assessment;
  return (
    <section class="card" id="next">
      <Heading words={words} title="nearest.title" />
      {decided ? <p class="note">{words.say('assessment.fromRules', { class: className(words, name) })}</p> : null}
      {nearest ? <Steps words={words} nearest={nearest} /> : <p>{words.say(name === 'A' ? 'nearest.best' : 'nearest.no')}</p>}
    </section>
  );
}

function Steps({ words, nearest }: { words: Words; nearest: NonNullable<Assessment['nearest']> }) {
  const { class: name, possible, unmet } = nearest;
  return (
    <>
      <p>{name ? words.say('nearest.towards', { class: `${name}, ${words.say(`class.${name}`)}` }) : words.say('nearest.assessable')}</p>
      <ul class="next-steps">
        {unmet.map((each) => (
          <li class={each.possible ? 'open' : 'closed'}>{words.sentence(each.sentence)}</li>
        ))}
      </ul>
      {possible ? null : <p class="note">{words.say('nearest.closed')}</p>}
    </>
  );
}
