import type { RequestListener } from 'node:http';
import { startDashboard } from './running-dashboard';
import type { RunningDashboard } from './running-dashboard';

const sessionId = '0190a1b2-0000-7000-8000-0000000000e1';
const asked: { readonly authorization: string | undefined; readonly body: unknown }[] = [];
/** What the enrolment service answers next. */
let next: { readonly status: number; readonly body: object };
let dashboard: RunningDashboard;

beforeAll(async () => {
  const enrolment: RequestListener = (request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      asked.push({ authorization: request.headers.authorization, body: JSON.parse(text) as unknown });
      response.writeHead(next.status, { 'content-type': 'application/json' }).end(JSON.stringify(next.body));
    });
  };
  dashboard = await startDashboard({ enrolment });
});
afterAll(() => dashboard?.close());

interface Shown {
  readonly status: number;
  readonly text: string;
}

async function send(code: string, query = `?sesi=${sessionId}`): Promise<Shown> {
  const response = await fetch(`${dashboard.url}/konfirmasi${query}`, {
    method: 'POST',
    body: new URLSearchParams({ code }),
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text() };
}
async function open(query: string): Promise<Shown> {
  const response = await fetch(`${dashboard.url}/konfirmasi${query}`, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
}

describe('a participant without an account', () => {
  it('finds the form behind the link of the message, in either language, signed in nowhere', async () => {
    const shown = await open(`?sesi=${sessionId}`);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('<html lang="id">');
    expect((await open(`?sesi=${sessionId}&lang=en`)).text).toContain('Six-digit code');
    // No other page has become open by it.
    const other = await fetch(`${dashboard.url}/programme`, { redirect: 'manual' });
    expect([other.status, other.headers.get('location')]).toEqual([303, '/sign-in?returnTo=%2Fprogramme']);
  });

  it('is thanked for a right code, with the day of the session', async () => {
    next = { status: 200, body: { id: sessionId, day: '2020-01-21' } };
    const shown = await send(' 012 345 ');
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Terima kasih. Sesi tanggal 21 Januari 2020 sudah Anda konfirmasi.');
    expect(asked.at(-1)).toEqual({ authorization: undefined, body: { sessionId, code: '012345' } });
  });

  it('is told what a rule refuses, and may try again', async () => {
    next = { status: 409, body: { code: 'CODE_WRONG', details: { triesLeft: 4 } } };
    const shown = await send('012345');
    expect(shown.status).toBe(409);
    expect(shown.text).toContain('Sisa percobaan: 4.');
    expect(shown.text).toContain(`action="/konfirmasi?sesi=${sessionId}"`);
  });

  it('keeps her code when the service does not answer', async () => {
    next = { status: 503, body: {} };
    const shown = await send('012345');
    expect(shown.status).toBe(503);
    expect(shown.text).toContain('kode Anda tetap berlaku');
  });

  it('costs no try when what she sends is no code, or the link is broken', async () => {
    const before = asked.length;
    expect((await send('12345')).text).toContain('enam angka, tanpa huruf');
    expect(await send('012345', '?sesi=1')).toMatchObject({ status: 400, text: expect.stringContaining('Tautan ini tidak lengkap') });
    expect(await open('')).toMatchObject({ status: 400, text: expect.stringContaining('Tautan ini tidak lengkap') });
    expect(asked).toHaveLength(before);
  });

  it('is told when what she sends is far too large, and no error is logged for it', async () => {
    const shown = await send('1'.repeat(3_000_000));
    expect(shown.status).toBe(413);
    expect(shown.text).not.toContain('Nomor');
  });
});
