import { narrowedTo } from '@okoce/platform';
import type { Caller, Role } from '@okoce/platform';
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
const readers: Readonly<Record<Thing['service'], readonly Role[]>> = {
  enrolment: ['admin', 'director', 'auditor', 'officer', 'mobiliser', 'participant'],
  mentoring: ['admin', 'auditor', 'officer', 'mentor', 'participant'],
  'training-events': ['admin', 'auditor', 'officer', 'mentor', 'participant'],
};

/** What a mentor reads beside what is of a mentee: it is the mentor's own, or waits for one. */
const mentorsOwn: ReadonlySet<Thing['type']> = new Set(['mentor', 'mentorship', 'session', 'step-evidence']);

/** By all the roles held, as the services decide it: a list tells of people and things that not everyone on whose list they are may open. */
export async function whatOpens(client: ClientBase, caller: Caller, items: readonly DueItem[]): Promise<readonly Opens[]> {
  const ids = [...new Set(items.flatMap(({ participantId }) => participantId ?? []))];
  // Whoever sees all here may be let in by a service as one who does not.
  const someone = [caller, ...Object.values(readers).map((roles) => narrowedTo(caller, roles))];
  const facts = someone.every((as) => !as || as.centres === 'all') ? undefined : await workFactsOf(client, ids, mentoredTypes);
  const known = new Map([...(facts ?? [])].map(([id, hers]) => [id, ParticipantWork.of(hers).counted]));
  const sees = (as: Caller, { participantId }: DueItem): boolean => {
    const record = participantId === null ? undefined : known.get(participantId);
    return as.centres === 'all' || (participantId !== null && record !== undefined && maySee(as, participantId, record));
  };
  return items.map((item) => {
    const page = sees(caller, item);
    const as = narrowedTo(caller, readers[item.thing.service]);
    if (!as) return { page, thing: false };
    const isOwn = as.roles.includes('mentor') && mentorsOwn.has(item.thing.type);
    // Of the caller's own list; of another centre's an officer may not open what is a mentor's.
    const isStaffs = item.participantId === null && as.roles.includes('officer') && caller.centres !== 'all';
    return { page, thing: sees(as, item) || isOwn || isStaffs };
  });
}
