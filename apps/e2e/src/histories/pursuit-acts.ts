import type { Claims } from './actors';
import { dayOf, type Step } from './borders';
import { pick, type Cast, type Thing } from './cast';
import { ADMIN, later, mentorOf, participantOf, type Play } from './play';

export const pursuitActs: Readonly<Record<string, Play>> = {
  goal: async (cast, step) => {
    const participantId = pick(cast.participants, step.who) ?? '';
    const quarter = pick(['2019-Q4', '2020-Q1'], step.other);
    const at = cast.borders.instant(step);
    const body = { participantId, quarter, step: pick(['P2', 'P4', 'P5', 'P6', 'P7'], step.which), occurredAt: at };
    const id = await cast.act('goal', { to: 'mentoring', path: '/goals', body, by: participantOf(participantId) });
    if (id) cast.goals.push({ id, at, participant: participantId });
  },
  goalAgreement: (cast, step) => {
    const goal = pick(cast.goals, step.which);
    return follow(cast, step, 'goalAgreement', 'goals', 'agreement', goal, {}, mentorOf(goal && herMentor(cast, goal.participant, step)));
  },
  action: async (cast, step) => {
    const mentorship = pick(cast.mentorships, step.other);
    if (!mentorship) return;
    const at = cast.borders.near(mentorship.at, step);
    const dueOn = dayOf(later(at, (step.which % 20) * 1_440));
    const body = { participantId: mentorship.participant, dueOn, text: 'Mencatat uang', occurredAt: at };
    const by = step.flag ? participantOf(mentorship.participant) : mentorOf(mentorship.mentor);
    const id = await cast.act('action', { to: 'mentoring', path: '/actions', body, by });
    if (id) cast.actions.push({ id, at, mentorship, byParticipant: step.flag });
  },
  actionAgreement: (cast, step) => {
    const action = pick(cast.actions, step.which);
    const byMentor = action?.byParticipant === (step.other % 8 !== 0);
    const by = byMentor ? mentorOf(action?.mentorship.mentor) : participantOf(action?.mentorship.participant);
    return follow(cast, step, 'actionAgreement', 'actions', 'agreement', action, {}, by);
  },
  actionDrop: (cast, step) => {
    const action = pick(cast.actions, step.which);
    return follow(cast, step, 'actionDrop', 'actions', 'drop', action, { reason: 'Berubah rencana' }, mentorOf(action?.mentorship.mentor));
  },
  actionClosure: (cast, step) => {
    const action = pick(cast.actions, step.which);
    const evidence = step.other % 2 === 0 ? { documentHash: cast.hash(step.which) } : {};
    const by = step.other % 3 === 0 ? mentorOf(action?.mentorship.mentor) : participantOf(action?.mentorship.participant);
    return follow(cast, step, 'actionClosure', 'actions', 'closure', action, evidence, by);
  },
  evidence: async (cast, step) => {
    const participantId = pick(cast.participants, step.who) ?? '';
    const at = cast.borders.instant(step);
    const day = dayOf(later(at, -1_440 * (step.other % 30)));
    const body = { participantId, step: step.flag ? 'P5' : 'P7', day, documentHash: cast.hash(step.which), occurredAt: at };
    const id = await cast.act('evidence', { to: 'mentoring', path: '/step-evidence', body, by: participantOf(participantId) });
    if (id) cast.evidence.push({ id, at, participant: participantId });
  },
  evidenceVerification: (cast, step) => ofEvidence(cast, step, 'evidenceVerification', 'verification', {}),
  evidenceRejection: (cast, step) => ofEvidence(cast, step, 'evidenceRejection', 'rejection', { reason: 'Tidak terbaca' }),
  evidenceRevocation: (cast, step) =>
    step.other % 4 === 0 ? ofEvidence(cast, step, 'evidenceRevocation', 'revocation', { reason: 'Palsu' }, ADMIN) : Promise.resolve(),
};

function ofEvidence(cast: Cast, step: Step, name: string, act: string, body: object, by?: Claims): Promise<unknown> {
  const evidence = pick(cast.evidence, step.which);
  return follow(
    cast,
    step,
    name,
    'step-evidence',
    act,
    evidence,
    body,
    by ?? mentorOf(evidence && anotherMentor(cast, evidence.participant, step)),
  );
}

/** One of hers, or now and then any. */
function herMentor(cast: Cast, participant: string, step: Step): string | undefined {
  const hers = cast.mentorships.filter((mentorship) => mentorship.participant === participant).map(({ mentor }) => mentor);
  return pick(hers.length > 0 && step.other % 8 !== 0 ? hers : cast.mentors, step.other);
}

/** One who never was hers, or now and then any. */
function anotherMentor(cast: Cast, participant: string, step: Step): string | undefined {
  const isHers = (mentor: string) => cast.mentorships.some((known) => known.mentor === mentor && known.participant === participant);
  const others = cast.mentors.filter((mentor) => !isHers(mentor));
  return pick(others.length > 0 && step.other % 8 !== 0 ? others : cast.mentors, step.other);
}

function follow(
  cast: Cast,
  step: Step,
  name: string,
  kind: string,
  act: string,
  thing: Thing | undefined,
  body: object,
  by: Claims,
): Promise<unknown> {
  if (!thing) return Promise.resolve();
  const path = `/${kind}/${thing.id}/${act}`;
  return cast.act(name, { to: 'mentoring', path, body: { ...body, occurredAt: cast.borders.near(thing.at, step) }, by });
}
