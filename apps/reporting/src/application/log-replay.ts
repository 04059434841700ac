import type { Instant, Quarter } from '@okoce/domain';
import {
  AssessmentReviewedV1,
  ParticipantAssessedV1,
  QuarterDifferencesPublishedV1,
  QuarterRestatedV1,
  QuarterSealedV1,
  contractNameOf,
  parseRecord,
  topics,
} from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import { RecordsGone } from '@okoce/event-sourcing';
import type { EventLog, LogRecord } from '@okoce/event-sourcing';
import type { ClientBase } from 'pg';
import type { AssessedClass } from '../domain/assessment/rule-set';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { Announcement } from '../domain/seal/announcements';
import { createLoggedContracts, insertLoggedContracts } from '../persistence/logged-contracts.table';
import { createLoggedFacts, insertLoggedFacts } from '../persistence/logged-facts.table';
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
  readonly participantId: string;
  readonly decidedClass: AssessedClass;
  readonly recordedAt: string;
  readonly position: number;
}

const AT_ONCE = 1_000;
export const everyTopic: readonly string[] = [...consumedTopics, topics.reporting];
/** What is told of the parts of a statement: of each of many people, or of a centre. */
const toldOfParts: readonly string[] = [ParticipantAssessedV1.type, QuarterDifferencesPublishedV1.type];

/** What is read of the log. */
export interface Replayed {
  /** What was stated and decided of it. */
  readonly quarter: Quarter;
  /** Contracts recorded from then on are left out. */
  readonly before: Instant;
  readonly of: readonly string[];
}

/**
 * All that the log says of the time up to a moment, and of what was stated of a quarter whenever, from its first record on: contracts and what is
 * told of parts of statements in tables of the transaction, announcements and decisions, which are few, here.
 */
export class LogReplay {
  readonly gaps: LogGap[] = [];
  private readonly decisions: LoggedDecision[] = [];
  private readonly announced = new Map<string, Announcement>();

  private constructor(
    private readonly log: EventLog,
    private readonly client: ClientBase,
    private readonly replayed: Replayed,
  ) {}

  static async of(log: EventLog, client: ClientBase, replayed: Replayed): Promise<LogReplay> {
    const replay = new LogReplay(log, client, replayed);
    await createLoggedContracts(client);
    await createLoggedFacts(client);
    for (const { topic, partitions } of await log.describe(replayed.of)) {
      for (let partition = 0; partition < partitions; partition += 1) await replay.read(topic, partition);
    }
    return replay;
  }

  /** What was told of statements, each once however often it was sent. */
  get announcements(): readonly Announcement[] {
    return [...this.announced.values()];
  }

  /** The last decision of each person recorded before a moment. */
  decided(before: Instant): DecidedClasses {
    const counted = this.decisions.filter(({ recordedAt }) => recordedAt < before);
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
    const read = records.flatMap((record) => {
      const parsed = parseRecord(record);
      // What cannot be read, and what only says how far a source is, is not archived either.
      if (parsed.kind === 'malformed' || parsed.envelope.position === undefined) return [];
      return [{ record, envelope: parsed.envelope, known: parsed.kind === 'known' }];
    });
    if (topic === topics.reporting) return this.takeTold(read.map(({ envelope }) => envelope));
    const { before } = this.replayed;
    const counted = read.filter(({ envelope: { type, time } }) => contractNameOf(type)?.name !== 'CompletenessDeclared' && time < before);
    return insertLoggedContracts(this.client, counted.flatMap(archivedUnder));
  }

  /** Whenever it was told: a statement is told after its cut-off. */
  private async takeTold(envelopes: readonly Envelope[]): Promise<void> {
    const told = envelopes.filter(({ data }) => data['quarter'] === this.replayed.quarter);
    for (const envelope of told) {
      if (envelope.type === QuarterSealedV1.type || envelope.type === QuarterRestatedV1.type) this.takeAnnouncement(envelope);
      if (envelope.type === AssessmentReviewedV1.type) this.takeDecision(envelope);
    }
    const parts = told.filter(({ type }) => toldOfParts.includes(type));
    await insertLoggedFacts(
      this.client,
      parts.map(({ id, type, data }) => ({ id, name: contractNameOf(type)?.name ?? type, data })),
    );
  }

  private takeAnnouncement({ id, data }: Envelope): void {
    const { restatement = 0 } = data as { readonly restatement?: number };
    this.announced.set(id, { factId: id, restatement, data });
  }

  private takeDecision({ data, time, position = 0 }: Envelope): void {
    const { participantId, decidedClass } = data as unknown as LoggedDecision;
    this.decisions.push({ participantId, decidedClass, recordedAt: time, position });
  }
}
