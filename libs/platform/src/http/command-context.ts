import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { parseInstant, type Instant } from '@okoce/domain';
import type { FactMetadata } from '@okoce/event-sourcing';
import type { Request } from 'express';
import type { Caller } from '../auth/caller';
import { callerOf } from './current-caller';
import { parseOccurrence } from './fields';
import { MalformedRequest } from './problems';

/** What a command carries besides its own fields. */
export interface CommandContext {
  readonly caller: Caller;
  readonly metadata: FactMetadata;
  /** ISO 8601 UTC in milliseconds: one clock reading a request. */
  readonly now: Instant;
  /** From Idempotency-Key; the key is the caller's own, so two callers never meet in one. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
  /** From If-Match. */
  readonly expectedVersion?: number;
  /** When it happened: the body's `occurredAt`, else now. */
  readonly occurredAt: Instant;
  readonly reason?: string;
}

/** Reads the context of a command from its headers and the body's `occurredAt` and `reason`. */
export const CommandContext = createParamDecorator((_data: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<Request>();
  return commandContextOf(request, callerOf(request), new Date().toISOString());
});

/** The part of a request that matters to a command. */
export type CommandRequest = Pick<Request, 'method' | 'originalUrl' | 'headers'> & { readonly body?: unknown };

export function commandContextOf(request: CommandRequest, caller: Caller, now: string): CommandContext {
  const body = isRecord(request.body) ? request.body : {};
  const instant = parseInstant(now);
  if (!instant) throw new Error('The clock must speak ISO 8601 UTC');
  const expectedVersion = versionFrom(header(request, 'if-match'));
  const key = keyFrom(header(request, 'idempotency-key'));
  const actor = { id: caller.id, role: caller.role, channel: caller.channel };
  return {
    caller,
    metadata: { actor, correlationId: caller.correlationId },
    now: instant,
    occurredAt: occurrenceFrom(body['occurredAt']) ?? instant,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(key === undefined ? {} : { idempotency: { key: `${caller.id}/${key}`, requestHash: requestHash(request) } }),
    ...(typeof body['reason'] === 'string' && body['reason'].trim() !== '' ? { reason: body['reason'].trim() } : {}),
  };
}

/** SHA-256 over method, path and body, whatever the order of the body's fields. */
export function requestHash(request: CommandRequest): string {
  const [path = ''] = request.originalUrl.split('?');
  return createHash('sha256')
    .update(`${request.method} ${path}\n${canonical(request.body ?? {})}`)
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${canonical(value[field])}`).join(',')}}`;
}

/** What is no moment is told by the body's class (`OccurrenceRequest`), with all else that is wrong with the body; no handler gets to see it. */
function occurrenceFrom(value: unknown): Instant | undefined {
  return typeof value === 'string' ? parseOccurrence(value) : undefined;
}

function versionFrom(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const digits = /^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  if (digits === undefined) throw malformed('If-Match', 'must be one version in double quotes, as the ETag has it');
  return Number(digits);
}

function keyFrom(idempotencyKey: string | undefined): string | undefined {
  if (idempotencyKey === undefined) return undefined;
  if (!/^[\x20-\x7e]{1,200}$/.test(idempotencyKey)) throw malformed('Idempotency-Key', 'must be 1 to 200 printable ASCII characters');
  return idempotencyKey;
}

function header(request: CommandRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function malformed(field: string, message: string): MalformedRequest {
  return new MalformedRequest([{ field, messages: [message] }]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
