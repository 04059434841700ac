import { hashOf } from './enrolment-steps';
import type { Moment } from './moments';
import { asMentor, officerOf, participantKey, speaker, type Act, type Known, type Step } from './step';
import type { SampleAction, SampleEvidence, SampleGoal, SampleParticipant, Side } from './story';

type Sayer = Pick<Act, 'by' | 'notYet'>;

interface Context {
  readonly participant: SampleParticipant;
  readonly index: number;
}

/** What she sets out to do, does, and shows. */
export function agendaSteps(participant: SampleParticipant, index: number): readonly Step[] {
  const { goals, actions, evidence } = participant;
  const context = { participant, index };
  return [
    ...goals.flatMap((goal, which) => goalSteps(context, goal, goalKey(index, which))),
    ...actions.flatMap((action, which) => actionSteps(context, action, `${participantKey(index)}/tindakan/${which}`)),
    ...evidence.flatMap((shown, which) => evidenceSteps(context, shown, `${participantKey(index)}/bukti/${which}`)),
  ];
}

function goalKey(index: number, which: number): string {
  return `${participantKey(index)}/sasaran/${which}`;
}

function step(at: Moment, key: string, act: Step['act']): Step {
  return { at, key, to: 'mentoring', act };
}

function goalSteps(context: Context, { mentor, quarter, step: pasStep, setAt, setBy, agreedAt }: SampleGoal, key: string): readonly Step[] {
  const set = step(setAt, key, (known) => ({
    path: '/goals',
    body: { participantId: known.idOf(participantKey(context.index)), quarter, step: pasStep },
    ...speaker(known, context, setBy, mentor, setAt),
  }));
  if (!agreedAt) return [set];
  const agreed = step(agreedAt, `${key}/setuju`, (known) => ({ path: `/goals/${known.idOf(key)}/agreement`, by: asMentor(known, mentor) }));
  return [set, agreed];
}

function actionSteps(context: Context, action: SampleAction, key: string): readonly Step[] {
  const { mentor, goal, dueOn, text, proposedAt, proposedBy, agreedAt, dropped, closed } = action;
  const says = (known: Known, side: Side, at: Moment): Sayer => speaker(known, context, side, mentor, at);
  const path = (known: Known, what: string): string => `/actions/${known.idOf(key)}/${what}`;
  const evidence = closed?.withEvidence ? { documentHash: hashOf(key) } : {};
  return [
    step(proposedAt, key, (known) => ({
      path: '/actions',
      body: {
        participantId: known.idOf(participantKey(context.index)),
        ...(goal === undefined ? {} : { goalId: known.idOf(goalKey(context.index, goal)) }),
        dueOn,
        text,
      },
      ...says(known, proposedBy, proposedAt),
    })),
    ...(agreedAt
      ? [
          step(agreedAt, `${key}/setuju`, (known) => ({
            path: path(known, 'agreement'),
            ...says(known, proposedBy === 'mentor' ? 'participant' : 'mentor', agreedAt),
          })),
        ]
      : []),
    ...(dropped
      ? [
          step(dropped.at, `${key}/lepas`, (known) => ({
            path: path(known, 'drop'),
            body: { reason: dropped.reason },
            by: asMentor(known, mentor),
          })),
        ]
      : []),
    ...(closed
      ? [
          step(closed.at, `${key}/tutup`, (known) => ({
            path: path(known, 'closure'),
            body: evidence,
            ...says(known, closed.withEvidence ? 'participant' : 'mentor', closed.at),
          })),
        ]
      : []),
  ];
}

function evidenceSteps(context: Context, evidence: SampleEvidence, key: string): readonly Step[] {
  const { step: pasStep, day, documentName, submittedAt, verifier, verifiedAt, rejected, revoked } = evidence;
  const path = (known: Known, what: string): string => `/step-evidence/${known.idOf(key)}/${what}`;
  return [
    step(submittedAt, key, (known) => ({
      path: '/step-evidence',
      body: { participantId: known.idOf(participantKey(context.index)), step: pasStep, day, documentHash: hashOf(key), documentName },
      ...speaker(known, context, 'participant', verifier, submittedAt),
    })),
    ...(verifiedAt
      ? [step(verifiedAt, `${key}/sah`, (known) => ({ path: path(known, 'verification'), by: asMentor(known, verifier) }))]
      : []),
    ...(rejected
      ? [
          step(rejected.at, `${key}/tolak`, (known) => ({
            path: path(known, 'rejection'),
            body: { reason: rejected.reason },
            by: asMentor(known, verifier),
          })),
        ]
      : []),
    ...(revoked
      ? [
          step(revoked.at, `${key}/batal`, (known) => ({
            path: path(known, 'revocation'),
            body: { reason: revoked.reason },
            ...officerOf(context.participant, revoked.at),
          })),
        ]
      : []),
  ];
}
