import type { RequestListener } from 'node:http';
import { cookieOf, startDashboard } from './running-dashboard';
import type { RunningDashboard } from './running-dashboard';

const WORKBOOK = Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 254, 13, 10]);
const statement = { quarter: '2020-Q1', label: 'sealed', restatement: 0, cutOff: '2020-04-20T17:00:00.000Z' };
const restated = { ...statement, label: 'restated-1', restatement: 1, cutOff: '2020-05-01T17:00:00.000Z' };
/** What reporting was asked, and with which token. */
const asked: string[] = [];
let isSealed = true;
let dashboard: RunningDashboard;

beforeAll(async () => {
  const reporting: RequestListener = ({ url: path = '', headers }, response) => {
    asked.push(`${path} ${headers.authorization}`);
    const json = (body: object, status = 200): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (path === '/quarters') return json({ quarters: ['2019-Q4', '2020-Q1'] });
    if (path === '/quarters/2020-Q1/seals') return json({ quarter: '2020-Q1', statements: isSealed ? [statement, restated] : [] });
    if (path.endsWith('/seals')) return json({ quarter: '2019-Q4', statements: [] });
    if (!isSealed || path.includes('restated-9'))
      return json({ code: 'NOT_SEALED', title: 'Triwulan ini belum disegel.', status: 404 }, 404);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const disposition = 'attachment; filename="okoce-2020-Q1-sealed-agency.xlsx"';
    response.writeHead(200, { 'content-type': type, 'content-disposition': disposition, 'x-inner': 'yes' }).end(WORKBOOK);
  };
  dashboard = await startDashboard({ reporting });
});
afterAll(() => dashboard?.close());
beforeEach(() => {
  asked.splice(0);
  isSealed = true;
});

async function open(path: string, roles: readonly string[] = ['agency']): Promise<Response> {
  const cookie = await cookieOf({ token: 'her-own', name: 'Lembaga', roles });
  return fetch(`${dashboard.url}${path}`, { headers: { cookie }, redirect: 'manual' });
}

describe('files to take away', () => {
  it('are where an agency starts: every statement of the sealed quarters', async () => {
    expect((await open('/')).headers.get('location')).toBe('/exports');
    const page = await (await open('/exports')).text();
    expect(page).toContain('triwulan I 2020');
    expect(page.match(/href="\/export\/[^"]*"/g)).toEqual(
      ['restated-1', 'sealed'].flatMap((label) =>
        ['format=xlsx', 'format=csv', 'format=csv&amp;separator=semicolon'].map(
          (form) => `href="/export/2020-Q1?${form}&amp;label=${label}"`,
        ),
      ),
    );
    expect(page).toContain('Angka tentang 1 sampai 4 orang disembunyikan');
    expect(await (await open('/exports', ['director'])).text()).toContain('tanpa penyembunyian');
  });

  it('are none while no quarter is sealed', async () => {
    isSealed = false;
    expect(await (await open('/exports')).text()).toContain('Belum ada triwulan yang disegel.');
  });

  it('pass through as they are, asked for with the visitor’s own token', async () => {
    const file = await open('/export/2020-Q1?format=xlsx&label=sealed&separator=&who=me');
    expect(asked).toEqual(['/quarters/2020-Q1/export?format=xlsx&label=sealed Bearer her-own']);
    expect(
      Object.fromEntries(['content-type', 'content-disposition', 'cache-control', 'x-inner'].map((name) => [name, file.headers.get(name)])),
    ).toEqual({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="okoce-2020-Q1-sealed-agency.xlsx"',
      'cache-control': 'private, no-store',
      'x-inner': null,
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(WORKBOOK);
  });

  it('are refused in words that say why', async () => {
    isSealed = false;
    const refused = await open('/export/2020-Q1?format=csv');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Triwulan ini belum disegel.');
    expect((await open('/export/2020-Q1?format=csv&format=xlsx')).status).toBe(400);
  });

  it('are refused by the label that nothing has, with a way on without it', async () => {
    const refused = await open('/export/2020-Q1?format=csv&label=restated-9');
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('Untuk triwulan I 2020 tidak ada pernyataan dengan label “dinyatakan ulang 9”.');
    expect(page).not.toContain('belum disegel');
    expect(page).toContain('href="/export/2020-Q1?format=csv"');
  });
});
