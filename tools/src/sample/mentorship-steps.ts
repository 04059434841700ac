import {
  centreAt,
  mentorKey,
  officer,
  officerOf,
  participantKey,
  speaker,
  asMentor,
  asParticipant,
  type Act,
  type Known,
  type Step,
} from './step';
import { type Moment } from './moments';
import type { SampleMentorship, SampleParticipant, SampleSession, SessionEnd } from './story';

interface Context {
  readonly participant: SampleParticipant;
  readonly index: number;
  readonly mentor: number;
  /** The key of the mentorship. */
  readonly key: string;
}

/** Her mentors, and what became of each meeting. */
export function mentorshipSteps(participant: SampleParticipant, index: number): readonly Step[] {
  return participant.mentorships.flatMap((mentorship, which) => {
    const { mentor, assignedAt, planAgreedAt, ended, sessions, slots } = mentorship;
    const key = `${participantKey(index)}/mentor/${which}`;
    const context = { participant, index, mentor, key };
    return [
      assignment(context, assignedAt, previousToEnd(participant, which, index)),
      ...(planAgreedAt
        ? [byMentor(context, planAgreedAt, 'rencana', 'plan', { summary: 'Merapikan izin, mencatat uang, menambah pembeli.' })]
        : []),
      ...sessions.flatMap((session, number) => sessionSteps(context, session, number)),
      ...slots.map(({ offeredAt, startsAt, minutes }, number) =>
        byMentor(context, offeredAt, `waktu/${number}`, 'slots', { startsAt, minutes }),
      ),
      ...(ended ? [ending(context, ended)] : []),
    ];
  });
}

/** The mentorship that ends because she left, which mentoring must have learnt before she gets another mentor. */
function previousToEnd({ mentorships, moves }: SampleParticipant, which: number, index: number): string | undefined {
  const [before, now] = [mentorships[which - 1], mentorships[which]];
  const left = moves.find(({ kind }) => kind === 'withdrawal')?.at;
  if (!before || !now || !left) return undefined;
  return before.assignedAt < left && left < now.assignedAt ? `${participantKey(index)}/mentor/${which - 1}` : undefined;
}

function assignment({ participant, index, mentor, key }: Context, at: Moment, toEnd: string | undefined): Step {
  return {
    at,
    key,
    to: 'mentoring',
    act: async (known) => {
      if (toEnd) await known.untilEnded(known.idOf(toEnd));
      const body = { mentorId: known.idOf(mentorKey(mentor)), participantId: known.idOf(participantKey(index)) };
      const { by, notYet = [] } = officerOf(participant, at);
      return { path: '/mentorships', body, by, notYet: [...notYet, ...(toEnd ? ['PARTICIPANT_WITHDRAWN'] : [])] };
    },
  };
}

function byMentor({ mentor, key }: Context, at: Moment, part: string, path: string, body: object): Step {
  return {
    at,
    key: `${key}/${part}`,
    to: 'mentoring',
    act: (known) => ({ path: `/mentorships/${known.idOf(key)}/${path}`, body, by: asMentor(known, mentor) }),
  };
}

function ending({ participant, key }: Context, { at, reason }: NonNullable<SampleMentorship['ended']>): Step {
  return {
    at,
    key: `${key}/akhir`,
    to: 'mentoring',
    act: (known) => ({ path: `/mentorships/${known.idOf(key)}/end`, body: { reason }, ...officerOf(participant, at) }),
  };
}

function sessionSteps(context: Context, session: SampleSession, number: number): readonly Step[] {
  const key = `${context.key}/sesi/${number}`;
  const { rescheduled, end } = session;
  const act = (
    at: Moment,
    part: string,
    path: string,
    make: (known: Known) => Pick<Act, 'by' | 'notYet'> & { readonly body?: object },
  ): Step => ({
    at,
    key: `${key}/${part}`,
    to: 'mentoring',
    act: (known) => ({ path: `/sessions/${known.idOf(key)}/${path}`, ...make(known) }),
  });
  const { mentor } = context;
  return [
    ...scheduling(context, session, number, key),
    ...(rescheduled
      ? [
          act(rescheduled.at, 'geser', 'rescheduling', (known) => ({
            by: asMentor(known, mentor),
            body: { startsAt: rescheduled.startsAt },
          })),
        ]
      : []),
    ...(end ? endSteps(context, end, key, act) : []),
  ];
}

function scheduling(context: Context, session: SampleSession, number: number, key: string): readonly Step[] {
  const { mentor, participant, index } = context;
  const { scheduledAt, startsAt, minutes, slot } = session;
  const mentorshipId = (known: Known): string => known.idOf(context.key);
  if (!slot) {
    const body = (known: Known): object => ({ mentorshipId: mentorshipId(known), startsAt, minutes });
    return [
      { at: scheduledAt, key, to: 'mentoring', act: (known) => ({ path: '/sessions', body: body(known), by: asMentor(known, mentor) }) },
    ];
  }
  const offered = `waktu-sesi/${number}`;
  return [
    byMentor(context, slot.offeredAt, offered, 'slots', { startsAt, minutes }),
    {
      at: scheduledAt,
      key,
      to: 'mentoring',
      act: (known) => ({
        path: '/sessions',
        body: { mentorshipId: mentorshipId(known), slotId: known.idOf(`${context.key}/${offered}`) },
        ...speaker(known, { participant, index }, slot.bookedBy, mentor, scheduledAt),
      }),
    },
  ];
}

type ActOn = (
  at: Moment,
  part: string,
  path: string,
  make: (known: Known) => Pick<Act, 'by' | 'notYet'> & { readonly body?: object },
) => Step;

function endSteps(context: Context, end: SessionEnd, key: string, act: ActOn): readonly Step[] {
  const { participant, index, mentor } = context;
  switch (end.kind) {
    case 'cancelled': {
      // The centre speaks for itself, and for her where she cannot sign in.
      const who = (known: Known): Pick<Act, 'by' | 'notYet'> =>
        end.by === 'centre' ? officerOf(participant, end.at) : speaker(known, context, end.by, mentor, end.at);
      return [act(end.at, 'batal', 'cancellation', (known) => ({ ...who(known), body: { by: end.by } }))];
    }
    case 'missed': {
      // Each says it of the other.
      const told = end.by === 'participant' ? ('mentor' as const) : ('participant' as const);
      return [
        act(end.at, 'mangkir', 'miss', (known) => ({ ...speaker(known, context, told, mentor, end.at), body: { missedBy: end.by } })),
      ];
    }
    case 'held': {
      const { at, startsAt, minutes, note, confirmed, disputed, retracted } = end;
      const body = { minutes, ...(startsAt ? { startsAt } : {}), ...(note ? { note } : {}) };
      return [
        act(at, 'catat', 'log', (known) => ({ by: asMentor(known, mentor), body })),
        ...(confirmed?.by === 'login'
          ? [act(confirmed.at, 'benar', 'confirmation', (known) => ({ by: asParticipant(known, index) }))]
          : []),
        ...(confirmed?.by === 'code' ? [byCode(participant, key, confirmed.at)] : []),
        ...(disputed
          ? [act(disputed.at, 'bantah', 'dispute', (known) => ({ by: asParticipant(known, index), body: { reason: disputed.reason } }))]
          : []),
        ...(retracted
          ? [act(retracted.at, 'cabut', 'retraction', (known) => ({ by: asMentor(known, mentor), body: { reason: retracted.reason } }))]
          : []),
      ];
    }
  }
}

/** She shows the message on her phone at the desk. */
function byCode(participant: SampleParticipant, key: string, at: Moment): Step {
  return {
    at,
    key: `${key}/kode`,
    to: 'enrolment',
    act: async (known) => {
      const sessionId = known.idOf(key);
      return {
        path: '/session-confirmations',
        body: { sessionId, code: await known.codeFor(sessionId) },
        by: officer(centreAt(participant, at)),
      };
    },
  };
}
