import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceClient, ServiceProblem } from '../client/service-client';
import { Tokens } from '../client/tokens';
import type { ToolsConfig } from '../config';
import type { Act, Known, Step } from './step';

/** Refusals that only mean that a fact is still on its way from another service. */
const NOT_YET: readonly string[] = ['PARTICIPANT_UNKNOWN', 'MENTOR_UNKNOWN', 'MENTOR_NOT_ACCREDITED'];
const ASK_AGAIN_MS = 100;
const CROSSES_WITHIN_MS = 60_000;
const SERVICE_BACK_WITHIN_MS = 30_000;

type Service = Step['to'];

/** Sends the sample's commands, each with an Idempotency-Key of its own: sent again, they change nothing. */
export class Sender {
  private readonly tokens: Tokens;
  private readonly clients = new Map<Service, ServiceClient>();

  constructor(
    private readonly config: ToolsConfig,
    private readonly seed: number,
  ) {
    // Never a token of the environment: the sample acts as many people.
    this.tokens = new Tokens({ ...config, token: undefined });
  }

  /** The id of what came of it. */
  async send({ to, key, at, act }: Step, known: Known): Promise<string> {
    const made = await act(known);
    const body = { ...made.body, occurredAt: at };
    const giveUpAt = Date.now() + CROSSES_WITHIN_MS;
    for (;;) {
      try {
        const { id } = await this.post(to, { ...made, body }, `contoh-${this.seed}/${key}`);
        return String(id);
      } catch (error) {
        if (!isNotYet(error, made.notYet) || Date.now() > giveUpAt) throw error;
        await sleep(ASK_AGAIN_MS);
      }
    }
  }

  post(service: Service, { path, body = {}, by }: Act, idempotencyKey?: string): Promise<Readonly<Record<string, unknown>>> {
    const token = this.tokens.for({ ...by, channel: 'sample' });
    return this.client(service).call({ path, body, token, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) });
  }

  get(service: Service, { path, by }: Act): Promise<Readonly<Record<string, unknown>>> {
    return this.client(service).call({ method: 'GET', path, token: this.tokens.for({ ...by, channel: 'sample' }) });
  }

  private client(service: Service): ServiceClient {
    const known = this.clients.get(service) ?? new ServiceClient(this.config.urls[service], { forMs: SERVICE_BACK_WITHIN_MS });
    this.clients.set(service, known);
    return known;
  }
}

function isNotYet(error: unknown, more: readonly string[] = []): boolean {
  return error instanceof ServiceProblem && (NOT_YET.includes(error.code) || more.includes(error.code));
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
