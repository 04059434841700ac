import type { CalendarDate, Happened, Quarter, Step, Uuid } from '@okoce/domain';
import type { Speaker } from './participant-standing';

/** The steps a goal may be tied to: everyone in the programme has registered. */
export const goalSteps = ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const satisfies readonly Step[];
export type GoalStep = (typeof goalSteps)[number];

interface GoalFact<Type extends string, MentorId> {
  readonly type: Type;
  readonly data: Happened & {
    readonly goalId: Uuid;
    readonly participantId: Uuid;
    readonly mentorId: MentorId;
    readonly quarter: Quarter;
    readonly step: GoalStep;
  };
}

interface ActionFact<Type extends string, Data = object> {
  readonly type: Type;
  readonly data: Happened &
    Speaker & {
      readonly actionId: Uuid;
      readonly goalId: Uuid | null;
      readonly participantId: Uuid;
      readonly dueOn: CalendarDate;
    } & Readonly<Data>;
}

/** Her mentor when it was set; null while there was none. */
export type QuarterGoalSet = GoalFact<'QuarterGoalSet', Uuid | null>;
/** The mentor who agreed. */
export type QuarterGoalAgreed = GoalFact<'QuarterGoalAgreed', Uuid>;

/** Nobody else learns of it before the other side agrees. What is to be done is in the vault; its id tells whether the same is proposed again. */
export type ActionProposed = ActionFact<'ActionProposed', { textId: Uuid }>;
export type ActionAgreed = ActionFact<'ActionAgreed'>;
export type ActionDropped = ActionFact<'ActionDropped'>;
export type ActionClosed = ActionFact<'ActionClosed', { withEvidence: boolean; documentHash: string | null }>;

/** Private facts of a participant's agenda, a stream under her own id. */
export type AgendaFact = QuarterGoalSet | QuarterGoalAgreed | ActionProposed | ActionAgreed | ActionDropped | ActionClosed;
