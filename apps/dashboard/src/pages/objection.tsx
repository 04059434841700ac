import type { AssessedClass, ParticipantReport } from '../api/reports';
import type { MessageKey, Words } from '../messages/language';
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
        <ObjectionForm words={words} address={address} lead={objector === 'herself' ? 'objection.lead' : 'objection.leadCentre'} />
      ) : null}
    </section>
  );
}

export function className(words: Words, letter: keyof typeof letters): string {
  return `${letter}, ${words.say(letters[letter])}`;
}

const letters = { N: 'class.N', E: 'class.E', A: 'class.A', B: 'class.B', C: 'class.C', D: 'class.D' } as const;

/** As the service takes it. */
export const LONGEST_REASON = 500;

/** A form that was not taken, as it was filled in. */
export interface RefusedForm {
  readonly form: 'objection' | 'review';
  /** Why, by its code. */
  readonly code: string;
  readonly reason: string;
  readonly decidedClass?: AssessedClass | undefined;
}

interface FormOf {
  readonly words: Words;
  /** The quarter and the participant. */
  readonly address: string;
  readonly lead?: 'objection.lead' | 'objection.leadCentre';
  readonly refused?: RefusedForm | undefined;
}

export function ObjectionForm({ words, address, lead, refused }: FormOf) {
  return (
    <form method="post" action={`/objections/${address}/objection`}>
      {lead ? <p class="note">{words.say(lead)}</p> : null}
      <ReasonField words={words} form="objection" refused={refused} />
      <button type="submit">{words.say('objection.send')}</button>
    </form>
  );
}

interface Reason {
  readonly words: Words;
  readonly form: RefusedForm['form'];
  readonly refused?: RefusedForm | undefined;
}

export const reasonFieldOf = (form: RefusedForm['form']): string => `${form}-reason`;

/** A text that goes to the vault; after a refusal with what was written, and why it was not taken. */
export function ReasonField({ words, form, refused }: Reason) {
  const id = reasonFieldOf(form);
  const invalid = refused?.code === 'tooLong' || refused?.code === 'noReason' ? ({ 'aria-invalid': 'true' } as const) : {};
  return (
    <>
      <label for={id}>{words.say(`${form}.reason`)}</label>
      {refused ? (
        <p class="refused" id={`${id}-refused`}>
          {refusalWords(words, refused)}
        </p>
      ) : null}
      <textarea
        id={id}
        name="reason"
        rows={4}
        maxLength={LONGEST_REASON}
        required
        aria-describedby={refused ? `${id}-refused ${id}-hint` : `${id}-hint`}
        {...invalid}
      >
        {refused?.reason ?? ''}
      </textarea>
      <p class="note" id={`${id}-hint`}>
        {words.say(`${form}.reasonHint`)}
      </p>
    </>
  );
}

const known: readonly MessageKey[] = [
  'objection.refused.ALREADY_REVIEWED',
  'objection.refused.OWN_MENTOR_MAY_NOT_REVIEW',
  'objection.refused.OWN_ASSESSMENT',
  'objection.refused.NOT_OBJECTED',
  'objection.refused.QUARTER_RUNNING',
  'objection.refused.VERSION_CONFLICT',
  'objection.refused.noReason',
  'objection.refused.tooLong',
  'objection.refused.noClass',
];

export function refusalWords(words: Words, { code, reason }: RefusedForm): string {
  const key = known.find((each) => each === `objection.refused.${code}`) ?? 'objection.refused.other';
  return words.say(key, { n: words.number(reason.length), most: words.number(LONGEST_REASON) });
}
