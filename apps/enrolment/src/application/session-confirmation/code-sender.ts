import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { addMilliseconds } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { CLOCK, LOGGER, SERVICE_CONFIG, Vault, newId } from '@okoce/platform';
import type { Clock, Logger } from '@okoce/platform';
import { EnrolmentConfig } from '../../config';
import { SessionCodesTable } from '../../persistence/session-codes.table';
import type { DueSessionCode } from '../../persistence/session-codes.table';
import type { Identity } from '../identity';
import { confirmationText } from './confirmation-message';
import { MESSAGE_SENDER, MessageDelayed, MessageRefused } from './message-sender';
import type { MessageSender } from './message-sender';
import { SessionCodeMint } from './session-code-mint';

const BATCH = 20;
/** How often it looks for new codes; learning of one wakes nobody. */
const POLL_MS = 500;
/** Longer than the slowest batch: a code is leased by one process at a time. */
const LEASE_MS = 60_000;
const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 15 * 60_000;
/** A carrier that asks for more patience than this is asked again all the same. */
const LONGEST_PAUSE_MS = 60_000;

/** Sends the codes that are due, as long as the service runs; of several processes each takes others. */
@Injectable()
export class CodeSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly codes: SessionCodesTable,
    private readonly mint: SessionCodeMint,
    private readonly vault: Vault,
    @Inject(MESSAGE_SENDER) private readonly sender: MessageSender,
    @Inject(SERVICE_CONFIG) private readonly config: EnrolmentConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Finishes the batch that it holds. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pauseMs = await this.sendDue().catch((error: unknown) => {
        this.logger.error({ err: error }, 'Sending session codes failed and is tried again');
        return POLL_MS;
      });
      if (pauseMs > 0) await delay(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** One batch; answers how long to wait for the next. */
  private async sendDue(): Promise<number> {
    const now = this.now();
    const due = await this.codes.lease(now, addMilliseconds(now, LEASE_MS), BATCH);
    if (due.length === 0) return POLL_MS;
    const reader = { id: 'enrolment', role: 'service', correlationId: newId() };
    const people = [...new Set(due.map(({ participantId }) => participantId))];
    const identities = await this.vault.readMany<Identity>(reader, 'session code sent', people, 'identity');
    const pauses = await Promise.all(due.map((code) => this.deliver(code, identities.get(code.participantId))));
    const longest = Math.max(...pauses);
    return longest > 0 || due.length === BATCH ? longest : POLL_MS;
  }

  /** Answers how long the carrier wants to be left alone. */
  private async deliver(code: DueSessionCode, identity: Identity | undefined): Promise<number> {
    const { sessionId, mintId, attempts } = code;
    try {
      if (!identity) throw new MessageRefused('no phone');
      const text = confirmationText(code, this.mint.codeOf(sessionId, mintId), this.config.confirmationPageUrl);
      await this.sender.send({ to: identity.phone, text, reference: sessionId });
    } catch (error) {
      return this.afterFailure(sessionId, attempts, error);
    }
    await this.codes.markSent([sessionId], this.now());
    this.logger.info({ sessionId, attempts }, 'Session code sent');
    return 0;
  }

  private async afterFailure(sessionId: string, attempts: number, error: unknown): Promise<number> {
    if (error instanceof MessageRefused) {
      await this.codes.markFailed(sessionId, this.now());
      this.logger.error({ sessionId, attempts, reason: error.message }, 'Session code cannot be sent');
      return 0;
    }
    const asked = error instanceof MessageDelayed ? error.retryAfterMs : 0;
    const waitMs = Math.max(backOffOf(attempts), asked);
    await this.codes.postpone(sessionId, addMilliseconds(this.now(), waitMs));
    this.logger.warn({ sessionId, attempts, waitMs, err: error }, 'Session code was not sent and is tried again');
    return Math.min(Math.max(asked, POLL_MS), LONGEST_PAUSE_MS);
  }

  private now(): Instant {
    return this.clock.now() as Instant;
  }
}

/** Doubles with each attempt, and is spread so that many do not come at once. */
function backOffOf(attempts: number): number {
  const longest = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(longest * (0.5 + Math.random() / 2));
}
