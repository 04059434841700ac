import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { E164Phone } from '@okoce/domain';
import { Secret } from '@okoce/platform';
import { MessageDelayed, MessageRefused } from '../src/application/session-confirmation/message-sender';
import type { Message } from '../src/application/session-confirmation/message-sender';
import { FolderMessageSender } from '../src/messaging/folder-message-sender';
import { HttpMessageSender } from '../src/messaging/http-message-sender';
import { startGateway } from './sms-gateway';
import type { GatewayAnswer, TestGateway } from './sms-gateway';

const message: Message = { to: '+6281277710001' as E164Phone, text: 'kode 012345', reference: '0190a1b2-0000-7000-8000-0000000000e1' };

describe('the gateway of SMS', () => {
  let gateway: TestGateway;
  beforeAll(async () => (gateway = await startGateway()));
  afterAll(() => gateway?.close());

  const sender = (timeoutMs = 5_000) => new HttpMessageSender({ url: gateway.url, token: new Secret('token-of-okoce'), timeoutMs });
  /** How it ends, and that nothing of the message is in it. */
  async function outcomeOf(answer: GatewayAnswer, timeoutMs?: number): Promise<unknown> {
    gateway.answer(answer);
    const error: unknown = await sender(timeoutMs)
      .send(message)
      .catch((reason: unknown) => reason);
    if (!(error instanceof Error)) return 'sent';
    expect(`${error.stack} ${String(error.cause)} ${JSON.stringify(error)}`).not.toMatch(/81277710001|012345|token-of-okoce/);
    if (error instanceof MessageDelayed) return [error.message, error.retryAfterMs];
    return error instanceof MessageRefused ? `refused: ${error.message}` : error;
  }

  it('gets the message with our token, and a key by which it knows one that comes again', async () => {
    expect(await outcomeOf({ status: 202 })).toBe('sent');
    expect(gateway.received.at(-1)).toMatchObject({
      body: message,
      headers: { authorization: 'Bearer token-of-okoce', 'idempotency-key': message.reference, 'content-type': 'application/json' },
    });
  });

  it.each([
    [408, {}, 0],
    [429, { 'retry-after': '7' }, 7_000],
    [500, {}, 0],
    [503, { 'retry-after': 'soon' }, 0],
  ])('that answers %i is asked again later', async (status, headers, retryAfterMs) =>
    expect(await outcomeOf({ status, headers })).toEqual([`gateway answered ${status}`, retryAfterMs]),
  );

  it('may say by a date when to ask again', async () => {
    const [, wait] = (await outcomeOf({ status: 429, headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() } })) as [
      string,
      number,
    ];
    expect(Math.abs(wait - 60_000)).toBeLessThan(5_000);
  });

  it('that is slow is asked again later', async () =>
    expect(await outcomeOf({ status: 200, waitMs: 500 }, 50)).toEqual(['gateway was too slow', 0]));

  it('that is not there is asked again later', async () => {
    const gone = await startGateway();
    await gone.close();
    const send = new HttpMessageSender({ url: gone.url, token: new Secret('hush') }).send(message);
    await expect(send).rejects.toThrow(new MessageDelayed('gateway not reached'));
  });

  it.each([400, 401, 404, 422])('that answers %i will never take it', async (status) =>
    expect(await outcomeOf({ status })).toBe(`refused: gateway answered ${status}`),
  );

  it('sends our token nowhere else', async () => {
    const elsewhere = await startGateway();
    expect(await outcomeOf({ status: 307, headers: { location: elsewhere.url } })).toBe('refused: gateway answered 307');
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });
});

describe('the folder', () => {
  let folder: string;
  beforeAll(async () => (folder = join(await mkdtemp(join(tmpdir(), 'okoce-folder-')), 'messages')));
  afterAll(() => rm(join(folder, '..'), { recursive: true }));

  it('gets a file a message, for its owner alone, whole or not at all', async () => {
    const sender = new FolderMessageSender(folder);
    await Promise.all([sender.send(message), sender.send(message), sender.send({ ...message, reference: 'another' })]);
    expect((await readdir(folder)).sort()).toEqual([`${message.reference}.json`, 'another.json']);
    const file = join(folder, `${message.reference}.json`);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...message, sentAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect([(await stat(folder)).mode & 0o777, (await stat(file)).mode & 0o777]).toEqual([0o700, 0o600]);
  });
});
