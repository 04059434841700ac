import type { RequestListener } from 'node:http';
import type { Session } from '../src/auth/session';
import { dueKinds } from '../src/pages/due-kinds';
import { cookieOf, startDashboard } from './running-dashboard';
import type { RunningDashboard } from './running-dashboard';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const list = {
  on: '2020-03-20',
  scope: 'mine',
  asOf: null,
  completeTo: null,
  final: false,
  counts: Object.fromEntries(dueKinds.map((kind) => [kind, kind === 'report_late' ? 2 : 0])),
  items: [],
  next: null,
};
const people = { ...list, mentorId: siti, quarter: '2020-Q1', soFar: false, dueOn: '2020-03-31', mentees: [] };
const quarters = {
  quarters: ['2019-Q4', '2020-Q1'],
  states: ['2019-Q4', '2020-Q1'].map((quarter) => ({ quarter, state: 'ended', restatements: null })),
};
/** What reporting was asked. */
const asked: string[] = [];
let dashboard: RunningDashboard;

beforeAll(async () => {
  const reporting: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    const answer = request.url === '/quarters' ? quarters : request.url?.includes('/mentees') ? people : list;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  dashboard = await startDashboard({ reporting });
});
afterAll(() => dashboard?.close());
beforeEach(() => void asked.splice(0));

/** A page as somebody sees it who is signed in with these roles. */
async function open(path: string, session: Partial<Session>): Promise<{ status: number; location: string | null; text: string }> {
  const answer = await fetch(`${dashboard.url}${path}`, { headers: { cookie: await cookieOf(session) }, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

describe('what is due', () => {
  it('is a mentor’s, with nothing to choose a centre by and no way to the programme', async () => {
    expect(await open('/?quarter=2020-Q1&lang=en', { roles: ['director'] })).toMatchObject({
      location: '/programme?quarter=2020-Q1&lang=en',
    });
    const page = await open('/due', { roles: ['mentor'] });
    expect(page.text).toContain('2 hal untuk Anda, 20 Maret 2020.');
    expect(page.text).not.toContain('name="centre"');
    expect(page.text).not.toContain('href="/programme"');
    // The data are of the past: the list is of the last day on which there was work.
    expect(asked).toEqual(['/quarters', '/due?on=2020-03-31']);
  });

  it('asks a director for a centre before it asks reporting', async () => {
    expect((await open('/due', { roles: ['director'] })).text).toContain('Pilih satu pusat.');
    expect(asked).toEqual(['/quarters']);
    expect((await open('/due?centre=31.74.01&on=2020-03-20&kind=', { roles: ['director'] })).text).toContain('Pusat Tebet, 20 Maret 2020.');
    expect(asked.at(-1)).toBe('/due?on=2020-03-20&centre=31.74.01');
  });

  it('offers an officer of several centres those alone', async () => {
    const page = await open('/due?on=2020-03-20', { roles: ['officer'], centres: ['31.74.01', '31.75.06'] });
    expect(page.text.match(/<option value="31\.\d\d\.\d\d">/g)).toEqual(['<option value="31.75.06">', '<option value="31.74.01">']);
  });

  it('is said to be unreadable when the address is', async () => {
    expect(await open('/due?kind=whatever', { roles: ['mentor'] })).toMatchObject({
      status: 400,
      text: expect.stringContaining('Pilihan “Jenis” tidak dapat dibaca: “whatever”.') as string,
    });
    expect((await open('/due?on=2020-03-20&on=2020-03-21', { roles: ['mentor'] })).status).toBe(400);
  });

  it('needs a sign-in, also with a session from before there were roles in it', async () => {
    expect((await open('/due', { roles: undefined as unknown as [] })).location).toBe('/sign-in?returnTo=%2Fdue');
    expect(await open('/', { roles: ['participant'], participantId: siti })).toMatchObject({ location: `/participants/${siti}` });
  });
});

describe('a mentor’s people', () => {
  it('are where a mentor starts, in the latest quarter in which something happened', async () => {
    expect(await open('/', { roles: ['mentor'] })).toMatchObject({ status: 303, location: '/people' });
    const page = await open('/people', { roles: ['mentor'] });
    expect(page.text).toContain('Orang dampingan saya');
    expect(page.text).toContain('Belum ada orang yang didampingi, triwulan I 2020.');
    expect(asked).toEqual(['/quarters', '/quarters/2020-Q1/mentees']);
    // Of the years since, nothing is offered.
    expect(page.text.match(/<option value="[^"]+"/g)).toEqual(['<option value="2020-Q1"', '<option value="2019-Q4"']);
  });

  it('are asked for by staff with the mentor’s number', async () => {
    expect((await open('/people?quarter=2020-Q1', { roles: ['director'] })).text).toContain('Orang dampingan siapa?');
    expect(asked.splice(0)).toEqual(['/quarters']);
    await open(`/people?quarter=2020-Q1&mentorId=${siti}`, { roles: ['director'] });
    expect(asked).toEqual(['/quarters', `/quarters/2020-Q1/mentees?mentorId=${siti}`]);
    expect((await open('/people?mentorId=a&mentorId=b', { roles: ['director'] })).status).toBe(400);
  });
});

it('the work list of one participant says so, and leads to the whole', async () => {
  const page = await open(`/due?on=2020-03-20&participantId=${siti}`, { roles: ['mentor'] });
  expect(page.text).toContain('Hanya tentang peserta …3c2628.');
  expect(page.text).toContain('<a href="/due?on=2020-03-20">Seluruh daftar</a>');
  expect(asked).toEqual([`/due?on=2020-03-20&participantId=${siti}`]);
});
