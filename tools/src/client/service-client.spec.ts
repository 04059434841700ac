import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotRun } from '../config';
import { ServiceClient, ServiceProblem } from './service-client';

type Answer = { readonly status: number; readonly text: string } | 'hang up';

async function answering(answers: readonly Answer[]): Promise<{ url: string; server: Server; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const answer = answers[Math.min(asked.push(`${request.method} ${request.url} ${body}`), answers.length) - 1];
      if (answer === undefined || answer === 'hang up') return request.socket.destroy();
      return response.writeHead(answer.status).end(answer.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, asked };
}

describe('a call to a service', () => {
  const servers: Server[] = [];
  const service = async (...answers: Answer[]) => {
    const made = await answering(answers);
    servers.push(made.server);
    return made;
  };
  afterAll(() => servers.forEach((server) => server.closeAllConnections() ?? server.close()));

  it('gives the answer', async () => {
    const { url, asked } = await service({ status: 201, text: '{"id":"x"}' });
    expect(await new ServiceClient(url).call({ path: '/things', body: { name: 'é' } })).toEqual({ id: 'x' });
    expect(await new ServiceClient(url).call({ method: 'GET', path: '/things/x' })).toEqual({ id: 'x' });
    expect(asked).toEqual(['POST /things {"name":"é"}', 'GET /things/x ']);
  });

  it('throws what the service refused', async () => {
    const { url } = await service({ status: 409, text: '{"code":"TAKEN","detail":"Sudah ada."}' });
    const refused = await new ServiceClient(url).call({ path: '/things' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ServiceProblem);
    expect(refused).toMatchObject({ status: 409, code: 'TAKEN' });
  });

  it('is sent again when the connection is lost or a gateway says so, as long as patience lasts', async () => {
    const { url, asked } = await service('hang up', { status: 503, text: '' }, { status: 200, text: '{"id":"x"}' });
    expect(await new ServiceClient(url, { forMs: 10_000 }).call({ path: '/things' })).toEqual({ id: 'x' });
    expect(asked).toHaveLength(3);
  });

  it('ends with one sentence where nobody answers', async () => {
    const { url, server } = await service();
    await new Promise((resolve) => server.close(resolve));
    await expect(new ServiceClient(url).call({ path: '/things' })).rejects.toBeInstanceOf(CannotRun);
  });
});
