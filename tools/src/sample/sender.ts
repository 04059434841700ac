import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceClient, ServiceProblem } from '../client/service-client';
import { Tokens, type Claims } from '../client/tokens';
import type { ServiceUrl, ToolsConfig } from '../config';

/** Refusals that only mean that a fact is still on its way from another service. */
const NOT_YET = new Set(['PARTICIPANT_UNKNOWN', 'MENTOR_UNKNOWN', 'MENTOR_NOT_ACCREDITED']);
const ASK_AGAIN_MS = 150;
const CROSSES_WITHIN_MS = 60_000;
const SERVICE_BACK_WITHIN_MS = 30_000;

export interface Command {
  readonly to: ServiceUrl;
  readonly path: string;
  readonly body: object;
  readonly by: Claims;
  /** What makes this command the same when the sample is loaded again. */
  readonly key: string;
}

/** Sends the sample's commands, each with an Idempotency-Key of its own: sent again, they change nothing. */
export class Sender {
  private readonly tokens: Tokens;
  private readonly clients = new Map<ServiceUrl, ServiceClient>();

  constructor(
    private readonly config: ToolsConfig,
    private readonly seed: number,
    private readonly onSent: () => void,
  ) {
    // Never a token of the environment: the sample acts as many people.
    this.tokens = new Tokens({ ...config, token: undefined });
  }

  /** The id of what came of it. */
  async send({ to, path, body, by, key }: Command): Promise<string> {
    const giveUpAt = Date.now() + CROSSES_WITHIN_MS;
    const token = this.tokens.for({ ...by, channel: 'sample' });
    for (;;) {
      try {
        const { id } = await this.client(to).call({ path, body, token, idempotencyKey: `contoh-${this.seed}/${key}` });
        this.onSent();
        return String(id);
      } catch (error) {
        if (!(error instanceof ServiceProblem) || !NOT_YET.has(error.code) || Date.now() > giveUpAt) throw error;
        await sleep(ASK_AGAIN_MS);
      }
    }
  }

  private client(service: ServiceUrl): ServiceClient {
    const known = this.clients.get(service) ?? new ServiceClient(this.config.urls[service], { forMs: SERVICE_BACK_WITHIN_MS });
    this.clients.set(service, known);
    return known;
  }
}

/** Works on the items in order, so many at a time; the first failure ends it. */
export async function inParallel<T>(items: readonly T[], width: number, work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next++;
      await work(items[index] as T, index).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
