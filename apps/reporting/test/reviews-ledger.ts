import { randomBytes } from 'node:crypto';
import { CommandHandler, EventStore } from '@okoce/event-sourcing';
import type { FactMetadata } from '@okoce/event-sourcing';
import { districts } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { Vault } from '@okoce/platform';
import type { Caller, CommandContext } from '@okoce/platform';
import { AssessmentCaseCommandHandler } from '../src/application/assessment-case.command-handler';
import { AssessmentCases } from '../src/application/assessment-cases';
import { Completeness } from '../src/application/completeness';
import { SealVerification } from '../src/application/seal-verification';
import { Seals } from '../src/application/seals';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { readHistory } from '../src/testing/histories';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';

export const QUARTER = '2027-Q1' as Quarter;
export const CUT_OFF = '2027-04-20T17:00:00.000Z';
export const JUST_AFTER = '2027-04-20T17:00:30.000Z' as Instant;
const actor = { id: 'direktur', role: 'director', channel: 'live' } as const;
const metadata: FactMetadata = { actor, correlationId: 'c' };
export const director: Caller = {
  id: 'direktur',
  role: 'director',
  roles: ['director'],
  centres: 'all',
  worksAt: [],
  channel: 'live',
  correlationId: 'c',
};

export interface ReviewsLedger {
  readonly ledger: LedgerDatabase;
  readonly seals: Seals;
  readonly verification: SealVerification;
  readonly commands: AssessmentCaseCommandHandler;
  readonly cases: AssessmentCases;
  /** What was recorded of a history in a span of time. */
  recorded(history: number, from: string, to: string): Promise<void>;
  object(participantId: string): Promise<unknown>;
  decide(participantId: string, decidedClass: 'N' | 'A' | 'B' | 'C' | 'D' | 'E'): Promise<unknown>;
  seal(): ReturnType<Seals['seal']>;
  restate(): ReturnType<Seals['restate']>;
}

/** A ledger with all that decides on classes, without HTTP, at a moment after the quarter. */
export async function reviewsLedger(): Promise<ReviewsLedger> {
  const ledger = await ledgerDatabase();
  const { pool, reports } = ledger;
  const store = new EventStore(pool);
  const vault = new Vault({ pool, masterKey: randomBytes(32), indexKey: randomBytes(32) });
  const seals = new Seals(pool, new Completeness(), store);
  const commands = new AssessmentCaseCommandHandler(new CommandHandler(store, pool), reports, vault);
  let day = 0;
  const context = (reason: string): CommandContext => {
    day += 1;
    const now = new Date(Date.UTC(2027, 4, day)).toISOString() as Instant;
    // Objects as an officer of whichever centre, and decides as the director.
    const caller: Caller = { ...director, roles: ['director', 'officer'], worksAt: districts.map(({ code }) => code) };
    return { caller, metadata, now, occurredAt: now, reason };
  };
  return {
    ledger,
    seals,
    verification: new SealVerification(pool),
    commands,
    cases: new AssessmentCases(reports, store, vault),
    recorded: async (history, from, to) => {
      const next = chance(history);
      const contracts = readHistory(history).filter(({ time }) => time >= from && time < to);
      await ledger.apply(inBatches(shuffled(contracts, next), next));
    },
    object: (participantId) => commands.object({ quarter: QUARTER, participantId }, context('tidak setuju')),
    decide: (participantId, decidedClass) => commands.review({ quarter: QUARTER, participantId }, decidedClass, context('diperiksa')),
    seal: () => seals.seal({ quarter: QUARTER, baseline: false, now: JUST_AFTER, metadata }),
    restate: () => seals.restate({ quarter: QUARTER, now: '2027-10-01T00:00:00.000Z' as Instant, metadata }),
  };
}
