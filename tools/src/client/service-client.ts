import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../config';
import { connectionLoss, exchange } from './exchange';

/** What a service answered instead of doing it: problem+json, or whatever stood in the way. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: Readonly<Record<string, unknown>>,
    request: string,
  ) {
    super(`${request}: ${status} ${code} ${String(body['detail'] ?? body['title'] ?? '')}`.trim());
  }
}

export interface Call {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly token?: () => Promise<string>;
  readonly idempotencyKey?: string;
}

export interface Patience {
  /** How long a service that cannot be reached is tried again; 0 gives up at once. */
  readonly forMs: number;
  readonly onWait?: (reason: string, waitMs: number) => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
const NO_PATIENCE: Patience = { forMs: 0 };

/** One service over HTTP. Connection losses and 502-504 are waited out as long as `patience` says; other answers are the caller's. */
export class ServiceClient {
  constructor(
    readonly url: string,
    private readonly patience: Patience = NO_PATIENCE,
  ) {}

  /** The JSON answer. @throws ServiceProblem for an answer of 400 and above, CannotRun when the service cannot be reached. */
  async call<T = Readonly<Record<string, unknown>>>(request: Call): Promise<T> {
    const giveUpAt = Date.now() + this.patience.forMs;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      const reason = await this.attempt<T>(request);
      if (typeof reason !== 'string') return reason.answer;
      if (Date.now() + wait > giveUpAt) throw new CannotRun(`${this.url} tidak dapat dihubungi (${reason}). Apakah layanan berjalan?`);
      this.patience.onWait?.(reason, wait);
      await sleep(wait);
    }
  }

  private async attempt<T>({ method = 'POST', path, body, token, idempotencyKey }: Call): Promise<{ answer: T } | string> {
    const headers: Record<string, string> = {};
    if (body) headers['content-type'] = 'application/json';
    if (token) headers['authorization'] = `Bearer ${await token()}`;
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
    try {
      const { status, text } = await exchange(this.url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      if (status >= 502 && status <= 504) return `HTTP ${status}`;
      const answer = parse(text);
      if (status < 400) return { answer: answer as T };
      throw new ServiceProblem(status, String(answer['code'] ?? ''), answer, `${method} ${this.url}${path}`);
    } catch (error) {
      const code = connectionLoss(error);
      if (code) return code;
      throw error;
    }
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  } catch {
    return { detail: text.slice(0, 200) };
  }
}
