import { enrolmentAt } from '@okoce/domain';
import type { Holder, Instant } from '@okoce/domain';
import type { KnownHolder } from './training-event.commands';
import { refuse } from './refusals';

/** The holder alone, as facts name her. */
export function named({ holderKind, holderId }: Holder): Holder {
  return { holderKind, holderId };
}

/** Nobody is seated or comes before registering. */
export function registrationOf(holder: KnownHolder): Instant {
  const registeredAt =
    holder.holderKind === 'mentor' ? holder.registeredAt : holder.life.find(({ kind }) => kind === 'registered')?.occurredAt;
  if (registeredAt === undefined) throw refuse(holder.holderKind === 'mentor' ? 'MENTOR_UNKNOWN' : 'PARTICIPANT_UNKNOWN');
  return registeredAt;
}

export function assertNotWithdrawn(holder: KnownHolder, instant: Instant): void {
  if (isWithdrawn(holder, instant)) throw refuse('PARTICIPANT_WITHDRAWN');
}

/**
 * Nobody keeps a seat for one who has left the programme: from when on a seat is hers no more, as known now, if she withdrew after reserving it
 * and before the start, or had withdrawn already. A return gives no seat back; she reserves anew.
 */
export function leftBeforeStart(holder: KnownHolder, reservedAt: Instant, startsAt: Instant): Instant | undefined {
  if (isWithdrawn(holder, reservedAt)) return reservedAt;
  if (holder.holderKind === 'mentor') return undefined;
  const withdrawals = holder.life.filter(({ kind }) => kind === 'withdrawn').map(({ occurredAt }) => occurredAt);
  return withdrawals.filter((leftAt) => reservedAt <= leftAt && leftAt < startsAt).sort()[0];
}

function isWithdrawn(holder: KnownHolder, instant: Instant): boolean {
  return holder.holderKind === 'participant' && enrolmentAt(holder.life, instant).status === 'withdrawn';
}
