import type { RequestListener } from 'node:http';
import type { Session } from '../src/auth/session';
import { cookieOf, startDashboard } from './running-dashboard';
import type { RunningDashboard } from './running-dashboard';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const quarters = { quarters: ['2020-Q1'], states: [{ quarter: '2020-Q1', state: 'sealed', restatements: 0 }] };
/** What reporting was asked. */
const asked: { readonly path: string; readonly body: string }[] = [];
/** The field that reporting cannot read, or its whole refusal. */
let refuses: string | { readonly status: number; readonly title: string };
let dashboard: RunningDashboard;

beforeAll(async () => {
  const reporting: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body });
      if (request.url === '/quarters') return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(quarters));
      const problem =
        typeof refuses === 'string'
          ? {
              status: 400,
              title: 'Permintaan tidak sesuai bentuknya.',
              detail: `${refuses}: ${refuses} must be something else`,
              errors: [{ field: refuses, messages: [`${refuses} must be something else`] }],
            }
          : refuses;
      return response.writeHead(problem.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    });
  };
  dashboard = await startDashboard({ reporting });
});
afterAll(() => dashboard?.close());
beforeEach(() => {
  asked.splice(0);
  refuses = 'something';
});

const director: Partial<Session> = { roles: ['director'] };

async function open(path: string, form?: Record<string, string>): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${dashboard.url}${path}`, {
    headers: { cookie: await cookieOf(director) },
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** The sentence of the page of an error, and where it leads on. */
async function told(path: string): Promise<{ status: number; said: string | undefined; on: string | undefined }> {
  const { status, text } = await open(path);
  return { status, said: /<p class="lead">(.*?)<\/p>/.exec(text)?.[1], on: /<a class="button" href="(.*?)"/.exec(text)?.[1] };
}

describe('a choice that cannot be read', () => {
  it.each([
    ['/programme?quarter=soon', '', 'Pilihan “Triwulan” tidak dapat dibaca: “soon”.', '/programme'],
    ['/programme?quarter=0001-Q1', 'quarter', 'Pilihan “Triwulan” tidak dapat dibaca: “0001-Q1”.', '/programme'],
    ['/numbers?on=2021-02-30', 'on', 'Pilihan “Hari” tidak dapat dibaca: “2021-02-30”.', '/numbers'],
    [
      '/numbers/entries?on=2021-02-30&figure=active',
      'date',
      'Pilihan “Hari” tidak dapat dibaca: “2021-02-30”.',
      '/numbers/entries?figure=active',
    ],
    ['/numbers/entries?on=2021-02-03', '', 'Pilihan “Angka” belum diisi.', '/'],
    [
      '/figures/active?quarter=2020-Q1&after=zz',
      'after',
      'Pilihan “Tempat dalam daftar” tidak dapat dibaca: “zz”.',
      '/figures/active?quarter=2020-Q1',
    ],
    ['/figures/active?scope=31.99', '', 'Pilihan “Wilayah” tidak dapat dibaca: “31.99”.', '/figures/active'],
    ['/export/2020-Q1?format=zip', 'format', 'Pilihan “Bentuk berkas” tidak dapat dibaca: “zip”.', '/export/2020-Q1'],
    ['/people?mentorId=Ratna', '', 'Pilihan “Nomor mentor” tidak dapat dibaca: “Ratna”.', '/people'],
    ['/centres/31.74.01?class=Z', '', 'Pilihan “Kelas” tidak dapat dibaca: “Z”.', '/centres/31.74.01'],
    ['/figures/active?scope[]=31', '', 'Pilihan “Wilayah” tidak dapat dibaca: sebutkan satu saja.', '/figures/active'],
    ['/programme?label[]=x&quarter=2020-Q1', '', 'Pilihan “Label” tidak dapat dibaca: sebutkan satu saja.', '/programme?quarter=2020-Q1'],
    ['/programme?asOf[]=x', '', 'Pilihan “Per” tidak dapat dibaca: sebutkan satu saja.', '/programme'],
    ['/programme?quarter=2020-Q1&quarter=2020-Q2', '', 'Pilihan “Triwulan” tidak dapat dibaca: sebutkan satu saja.', '/programme'],
  ])('%s is named in the words of the page, with a way on without it', async (path, field, said, on) => {
    refuses = field;
    expect(await told(path)).toEqual({ status: 400, said, on });
  });

  it('that goes beyond today is told as that', async () => {
    expect(await told('/programme?quarter=2999-Q1')).toMatchObject({ status: 400, said: 'Triwulan ini belum dimulai: triwulan I 2999.' });
    refuses = { status: 400, title: 'Hari itu belum tiba.' };
    expect(await told('/numbers?on=2999-01-01')).toMatchObject({ status: 400, said: 'Hari itu belum tiba.' });
  });

  it('of a label is told by that label, and leads to what is current', async () => {
    const page = await open('/programme?quarter=2020-Q1&label=x');
    expect(page.text).toContain('Untuk triwulan I 2020 tidak ada pernyataan dengan label “x”.');
    expect(page.text).toMatch(/href="\/programme\?quarter=2020-Q1">\s*Tampilkan angka terkini/);
    expect(await told('/export/2020-Q1?label=sealed&asOf=2020-04-01T00:00:00Z')).toMatchObject({
      said: 'Pilih label, atau “per”, tidak keduanya.',
      on: '/export/2020-Q1',
    });
  });

  it('of two reports leads to the choice of two others', async () =>
    expect(await told('/differences?quarter=2020-Q1&scope=31.74.01&fromLabel=&from=')).toMatchObject({
      said: 'Isi saat “per”, atau pilih label.',
      on: '/differences?quarter=2020-Q1&amp;scope=31.74.01',
    }));
});

it('a mentor’s number may be written with capitals', async () => {
  await open(`/people?quarter=2020-Q1&mentorId=${siti.toUpperCase()}`);
  expect(asked.at(-1)?.path).toBe(`/quarters/2020-Q1/mentees?mentorId=${siti}`);
});

describe('a form', () => {
  const form = (letters: number) => ({
    ruleSet: JSON.stringify({ version: 'x'.repeat(letters) }, null, 1),
    from: '2020-Q1',
    to: '2020-Q1',
  });

  it('is read as far as the service would read it, and comes back where that refuses it', async () => {
    refuses = { status: 413, title: 'Isi permintaan terlalu besar.' };
    const page = await open('/what-if', form(250_000));
    expect(page).toMatchObject({ status: 400, text: expect.stringContaining('Isi permintaan terlalu besar.') as string });
    expect(page.text).toContain('x'.repeat(250_000));
    expect(asked.at(-1)?.body.length).toBeGreaterThan(250_000);
  });

  it('whose field the service cannot read says which, without words for programs', async () => {
    refuses = 'from';
    const { text } = await open('/what-if', form(3));
    expect(text).toContain('<code>from</code> tidak dapat dibaca.');
    expect(text).not.toContain('must be');
  });

  it('beyond that is refused in words', async () => {
    const page = await open('/what-if', form(1_600_000));
    expect(page).toMatchObject({ status: 413, text: expect.stringContaining('Isian ini terlalu besar untuk dikirim.') as string });
    expect(page.text).not.toContain('entity');
  });
});
