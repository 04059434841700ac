import type { ServiceName } from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import type { CommandRequest, FactMetadata } from '@okoce/event-sourcing';

/** The fact of another service that makes this one act. */
export interface Cause {
  readonly source: ServiceName;
  readonly factId: string;
  readonly correlationId: string;
}

export function causeOf({ id, correlationid }: Envelope, source: ServiceName): Cause {
  return { source, factId: id, correlationId: correlationid ?? id };
}

/** How a service signs what it does of itself. */
export function serviceMetadata(service: ServiceName, correlationId: string, causationId?: string): FactMetadata {
  const actor = { id: service, role: 'service', channel: 'live' } as const;
  return { actor, correlationId, ...(causationId === undefined ? {} : { causationId }) };
}

/**
 * The delivery of a command that a fact causes: its id is made from the fact's, so the stored outcomes are the process manager's inbox and a
 * redelivered fact is answered as the first time. `part` tells apart the commands of one fact, as by the stream they go to.
 */
export function reactionTo(
  service: ServiceName,
  { source, factId, correlationId }: Cause,
  part = '',
): Required<Pick<CommandRequest<unknown, unknown, never>, 'metadata'>> & { readonly idempotency: { key: string; requestHash: string } } {
  const key = `service:${source}/${factId}${part === '' ? '' : `/${part}`}`;
  return { metadata: serviceMetadata(service, correlationId, factId), idempotency: { key, requestHash: part } };
}
