import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ActionView, AgendaView } from '../application/agenda.queries';
import type { Act, Action } from '../domain/agenda';
import { sides, type Side } from '../domain/participant-standing';
import { GoalSummary } from './goal.response';

const statuses = ['proposed', 'agreed', 'dropped', 'closed'] as const;

/** What was said of an action, when, and for whom. */
export class ActionActResponse {
  @ApiProperty({ type: String })
  at!: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Recorded more than 7 days after it happened.' })
  late?: true;

  @ApiProperty({ enum: sides, description: 'The staff of her centre speaks for the participant.' })
  by!: Side;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The mentor, where a mentor said it.' })
  mentorId!: string | null;

  static of({ occurredAt, late, by, mentorId }: Act): ActionActResponse {
    return { at: occurredAt, ...(late && { late }), by, mentorId };
  }
}

export class ActionDropResponse extends ActionActResponse {
  @ApiPropertyOptional({ type: String, description: 'For the two and the staff of the centre.' })
  reason?: string;
}

export class ActionClosureResponse extends ActionActResponse {
  @ApiProperty({ type: Boolean })
  withEvidence!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the document; null without evidence.' })
  documentHash!: string | null;
}

/** An action as her agenda lists it. */
export class ActionSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The goal it serves.' })
  goalId!: string | null;

  @ApiProperty({ enum: statuses })
  status!: (typeof statuses)[number];

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: string;

  @ApiPropertyOptional({ type: String, description: 'What is to be done, for the two and the staff of the centre.' })
  text?: string;

  @ApiProperty({ type: ActionActResponse })
  proposed!: ActionActResponse;

  @ApiProperty({ type: ActionActResponse, nullable: true, description: 'By the other side; null while it has not agreed.' })
  agreed!: ActionActResponse | null;

  @ApiProperty({ type: ActionDropResponse, nullable: true })
  dropped!: ActionDropResponse | null;

  @ApiProperty({ type: ActionClosureResponse, nullable: true, description: 'The latest one: evidence may follow once.' })
  closed!: ActionClosureResponse | null;

  static of({ action, texts }: Omit<ActionView, 'version'>): ActionSummary {
    const { actionId, participantId, goalId, status, dueOn, proposed } = action;
    const { text, dropReason } = texts;
    return {
      ...{ id: actionId, participantId, goalId, status, dueOn },
      ...(text !== undefined && { text }),
      proposed: ActionActResponse.of(proposed),
      agreed: action.status === 'proposed' ? null : ActionActResponse.of(action.agreed),
      dropped: dropOf(action, dropReason),
      closed: closureOf(action),
    };
  }
}

export class ActionResponse extends ActionSummary {
  @ApiProperty({ type: Number, description: 'Of her agenda.' })
  version!: number;

  static from({ version, ...rest }: ActionView): ActionResponse {
    return { ...ActionSummary.of(rest), version };
  }
}

export class AgendaResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: Number, description: '0 while nothing was ever set or proposed.' })
  version!: number;

  @ApiProperty({ type: [GoalSummary], description: 'In the order set.' })
  goals!: GoalSummary[];

  @ApiProperty({ type: [ActionSummary], description: 'In the order proposed.' })
  actions!: ActionSummary[];

  static from({ participantId, version, goals, actions }: AgendaView): AgendaResponse {
    return { participantId, version, goals: goals.map(GoalSummary.of), actions: actions.map(ActionSummary.of) };
  }
}

function dropOf(action: Action, reason: string | undefined): ActionDropResponse | null {
  if (action.status !== 'dropped') return null;
  return { ...ActionActResponse.of(action.dropped), ...(reason !== undefined && { reason }) };
}

function closureOf(action: Action): ActionClosureResponse | null {
  if (action.status !== 'closed') return null;
  const { documentHash } = action.closed;
  return { ...ActionActResponse.of(action.closed), withEvidence: documentHash !== null, documentHash };
}
