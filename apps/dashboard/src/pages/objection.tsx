import type { ParticipantReport } from '../api/reports';
import type { Words } from '../messages/language';
import { Heading } from './parts';

/** Who may object on a page: she herself, or an officer of her centre for her. */
export type Objector = 'herself' | 'centre';

/** Her objection to a class of a quarter that has ended: how it stands, and a form where there may be one. */
export function ObjectionSection({
  words,
  report,
  objector,
}: {
  words: Words;
  report: ParticipantReport;
  objector?: Objector | undefined;
}) {
  const { assessment, review, quarter, participantId, soFar } = report;
  if (!assessment || soFar) return null;
  const mayObject = objector !== undefined && report.label === 'current' && report.asOf === null && (review === null || review.flagged);
  if (review === null && !mayObject) return null;
  const address = `${quarter}/${participantId}`;
  return (
    <section class="card objection" id="objection">
      <Heading words={words} title="objection.title" />
      {review ? (
        <>
          <p role="status">{words.say(`objection.state.${review.state}`)}</p>
          <dl class="facts">
            <dt>{words.say('objection.ruleClass')}</dt>
            <dd>{className(words, assessment.class)}</dd>
            <dt>{words.say('objection.decidedClass')}</dt>
            <dd>{review.decidedClass ? className(words, review.decidedClass) : words.say('objection.undecided')}</dd>
          </dl>
          {review.flagged ? <p class="refused">{words.say('objection.flagged')}</p> : null}
          {review.decidedClass ? <p class="note">{words.say('objection.counts')}</p> : null}
          <p>
            <a href={`/objections/${address}`}>{words.say('objection.open')}</a>
          </p>
        </>
      ) : null}
      {mayObject ? (
        <form method="post" action={`/objections/${address}/objection`}>
          <p class="note">{words.say(objector === 'herself' ? 'objection.lead' : 'objection.leadCentre')}</p>
          <ReasonField words={words} id="objection-reason" label="objection.reason" hint="objection.reasonHint" />
          <button type="submit">{words.say('objection.send')}</button>
        </form>
      ) : null}
    </section>
  );
}

export function className(words: Words, letter: keyof typeof letters): string {
  return `${letter}, ${words.say(letters[letter])}`;
}

const letters = { N: 'class.N', E: 'class.E', A: 'class.A', B: 'class.B', C: 'class.C', D: 'class.D' } as const;

interface Reason {
  readonly words: Words;
  readonly id: string;
  readonly label: 'objection.reason' | 'review.reason';
  readonly hint: 'objection.reasonHint' | 'review.reasonHint';
}

/** A text that goes to the vault. */
export function ReasonField({ words, id, label, hint }: Reason) {
  return (
    <>
      <label for={id}>{words.say(label)}</label>
      <textarea id={id} name="reason" rows={4} maxLength={500} required aria-describedby={`${id}-hint`} />
      <p class="note" id={`${id}-hint`}>
        {words.say(hint)}
      </p>
    </>
  );
}
