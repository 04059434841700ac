import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly to: string; readonly text: string; readonly reference: string };
}

export interface GatewayAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Before it answers. */
  readonly waitMs?: number;
}

export interface TestGateway {
  readonly url: string;
  readonly received: readonly Received[];
  /** What it answers next, one by one; 200 after the last. */
  answer(...answers: readonly GatewayAnswer[]): void;
  close(): Promise<void>;
}

/** A gateway of SMS on this machine, that answers as it is told. */
export async function startGateway(): Promise<TestGateway> {
  const received: Received[] = [];
  const answers: GatewayAnswer[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const body = JSON.parse(text) as Received['body'];
      received.push({ headers: request.headers, body });
      const { status, headers = {}, waitMs = 0 } = answers.shift() ?? { status: 200 };
      // A gateway may well say the number in its answer.
      setTimeout(() => response.writeHead(status, headers).end(`tidak dapat mengirim ke ${body.to}`), waitMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    received,
    answer: (...more) => void answers.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
