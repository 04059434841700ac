import { ApiProperty } from '@nestjs/swagger';

/** What every accepted command answers. */
export class CommandOutcome {
  @ApiProperty({ type: String, description: 'The id of the thing made or acted on.' })
  id!: string;

  @ApiProperty({ type: Number, description: 'The version it has now: send it as If-Match to act only on that.' })
  version!: number;
}

export interface Answer<Body extends object> {
  readonly outcome: Body;
  /** The ETag, where the outcome has no `version` of its own. */
  readonly version?: number;
  /** The same command had been answered before. */
  readonly replayed?: boolean;
}

/** A body with its headers; the platform's interceptor writes both. */
export class Reply<Body extends object = object> {
  constructor(
    readonly body: Body,
    readonly headers: Readonly<Record<string, string>>,
  ) {}
}

/** Turns a command's answer (or a read with a version) into body, `ETag`, `Location` and `Idempotent-Replay`; `location` is `/participants/${id}` or a function of the id. */
export function respond<Body extends object>(
  answer: Answer<Body>,
  options: { location?: string | ((id: string) => string) } = {},
): Reply<Body> {
  const { id, version } = answer.outcome as { id?: unknown; version?: unknown };
  const etag = typeof version === 'number' ? version : answer.version;
  const location = typeof options.location === 'function' ? options.location(String(id)) : options.location;
  return new Reply(answer.outcome, {
    ...(etag === undefined ? {} : { ETag: `"${etag}"` }),
    ...(location === undefined ? {} : { Location: location }),
    ...(answer.replayed ? { 'Idempotent-Replay': 'true' } : {}),
  });
}
