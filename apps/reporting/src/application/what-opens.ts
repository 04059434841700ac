import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import type { DueItem, Thing } from '../domain/due/due-item';
import { ParticipantWork } from '../domain/work/participant-work';
import { maySee } from './participant-access';
import { mentoredTypes, workFactsOf } from './work-facts';

/** What of an item opens for a caller: the participant's page in the dashboard, and the thing at its service. */
export interface Opens {
  readonly page: boolean;
  readonly thing: boolean;
}

/** Whom a service lets read such things at all. */
const readers: Readonly<Record<Thing['service'], readonly Caller['role'][]>> = {
  enrolment: ['admin', 'director', 'auditor', 'officer', 'mobiliser', 'participant'],
  mentoring: ['admin', 'auditor', 'officer', 'mentor', 'participant'],
  'training-events': ['admin', 'auditor', 'officer', 'mentor', 'participant'],
};

/** What a mentor reads beside what is of a mentee: it is the mentor's own, or waits for one. */
const mentorsOwn: ReadonlySet<Thing['type']> = new Set(['mentor', 'mentorship', 'session', 'step-evidence']);

/** By all the roles held, as the services decide it: a list tells of people and things that not everyone on whose list they are may open. */
export async function whatOpens(client: ClientBase, caller: Caller, items: readonly DueItem[]): Promise<readonly Opens[]> {
  const ids = [...new Set(items.flatMap(({ participantId }) => participantId ?? []))];
  const facts = caller.centres === 'all' ? undefined : await workFactsOf(client, ids, mentoredTypes);
  const known = new Map([...(facts ?? [])].map(([id, hers]) => [id, ParticipantWork.of(hers).counted]));
  const sees = (as: Caller, { participantId }: DueItem): boolean => {
    const record = participantId === null ? undefined : known.get(participantId);
    return as.centres === 'all' || (participantId !== null && record !== undefined && maySee(as, participantId, record));
  };
  return items.map((item) => {
    const as = { ...caller, roles: caller.roles.filter((role) => readers[item.thing.service].includes(role)) };
    const isOwn = as.roles.includes('mentor') && mentorsOwn.has(item.thing.type);
    const isStaffs = item.participantId === null && as.roles.includes('officer');
    return { page: sees(caller, item), thing: as.roles.length > 0 && (sees(as, item) || isOwn || isStaffs) };
  });
}
