import type { Occurrence } from '@okoce/domain';
import type { CommandRequest } from '@okoce/event-sourcing';
import type { CommandContext } from '../http/command-context';

/** What a decider has to know of the request: when it happened, when it is told, and by whom. */
export function occurrenceOf({ caller, occurredAt, now, reason }: CommandContext): Occurrence {
  return { occurredAt, now, channel: caller.channel, role: caller.role, ...(reason === undefined ? {} : { reason }) };
}

/** What a request says of its command's delivery: who sent it, the key of its repeats, the version it expects. */
export function deliveryOf({
  metadata,
  idempotency,
  expectedVersion,
}: CommandContext): Pick<CommandRequest<unknown, unknown, never>, 'metadata' | 'idempotency' | 'expectedVersion'> {
  return {
    metadata,
    ...(idempotency === undefined ? {} : { idempotency }),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  };
}
