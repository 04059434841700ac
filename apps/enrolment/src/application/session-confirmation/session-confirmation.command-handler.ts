import { Inject, Injectable } from '@nestjs/common';
import { RuleViolation, addMilliseconds, dayOf } from '@okoce/domain';
import type { Occurrence } from '@okoce/domain';
import { CommandHandler, EventStore, inTransaction, stateOf } from '@okoce/event-sourcing';
import type { CommandAnswer } from '@okoce/event-sourcing';
import { NotFound, PG_POOL, Vault, occurrenceOf } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { participant } from '../../domain/participant';
import type { ParticipantFact } from '../../domain/participant.events';
import { refuse } from '../../domain/refusals';
import { MOST_TRIES, assertMayTry } from '../../domain/session-code';
import { SessionCodesTable } from '../../persistence/session-codes.table';
import type { StoredSessionCode } from '../../persistence/session-codes.table';
import { keyedDeliveryOf } from '../keyed-delivery';
import { atHerCentre, inPerson, within } from '../participant-scope';
import type { Scope } from '../participant-scope';
import { SessionCodeMint } from './session-code-mint';

export interface SentBackCode {
  readonly sessionId: string;
  readonly code: string;
}

/** Checks a one-time code that came back, and records that it did. */
@Injectable()
export class SessionConfirmationCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly store: EventStore,
    private readonly codes: SessionCodesTable,
    private readonly mint: SessionCodeMint,
    private readonly vault: Vault,
    @Inject(PG_POOL) private readonly pool: Pool,
  ) {}

  async confirm(sentBack: SentBackCode, context: CommandContext): Promise<CommandAnswer<ParticipantFact>> {
    const delivery = keyedDeliveryOf(this.vault, context);
    const repeat = await this.commands.repeated(delivery.idempotency);
    if (repeat) return repeat;
    const { sessionId, participantId, startsAt, minutes } = await this.check(sentBack, context);
    const sessionEndsAt = addMilliseconds(startsAt, minutes * 60_000);
    return this.commands.execute({
      decider: participant,
      streamId: participantId,
      command: { type: 'ReceiveSessionConfirmation', participantId, occurrence: occurrenceFor(context), sessionId, sessionEndsAt },
      allow: within(scopeOf(context), context.caller),
      ...delivery,
      outcome: () => ({ id: sessionId, day: dayOf(startsAt) }),
      alongside: async (client, { version }) => {
        // Closed or lapsed since it was checked: the refusal undoes the fact.
        if (!(await this.codes.confirm(client, sessionId, context.now))) throw refuse('SESSION_NOT_AWAITING');
        const reason = isAnonymous(context) ? undefined : context.reason;
        if (reason !== undefined) await this.vault.put(client, participantId, 'reason', String(version), { reason });
      },
    });
  }

  /**
   * One look at the code, in a transaction of its own: of many that guess at once each waits for the one before, and a wrong guess is counted
   * though it is refused.
   */
  private async check(sentBack: SentBackCode, context: CommandContext): Promise<StoredSessionCode> {
    const given = this.mint.hmacOf(sentBack.sessionId, sentBack.code);
    const checked = await inTransaction(this.pool, async (client) => {
      const stored = await this.codes.lock(client, sentBack.sessionId);
      await this.assertInScope(client, stored, context);
      // A session that nobody awaits is answered like the first wrong code of any other.
      if (!stored) return wrongCode(1);
      assertMayTry(stored, context.now);
      if (stored.codeHmac !== null && this.mint.isSame(stored.codeHmac, given)) return stored;
      const wrongTries = stored.wrongTries + 1;
      await this.codes.countWrongTry(client, stored.sessionId, wrongTries === MOST_TRIES ? context.now : null);
      return wrongCode(wrongTries);
    });
    if (checked instanceof RuleViolation) throw checked;
    return checked;
  }

  /** An officer sees the sessions of his centre's people, and no other session exists for him. */
  private async assertInScope(client: ClientBase, stored: StoredSessionCode | undefined, context: CommandContext): Promise<void> {
    if (isAnonymous(context)) return;
    if (!stored) throw new NotFound();
    within(atHerCentre, context.caller)(stateOf(participant, await this.store.readStream(stored.participantId, { client })));
  }
}

function wrongCode(wrongTries: number): RuleViolation {
  return refuse('CODE_WRONG', { triesLeft: MOST_TRIES - wrongTries });
}

function isAnonymous({ caller }: CommandContext): boolean {
  return caller.role === 'anonymous';
}

function scopeOf(context: CommandContext): Scope {
  return isAnonymous(context) ? inPerson : atHerCentre;
}

/** Only an officer dates it back; from a phone it happens now. */
function occurrenceFor(context: CommandContext): Occurrence {
  if (!isAnonymous(context)) return occurrenceOf(context);
  const { caller, now } = context;
  return { occurredAt: now, now, channel: caller.channel, role: caller.role };
}
