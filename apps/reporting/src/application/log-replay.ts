import type { Instant, Quarter } from '@okoce/domain';
import { AssessmentReviewedV1, QuarterRestatedV1, QuarterSealedV1, contractNameOf, parseRecord, topics } from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import { RecordsGone } from '@okoce/event-sourcing';
import type { EventLog, LogRecord } from '@okoce/event-sourcing';
import type { ClientBase } from 'pg';
import type { AssessedClass } from '../domain/assessment/rule-set';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { Announcement } from '../domain/seal/announcements';
import { createLoggedContracts, insertLoggedContracts } from '../persistence/logged-contracts.table';
import { consumedTopics } from './completeness';
import { archivedUnder } from './contracts';

/** Where the log does not hold all any more. */
export interface LogGap {
  readonly topic: string;
  readonly partition: number;
  readonly reason: string;
}

/** What a person decided, as the log says it. */
interface LoggedDecision {
  readonly quarter: Quarter;
  readonly participantId: string;
  readonly decidedClass: AssessedClass;
  readonly recordedAt: string;
  readonly position: number;
}

const AT_ONCE = 1_000;
export const everyTopic: readonly string[] = [...consumedTopics, topics.reporting];

/** All that the log says of the time up to a moment, and of what was stated whenever, from its first record on: contracts in a table of the transaction, decisions, which are few, here. */
export class LogReplay {
  readonly gaps: LogGap[] = [];
  private readonly decisions: LoggedDecision[] = [];
  private readonly announcements = new Map<string, Announcement & { readonly quarter: Quarter }>();

  private constructor(
    private readonly log: EventLog,
    private readonly client: ClientBase,
    private readonly before: Instant,
  ) {}

  /** @param before what was recorded from then on is left out */
  static async of(log: EventLog, client: ClientBase, before: Instant, of: readonly string[]): Promise<LogReplay> {
    const replay = new LogReplay(log, client, before);
    await createLoggedContracts(client);
    for (const { topic, partitions } of await log.describe(of)) {
      for (let partition = 0; partition < partitions; partition += 1) await replay.read(topic, partition);
    }
    return replay;
  }

  /** What was told of statements, each once however often it was sent. */
  announced(quarter: Quarter): readonly Announcement[] {
    return [...this.announcements.values()].filter((one) => one.quarter === quarter);
  }

  /** The last decision of each person recorded before a moment. */
  decided(quarter: Quarter, before: Instant): DecidedClasses {
    const counted = this.decisions.filter((decision) => decision.quarter === quarter && decision.recordedAt < before);
    counted.sort((a, b) => a.position - b.position);
    return new Map(counted.map(({ participantId, decidedClass }) => [participantId, decidedClass]));
  }

  private async read(topic: string, partition: number): Promise<void> {
    try {
      for (let from = 0; ;) {
        const records = await this.log.read(topic, partition, from, AT_ONCE);
        const [first, last] = [records[0], records.at(-1)];
        if (!first || !last) return;
        if (first.offset !== from || last.offset !== from + records.length - 1)
          this.gaps.push({ topic, partition, reason: `records after ${from} are not there` });
        await this.take(topic, records);
        from = last.offset + 1;
      }
    } catch (error) {
      if (!(error instanceof RecordsGone)) throw error;
      this.gaps.push({ topic, partition, reason: error.message });
    }
  }

  private async take(topic: string, records: readonly LogRecord[]): Promise<void> {
    const consumed = records.flatMap((record) => {
      const parsed = parseRecord(record);
      // What cannot be read, and what only says how far a source is, is not archived either.
      if (parsed.kind === 'malformed' || parsed.envelope.position === undefined) return [];
      // A statement is told after its cut-off.
      if (topic === topics.reporting) this.takeAnnouncement(parsed.envelope);
      if (contractNameOf(parsed.envelope.type)?.name === 'CompletenessDeclared' || parsed.envelope.time >= this.before) return [];
      return [{ record, envelope: parsed.envelope, known: parsed.kind === 'known' }];
    });
    if (topic === topics.reporting) consumed.forEach(({ envelope }) => this.takeDecision(envelope));
    else await insertLoggedContracts(this.client, consumed.flatMap(archivedUnder));
  }

  private takeAnnouncement({ id, type, data }: Envelope): void {
    if (type !== QuarterSealedV1.type && type !== QuarterRestatedV1.type) return;
    const { quarter, restatement = 0 } = data as { readonly quarter: Quarter; readonly restatement?: number };
    this.announcements.set(id, { factId: id, quarter, restatement, data });
  }

  private takeDecision({ type, data, time, position = 0 }: Envelope): void {
    if (type !== AssessmentReviewedV1.type) return;
    const { quarter, participantId, decidedClass } = data as unknown as LoggedDecision;
    this.decisions.push({ quarter, participantId, decidedClass, recordedAt: time, position });
  }
}
