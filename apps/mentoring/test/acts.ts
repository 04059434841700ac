import type { Answer, Client, ServiceSystem } from './mentoring-system';
import { ago, peopleOf } from './people';

export const codeOf = ({ status, body }: Answer) => ({ status, code: body['code'] });

export function idOf({ status, body }: Answer): string {
  if (status > 201) throw new Error(JSON.stringify(body));
  return String(body['id']);
}

interface StoredFact {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: object;
}

export async function factsOf({ database }: ServiceSystem, streamId: string): Promise<readonly StoredFact[]> {
  const text = 'SELECT type, data, metadata FROM events WHERE stream_id = $1 ORDER BY stream_version';
  return (await database.pool.query<StoredFact>(text, [streamId])).rows;
}

export interface Pair {
  readonly mentorshipId: string;
  readonly mentorId: string;
  readonly participantId: string;
  readonly mentor: Client;
  readonly participant: Client;
}

/** An accredited mentor and a participant of the officer's centre, put together 25 days ago; either may be somebody already there. */
export async function together(
  system: ServiceSystem,
  officer: Client,
  there: Partial<Pick<Pair, 'mentorId' | 'participantId'>> = {},
): Promise<Pair> {
  const people = peopleOf(system);
  const mentorId = there.mentorId ?? (await people.accreditedMentor(officer));
  const participantId = there.participantId ?? (await people.participant());
  const mentorshipId = idOf(await officer.post('/mentorships', { mentorId, participantId, occurredAt: ago(600) }));
  const mentor = await system.as({ roles: ['mentor'], mentorId });
  const participant = await system.as({ roles: ['participant'], participantId });
  return { mentorshipId, mentorId, participantId, mentor, participant };
}

/** It took place two days ago. */
export async function scheduledBy({ mentor, mentorshipId }: Pair): Promise<string> {
  return idOf(await mentor.post('/sessions', { mentorshipId, startsAt: ago(48), minutes: 60, occurredAt: ago(72) }));
}
