import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { workspaceRoot } from '../../config';

/** One request after another on one connection, as long as each may take. */
export class Requests {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.answered('GET', path) as Promise<T>;
  }

  post(path: string, body: object): Promise<unknown> {
    return this.answered('POST', path, body);
  }

  /** Milliseconds until all of the answer was there. */
  async timed(path: string): Promise<number> {
    const started = performance.now();
    await this.exchange('GET', path);
    return performance.now() - started;
  }

  /** What asks how a quarter would be with a threshold moved; undefined while the service has no such route. */
  async whatIf(quarter: string): Promise<(() => Promise<unknown>) | undefined> {
    const ask = await this.exchange('GET', '/openapi.json');
    const { paths } = JSON.parse(ask.text) as { paths: Record<string, unknown> };
    if (!('/what-if' in paths)) return undefined;
    return () => this.post('/what-if', { ruleSet: candidate(), from: quarter, to: quarter });
  }

  private async answered(method: string, path: string, body?: object): Promise<unknown> {
    const { status, text } = await this.exchange(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }

  private exchange(method: string, path: string, body?: object): Promise<{ status: number; text: string }> {
    const headers = { authorization: `Bearer ${this.token}`, ...(body ? { 'content-type': 'application/json' } : {}) };
    return new Promise((resolve, reject) => {
      const asked = request(this.url + path, { method, agent: this.agent, headers, timeout: 0 }, (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (chunk: string) => (text += chunk))
          .once('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      asked.once('error', reject).end(body && JSON.stringify(body));
    });
  }
}

/** The first rule set, with assessable from 60 days on. */
function candidate(): object {
  const file = join(workspaceRoot, 'apps/reporting/src/domain/assessment/rule-sets/2017-Q4.json');
  return JSON.parse(readFileSync(file, 'utf8').replace('"2017-Q4"', '"candidate"').replace('"atLeast": 45', '"atLeast": 60')) as object;
}
