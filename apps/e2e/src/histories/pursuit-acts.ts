import { dayOf, type Step } from './borders';
import { pick, type Cast } from './cast';
import { ADMIN, later, mentorOf, participantOf, type Play } from './play';

export const pursuitActs: Readonly<Record<string, Play>> = {
  goal: async (cast, step) => {
    const participantId = pick(cast.participants, step.who);
    const quarter = pick(['2019-Q4', '2020-Q1'], step.other);
    const body = { participantId, quarter, step: pick(['P2', 'P4', 'P5', 'P6', 'P7'], step.which), occurredAt: cast.borders.instant(step) };
    const id = await cast.act('goal', { to: 'mentoring', path: '/goals', body, by: participantOf(participantId) });
    if (id) cast.goals.push(id);
  },
  goalAgreement: (cast, step) => ofThing(cast, step, 'goalAgreement', 'goals', cast.goals, 'agreement', {}, 'anyMentor'),
  action: async (cast, step) => {
    const mentorship = pick(cast.mentorships, step.other);
    if (!mentorship) return;
    const occurredAt = cast.borders.instant(step);
    const dueOn = dayOf(later(occurredAt, (step.which % 20) * 1_440));
    const body = { participantId: mentorship.participant, dueOn, text: 'Mencatat uang', occurredAt };
    const by = step.flag ? participantOf(mentorship.participant) : mentorOf(mentorship.mentor);
    const id = await cast.act('action', { to: 'mentoring', path: '/actions', body, by });
    if (id) cast.actions.push(id);
  },
  actionAgreement: (cast, step) =>
    ofThing(cast, step, 'actionAgreement', 'actions', cast.actions, 'agreement', {}, step.flag ? 'anyMentor' : 'anyParticipant'),
  actionDrop: (cast, step) =>
    ofThing(cast, step, 'actionDrop', 'actions', cast.actions, 'drop', { reason: 'Berubah rencana' }, 'anyMentor'),
  actionClosure: (cast, step) => {
    const evidence = step.flag ? { documentHash: cast.hash(step.which) } : {};
    return ofThing(cast, step, 'actionClosure', 'actions', cast.actions, 'closure', evidence, step.flag ? 'anyMentor' : 'anyParticipant');
  },
  evidence: async (cast, step) => {
    const participantId = pick(cast.participants, step.who) ?? '';
    const occurredAt = cast.borders.instant(step);
    const day = dayOf(later(occurredAt, -1_440 * (step.other % 30)));
    const body = { participantId, step: step.flag ? 'P5' : 'P7', day, documentHash: cast.hash(step.which), occurredAt };
    const id = await cast.act('evidence', { to: 'mentoring', path: '/step-evidence', body, by: participantOf(participantId) });
    if (id) cast.evidence.push(id);
  },
  evidenceVerification: (cast, step) =>
    ofThing(cast, step, 'evidenceVerification', 'step-evidence', cast.evidence, 'verification', {}, 'anyMentor'),
  evidenceRejection: (cast, step) =>
    ofThing(cast, step, 'evidenceRejection', 'step-evidence', cast.evidence, 'rejection', { reason: 'Tidak terbaca' }, 'anyMentor'),
  evidenceRevocation: (cast, step) =>
    step.which % 4 === 0
      ? ofThing(cast, step, 'evidenceRevocation', 'step-evidence', cast.evidence, 'revocation', { reason: 'Palsu' }, 'admin')
      : Promise.resolve(),
};

function ofThing(
  cast: Cast,
  step: Step,
  name: string,
  kind: string,
  ids: readonly string[],
  act: string,
  body: object,
  who: 'anyMentor' | 'anyParticipant' | 'admin',
): Promise<unknown> {
  const id = pick(ids, step.which);
  if (!id) return Promise.resolve();
  const by =
    who === 'admin'
      ? ADMIN
      : who === 'anyMentor'
        ? mentorOf(pick(cast.mentors, step.other))
        : participantOf(pick(cast.participants, step.who));
  const path = `/${kind}/${id}/${act}`;
  return cast.act(name, { to: 'mentoring', path, body: { ...body, occurredAt: cast.borders.instant(step) }, by });
}
