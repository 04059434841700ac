import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewTopic } from '@okoce/event-sourcing';
import { parse } from 'yaml';
import { CannotRun, workspaceRoot } from '../config';

const FILE = 'infra/kafka/topics.yaml';

/** The topics of the system as infra/kafka/topics.yaml has them. */
export function systemTopics(): readonly NewTopic[] {
  return parseTopics(readFileSync(join(workspaceRoot, FILE), 'utf8'));
}

export function parseTopics(text: string): readonly NewTopic[] {
  const { topics, retentionMs } = (parse(text) ?? {}) as { topics?: unknown; retentionMs?: unknown };
  if (!Array.isArray(topics) || !isCount(retentionMs)) throw new CannotRun(`${FILE} harus memuat topics dan retentionMs.`);
  return topics.map((topic: unknown) => {
    const { name, partitions } = (topic ?? {}) as { name?: unknown; partitions?: unknown };
    if (typeof name !== 'string' || !isCount(partitions)) throw new CannotRun(`${FILE}: setiap topic perlu name dan partitions.`);
    return { topic: name, partitions, retentionMs };
  });
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
