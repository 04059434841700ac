import type { RequestListener } from 'node:http';
import type { Session } from '../src/auth/session';
import { cookieOf, startDashboard } from './running-dashboard';
import type { RunningDashboard } from './running-dashboard';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const rini = '9ed7316d-6791-5d61-9377-c4fec1eac001';
const standing = { quarter: '2020-Q1', asOf: null, completeTo: null, final: false, label: 'current', restatements: null, ruleSet: null };
const mentee = { districtCode: '31.74.01', class: null, decidedClass: null, reason: null, index: null, nearest: null, due: 0, overdue: 0 };
const mentees = [siti, rini].map((participantId) => ({ participantId, ...mentee, lastTouch: null, activeMonths: 0 }));
const waiting = { quarter: '2020-Q1', districtCode: '31.74.01', state: 'objected', flagged: false, ruleClass: 'D', decidedClass: null };
const cases = [siti, rini].map((participantId) => ({ participantId, ...waiting, objectedAt: null, reviewedAt: null }));
const answers: Readonly<Record<string, object>> = {
  '/quarters': { quarters: ['2020-Q1'], states: [{ quarter: '2020-Q1', state: 'ended', restatements: null }] },
  '/quarters/2020-Q1/mentees': { ...standing, root: null, mentorId: rini, soFar: false, dueOn: '2020-03-31', mentees },
  '/assessments/objections': { cases, more: false },
};
const reporting: RequestListener = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers[request.url ?? ''] ?? {}));
};

/** What enrolment was asked. */
const asked: string[] = [];
let status = 200;
const enrolment: RequestListener = (request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    asked.push(`${request.headers.authorization} ${request.method} ${request.url} ${body}`);
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ names: [{ id: siti, name: 'Siti <Aminah>' }] }));
  });
};

const running: RunningDashboard[] = [];
let whole: RunningDashboard;
let alone: RunningDashboard;
beforeAll(async () => {
  whole = await startDashboard({ reporting, enrolment });
  alone = await startDashboard({ reporting });
  running.push(whole, alone);
});
afterAll(() => Promise.all(running.map((dashboard) => dashboard.close())));
beforeEach(() => {
  asked.splice(0);
  status = 200;
});

async function open({ url }: RunningDashboard, path: string, session: Partial<Session>): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${url}${path}`, { headers: { cookie: await cookieOf({ token: 'hers', ...session }) } });
  return { status: answer.status, text: await answer.text() };
}

describe.each([
  ['a mentor’s people', '/people', { roles: ['mentor'] }],
  ['the objections that wait', '/objections', { roles: ['officer'], centres: ['31.74.01'] }],
])('%s', (_what, path, session) => {
  it('are named as far as enrolment tells, in one question with the visitor’s token', async () => {
    const { text } = await open(whole, path, session);
    expect(text).toMatch(/<a class="name" href="[^"]+">Siti &lt;Aminah><\/a> <span class="short-number">Peserta …3c2628<\/span>/);
    expect(text).toMatch(/<a href="[^"]+">Peserta …eac001<\/a>/);
    expect(asked).toEqual([`Bearer hers POST /participants/names {"ids":["${siti}","${rini}"]}`]);
  });

  it('stand by their short numbers where enrolment refuses or is away', async () => {
    status = 403;
    for (const dashboard of [whole, alone]) {
      const page = await open(dashboard, path, session);
      expect(page.status).toBe(200);
      expect(page.text.match(/<a href="[^"]+">Peserta …\w{6}<\/a>/g)).toHaveLength(2);
      expect(page.text).not.toContain('Aminah');
    }
  });
});
