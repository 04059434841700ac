import type { RequestListener } from 'node:http';
import type { Session } from '../src/auth/session';
import { cookieOf, startDashboard } from './running-dashboard';
import type { RunningDashboard } from './running-dashboard';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const CASE = `/objections/2020-Q1/${siti}`;
const found = {
  ...{ quarter: '2020-Q1', participantId: siti, version: 2, ruleClass: 'D', decidedClass: null, state: 'objected', flagged: false },
  ...{ objectedAt: '2020-04-23T03:00:00.000Z', reviewedAt: null },
};
/** What reporting was asked, with the body and the version. */
const asked: { readonly path: string; readonly body: string; readonly ifMatch: string | undefined }[] = [];
let refuses: string | undefined;
let dashboard: RunningDashboard;

beforeAll(async () => {
  const reporting: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ path: `${request.method} ${request.url}`, body, ifMatch: request.headers['if-match'] });
      const isCommand = request.method === 'POST';
      const answer = isCommand
        ? refuses
          ? { code: refuses }
          : { id: siti, version: 3 }
        : request.url?.includes(siti)
          ? found
          : { cases: [], more: false };
      response.writeHead(isCommand && refuses ? 409 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  };
  dashboard = await startDashboard({ reporting });
});
afterAll(() => dashboard?.close());
beforeEach(() => {
  asked.splice(0);
  refuses = undefined;
});

async function ask(
  path: string,
  session: Partial<Session> | undefined,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(`${dashboard.url}${path}`, {
    headers: { ...(session && { cookie: await cookieOf(session) }), ...headers },
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

const officer: Partial<Session> = { roles: ['officer'], centres: ['31.74.01'] };
const herself: Partial<Session> = { roles: ['participant'], participantId: siti };

describe('an objection through the pages', () => {
  it('is sent as she wrote it, and leads back to the case', async () => {
    const sent = await ask(`${CASE}/objection`, herself, { reason: '  Sesi saya hilang ' });
    expect(sent).toMatchObject({ status: 303, location: CASE });
    expect(asked).toEqual([
      { path: `POST /assessments/2020-Q1/${siti}/objection`, body: '{"reason":"Sesi saya hilang"}', ifMatch: undefined },
    ]);
  });

  it('is not sent without a reason', async () => {
    expect(await ask(`${CASE}/objection`, herself, { reason: ' ' })).toMatchObject({
      status: 400,
      text: expect.stringContaining('Tulis alasannya') as string,
    });
    expect(asked.map(({ path }) => path)).toEqual([`GET /assessments/2020-Q1/${siti}`]);
  });

  it('may have line breaks, which browsers send as two characters and count as one', async () => {
    const lines = Array.from({ length: 250 }, () => 'x');
    expect(await ask(`${CASE}/objection`, herself, { reason: lines.join('\r\n') })).toMatchObject({ status: 303 });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ reason: lines.join('\n') });
    expect(await ask(`${CASE}/review`, officer, { reason: lines.join('\r\n'), decidedClass: 'B' })).toMatchObject({ status: 303 });
  });

  it.each([
    ['objection', herself, 'x'.repeat(501), undefined, 400],
    ['review', officer, 'x'.repeat(501), undefined, 400],
    ['objection', herself, 'Sesi saya\nhilang', 'QUARTER_RUNNING', 409],
    ['review', officer, 'Daftar hadir\nada', 'VERSION_CONFLICT', 409],
  ] as const)('gives the text of a refused %s back (%#)', async (form, who, reason, code, status) => {
    refuses = code;
    const sent = await ask(`${CASE}/${form}`, who, { reason, decidedClass: 'B', version: '1' });
    expect(sent.status).toBe(status);
    expect(sent.text).toMatch(new RegExp(`<textarea id="${form}-reason"[^>]*>${reason}</textarea>`));
  });

  it('is decided on the version that was shown', async () => {
    const sent = await ask(`${CASE}/review`, officer, { reason: 'Daftar hadir ada', decidedClass: 'B', version: '2' });
    expect(sent).toMatchObject({ status: 303, location: CASE });
    expect(asked[0]).toEqual({
      path: `POST /assessments/2020-Q1/${siti}/review`,
      body: '{"reason":"Daftar hadir ada","decidedClass":"B"}',
      ifMatch: '"2"',
    });
  });

  it('says on the same page why a rule refused', async () => {
    refuses = 'OWN_MENTOR_MAY_NOT_REVIEW';
    const sent = await ask(`${CASE}/review`, officer, { reason: 'r', decidedClass: 'B', version: '2' });
    expect(sent).toMatchObject({
      status: 409,
      text: expect.stringContaining('Mintalah peninjau lain: petugas lain di pusatnya, atau direktur.') as string,
    });
    expect(sent.text).not.toContain('/review?lang');
  });

  it('is not taken from another site, nor without a session', async () => {
    const form = { reason: 'r', decidedClass: 'B', version: '2' };
    for (const from of ['cross-site', 'same-site'])
      expect((await ask(`${CASE}/review`, officer, form, { 'sec-fetch-site': from })).status).toBe(403);
    expect((await ask(`${CASE}/review`, officer, form, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    expect(await ask(`${CASE}/review`, undefined, form)).toMatchObject({ status: 303, location: '/sign-in' });
    expect(asked).toHaveLength(1);
  });

  it('is listed for those who decide, who find the way in the masthead', async () => {
    const page = await ask('/objections', officer);
    expect(page.text).toContain('Tidak ada keberatan yang menunggu.');
    expect(page.text).toContain('href="/objections"');
    expect((await ask(CASE, herself)).text).not.toContain('href="/objections"');
    expect((await ask('/objections/soon/nobody', officer)).status).toBe(404);
  });
});
