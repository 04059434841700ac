import type { System } from './system';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

type Service = keyof System['urls'];

/** Plain HTTP with a token: nothing of ours stands between the suite and the services. */
export class Client {
  constructor(
    private readonly urls: System['urls'],
    readonly token: string,
  ) {}

  get(service: Service, path: string): Promise<Reply> {
    return this.send(service, 'GET', path);
  }

  post(service: Service, path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send(service, 'POST', path, body, headers);
  }

  /** Posts what must succeed, and answers with the id of what came of it. */
  async create(service: Service, path: string, body: object = {}): Promise<string> {
    const reply = await this.post(service, path, body);
    if (reply.status !== 201 && reply.status !== 200) throw new Error(`POST ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return String(reply.body['id']);
  }

  private async send(service: Service, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(`${this.urls[service]}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        // While `okoce` runs to its end nothing else here does: that a service closed an idle connection would not be seen.
        connection: 'close',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }
}
