import type { Secret } from '@okoce/platform';
import { MessageDelayed, MessageRefused } from '../application/session-confirmation/message-sender';
import type { Message, MessageSender } from '../application/session-confirmation/message-sender';

export interface Gateway {
  readonly url: string;
  readonly token: Secret;
  /** 5,000 by default: a service that stops waits for its last message. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;
/** Too late, too many, or not now: the same message may be taken over the next time. */
const PASSING = new Set([408, 429]);

/** Posts each message as JSON to a gateway, which delivers those of one Idempotency-Key once. Nothing of a message is told in an error. */
export class HttpMessageSender implements MessageSender {
  constructor(private readonly gateway: Gateway) {}

  async send({ to, text, reference }: Message): Promise<void> {
    const response = await this.post(JSON.stringify({ to, text, reference }), reference);
    // What the gateway says may quote the number: it is not read.
    await response.body?.cancel().catch(() => undefined);
    const { ok, status, headers } = response;
    if (ok) return;
    if (PASSING.has(status) || status >= 500) throw new MessageDelayed(`gateway answered ${status}`, retryAfterMs(headers));
    throw new MessageRefused(`gateway answered ${status}`);
  }

  private async post(body: string, reference: string): Promise<Response> {
    const { url, token, timeoutMs = TIMEOUT_MS } = this.gateway;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token.reveal()}`, 'idempotency-key': reference },
        body,
        // A token goes to no other address than the one that was set.
        redirect: 'manual',
        signal,
      });
    } catch {
      throw new MessageDelayed(signal.aborted ? 'gateway was too slow' : 'gateway not reached');
    }
  }
}

/** The header has seconds or a date. */
function retryAfterMs(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
