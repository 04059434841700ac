import { districts } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import type { Names } from '../api/names.api';
import { classesShown, type AssessmentCase, type OpenCases } from '../api/reports';
import type { MessageKey, Words } from '../messages/language';
import { Layout, type Frame } from './layout';
import { className, ObjectionForm, ReasonField, reasonFieldOf, refusalWords, type RefusedForm } from './objection';
import { Heading, WideTable } from './parts';
import { PersonLink } from './person';

interface Waiting {
  readonly open: OpenCases;
  /** Of whom the reader may be told. */
  readonly names?: Names | undefined;
}

/** What waits for somebody who decides. */
export function ObjectionsPage({ frame, open, names }: Waiting & { readonly frame: Frame }) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p class="note">{words.say('objections.lead')}</p>
      <section class="card">
        {open.cases.length === 0 ? <p>{words.say('objections.none')}</p> : <CasesTable words={words} open={open} names={names} />}
        {open.more ? <p class="note">{words.say('objections.more')}</p> : null}
      </section>
    </Layout>
  );
}

function CasesTable({ words, open, names }: Waiting & { readonly words: Words }) {
  return (
    <WideTable label={words.say('objections.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class="text">
              {words.say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {open.cases.map(({ quarter, participantId, districtCode, flagged, ruleClass, decidedClass, objectedAt }) => (
          <tr>
            <th scope="row">
              <PersonLink
                words={words}
                id={participantId}
                name={names?.get(participantId)}
                href={`/objections/${quarter}/${participantId}`}
              />
            </th>
            <td class="text">{words.quarter(quarter as Quarter)}</td>
            <td class="text">{districts.find(({ code }) => code === districtCode)?.name ?? districtCode}</td>
            <td class="text">{words.say(flagged ? 'objections.again' : 'objections.waiting')}</td>
            <td class="text">{ruleClass}</td>
            <td class="text">{decidedClass ?? '–'}</td>
            <td class="text">{objectedAt ? words.moment(objectedAt) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const columns: readonly MessageKey[] = [
  ...(['objections.participant', 'objections.quarter', 'objections.centre', 'objections.state'] as const),
  ...(['objection.ruleClass', 'objection.decidedClass', 'objection.objectedAt'] as const),
];

export interface CaseChoice {
  /** Whether to offer the form of a decision. */
  readonly decides: boolean;
  /** The last attempt, where it was not taken. */
  readonly refused?: RefusedForm | undefined;
}

/** One case: both classes, the reasons, and what a reviewer decides. */
export function CasePage({ frame, found, choice: { decides, refused } }: { frame: Frame; found: AssessmentCase; choice: CaseChoice }) {
  const { words } = frame;
  const { quarter, participantId, state, flagged } = found;
  const reviewable = decides && (state === 'objected' || flagged);
  const objectable = refused?.form === 'objection' && (state === 'none' || flagged);
  const sentAgain = refused?.form === 'review' ? reviewable : objectable;
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p class="lead">{words.say('participant.someone', { id: participantId.slice(-6) })}</p>
      {refused ? <Refusal words={words} refused={refused} /> : null}
      <section class="card objection">
        <Heading words={words} title="objection.title" />
        <p role="status">{words.say(`objection.state.${state}`)}</p>
        {flagged ? <p class="refused">{words.say('objection.flagged')}</p> : null}
        <CaseFacts words={words} found={found} />
        <p>
          <a href={`/participants/${participantId}?quarter=${quarter}`}>{words.say('objections.person')}</a>
        </p>
        {objectable ? <ObjectionForm words={words} address={`${quarter}/${participantId}`} refused={refused} /> : null}
        {refused && !sentAgain ? <Unsent words={words} refused={refused} /> : null}
      </section>
      {reviewable ? <ReviewForm words={words} found={found} refused={refused?.form === 'review' ? refused : undefined} /> : null}
    </Layout>
  );
}

/** Why, at the head of the page, with the way to where it can be put right. */
function Refusal({ words, refused }: { words: Words; refused: RefusedForm }) {
  return (
    <p class="refused" role="alert">
      {refusalWords(words, refused)}
      {refused.reason === '' ? null : (
        <>
          {' '}
          <a href={`#${reasonFieldOf(refused.form)}`}>{words.say('objection.toText')}</a>
        </>
      )}
    </p>
  );
}

/** What was written for a case that takes nothing more: to be copied, not to be sent. */
function Unsent({ words, refused }: { words: Words; refused: RefusedForm }) {
  if (refused.reason === '') return null;
  const id = reasonFieldOf(refused.form);
  return (
    <>
      <label for={id}>{words.say('objection.unsent')}</label>
      <textarea id={id} rows={4} readOnly>
        {refused.reason}
      </textarea>
    </>
  );
}

function CaseFacts({ words, found }: { words: Words; found: AssessmentCase }) {
  const { ruleClass, decidedClass, objectedAt, reviewedAt, reasons } = found;
  return (
    <dl class="facts">
      <dt>{words.say('objection.ruleClass')}</dt>
      <dd>{className(words, ruleClass)}</dd>
      <dt>{words.say('objection.decidedClass')}</dt>
      <dd>{decidedClass ? className(words, decidedClass) : words.say('objection.undecided')}</dd>
      {objectedAt ? <Told term={words.say('objection.objectedAt')} text={words.moment(objectedAt)} /> : null}
      {objectedAt ? (
        <Told term={words.say('objection.why')} text={reasons ? (reasons.objection ?? '–') : words.say('objection.noReason')} />
      ) : null}
      {reviewedAt ? <Told term={words.say('objection.reviewedAt')} text={words.moment(reviewedAt)} /> : null}
      {reviewedAt && reasons ? <Told term={words.say('objection.because')} text={reasons.review ?? '–'} /> : null}
    </dl>
  );
}

function Told({ term, text }: { term: string; text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd class="written">{text}</dd>
    </>
  );
}

/** On the version that is shown: after a refusal the fresh one, with the class and the reason as they were chosen. */
function ReviewForm({ words, found, refused }: { words: Words; found: AssessmentCase; refused: RefusedForm | undefined }) {
  const chosen = refused?.decidedClass ?? found.ruleClass;
  return (
    <section class="card objection" id="review">
      <Heading words={words} title="review.title" lead="review.lead" />
      <form method="post" action={`/objections/${found.quarter}/${found.participantId}/review`}>
        <input type="hidden" name="version" value={String(found.version)} />
        <label for="decidedClass">{words.say('review.class')}</label>
        <select id="decidedClass" name="decidedClass">
          {classesShown.map((letter) => (
            <option value={letter} selected={letter === chosen}>
              {className(words, letter)}
            </option>
          ))}
        </select>
        <ReasonField words={words} form="review" refused={refused} />
        <button type="submit">{words.say('review.send')}</button>
      </form>
    </section>
  );
}
