import { randomUUID } from 'node:crypto';
import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually } from '@okoce/testing';
import { headings } from '../src/domain/export/headings';
import { readCsv } from '../src/testing/csv-reader';
import { startSystem } from './reporting-system';
import type { Download, ReportingSystem } from './reporting-system';
import { hasFormula, readWorkbook } from './workbook-reader';

const [TEBET, SETIABUDI, CAKUNG] = ['31.74.01', '31.74.02', '31.75.06'];
const REGISTERED = 'Terdaftar (akhir triwulan)';
const agency: DevelopmentClaims = { roles: ['agency'] };
const director: DevelopmentClaims = { roles: ['director'] };
const officer: DevelopmentClaims = { roles: ['officer'], centres: [TEBET as string] };
const path = (query: string) => `/quarters/2020-Q1/export?${query}`;

/** The cells of a file by row and heading, and what it says of itself. */
function read({ body }: Download, separator?: string) {
  const isWorkbook = body.subarray(0, 2).toString() === 'PK';
  const sheets = isWorkbook ? readWorkbook(body) : new Map();
  const records = isWorkbook ? (sheets.get('Angka') ?? []) : readCsv(body.toString('utf8'), separator);
  const names = records.find(([first]: readonly unknown[]) => first === 'Tingkat') ?? [];
  const about = isWorkbook ? (sheets.get('Keterangan') ?? []) : records;
  const cell = (code: string, heading: string) => records.find(([, its]: readonly unknown[]) => its === code)?.[names.indexOf(heading)];
  const note = (name: string): string => String(about.find(([its]: readonly unknown[]) => its === name)?.[2]);
  const row = (code: string) => headings.map(({ id }) => String(cell(code, id)));
  return { cell, note, row };
}

describe('the export of a quarter', () => {
  let system: ReportingSystem;
  const get = (claims: DevelopmentClaims, query: string) => system.download(claims, path(query));

  beforeAll(async () => {
    system = await startSystem();
    for (const [centre, people] of [
      [TEBET, 7],
      [SETIABUDI, 3],
      [CAKUNG, 6],
    ] as const)
      await register(centre as string, people);
    await registeredAre(16);
  });
  afterAll(() => system.close());

  async function register(districtCode: string, people: number): Promise<void> {
    for (let person = 0; person < people; person += 1) {
      const participantId = randomUUID();
      const occurredAt = '2020-01-08T03:00:00.000Z';
      const data = { occurredAt, participantId, districtCode, subdistrictCode: null, channel: 'officer' };
      await system.tell('enrolment', 'ParticipantRegistered', participantId, data);
    }
  }
  const programme = async () => (await system.get(director, '/quarters/2020-Q1/programme')).body;
  const registeredAre = (count: number) => eventually(async () => (await programme())['registered'] === count, `${count} are registered`);

  async function complete(): Promise<void> {
    const now = new Date().toISOString();
    await system.declare(now);
    await eventually(async () => (await programme())['completeTo'] === now, 'the marks are in');
  }

  it('is refused to an agency while the quarter is not sealed', async () => {
    const { status, body } = await get(agency, 'format=csv');
    expect({ status, code: JSON.parse(body.toString('utf8')).code }).toEqual({ status: 404, code: 'NOT_SEALED' });
    expect((await get(director, 'format=csv&label=sealed')).status).toBe(404);
  });

  it('is to staff whatever is recorded, and says so', async () => {
    const file = await get(officer, 'format=csv');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="okoce-2020-Q1-current.csv"');
    const { cell, note } = read(file);
    expect(note('Label')).toBe('current: terkini, masih dapat berubah (current, may still change)');
    expect(note('Pernyataan ulang')).toBe('triwulan belum disegel (not sealed)');
    expect([TEBET, SETIABUDI, '31.74', 'programme'].map((code) => cell(code as string, REGISTERED))).toEqual(['7', '3', '10', '16']);
    const asOf = read(await get(director, 'format=csv&asOf=2020-01-01T00:00:00Z'));
    expect([asOf.cell('programme', REGISTERED), asOf.note('Per')]).toEqual(['0', '2020-01-01 07:00:00 WIB']);
  });

  it('is nobody else’s, and refuses what it does not understand', async () => {
    for (const roles of [['participant'], ['mentor']] as const) expect((await get({ roles }, 'format=csv')).status).toBe(403);
    for (const query of [
      '',
      'format=pdf',
      'format=csv&level=people',
      'format=csv&label=newest',
      'format=csv&separator=tab',
      'format=csv&who=me',
    ])
      expect({ query, status: (await get(director, query)).status }).toEqual({ query, status: 400 });
    expect((await get(director, 'format=csv&label=sealed&asOf=2020-01-01T00:00:00Z')).status).toBe(400);
  });

  it('is of a sealed quarter what was sealed, in both forms', async () => {
    await complete();
    const sealed = await system.post(director, '/quarters/2020-Q1/seal', { baseline: true });
    expect(sealed.status).toBe(200);
    const { figures, root } = (await system.get(director, '/quarters/2020-Q1/seals/sealed')).body as {
      figures: { centres: object };
      root: string;
    };
    const file = await get(director, 'format=xlsx&label=sealed');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="okoce-2020-Q1-sealed.xlsx"');
    expect(hasFormula(file.body)).toBe(false);
    const [workbook, csv] = [read(file), read(await get(director, 'format=csv&label=sealed&separator=semicolon'), ';')];
    expect(workbook.note('Akar (SHA-256)')).toBe(root);
    for (const [code, stated] of Object.entries(figures.centres)) {
      const at = (column: string) => column.split('.').reduce((value: unknown, key) => (value as Record<string, unknown>)[key], stated);
      const expected = headings.map(({ column }) => String(at(column)));
      expect({ code, row: workbook.row(code) }).toEqual({ code, row: expected });
      expect({ code, row: csv.row(code) }).toEqual({ code, row: expected });
    }
  });

  it('hides few people from an agency, and what would tell of them', async () => {
    const { cell, note } = read(await get(agency, 'format=xlsx'));
    expect(note('Label')).toBe('sealed: disegel (sealed)');
    expect(note('Mengapa disembunyikan')).toContain('1-4 orang');
    expect([TEBET, SETIABUDI, '31.74', CAKUNG, 'programme'].map((code) => cell(code as string, REGISTERED))).toEqual(['*', '*', 10, 6, 16]);
    expect(cell('31.71.01', REGISTERED)).toBe(0);
  });

  it('tells an agency no more by level or by form', async () => {
    const all = read(await get(agency, 'format=csv'));
    for (const [level, codes] of [
      ['centres', [TEBET, SETIABUDI, CAKUNG]],
      ['regencies', ['31.74', '31.75']],
      ['programme', ['programme']],
    ] as const) {
      for (const format of ['csv', 'xlsx']) {
        const part = read(await get(agency, `format=${format}&level=${level}`));
        for (const code of codes) expect(part.row(code as string)).toEqual(all.row(code as string));
      }
    }
  });

  it('gives an agency neither current figures nor those of a moment', async () => {
    for (const query of ['label=current', 'asOf=2030-01-01T00:00:00Z', 'label=current&level=programme']) {
      const { status, body } = await get(agency, `format=csv&${query}`);
      expect({ status, code: JSON.parse(body.toString('utf8')).code }).toEqual({ status: 403, code: 'PUBLISHED_ONLY' });
    }
    expect((await get(agency, 'format=csv&label=restated-1')).status).toBe(404);
    // Who is also staff is let in as staff.
    expect(read(await get({ roles: ['agency', 'director'] }, 'format=csv')).note('Label')).toContain('current');
  });

  it('hides from an agency what a restatement changed by one', async () => {
    await register(CAKUNG as string, 1);
    await registeredAre(17);
    await complete();
    expect((await system.post(director, '/quarters/2020-Q1/restatement')).body).toMatchObject({ label: 'restated-1' });
    const restated = read(await get(agency, 'format=csv'));
    expect([restated.note('Label'), restated.note('Pernyataan ulang')]).toEqual(['restated-1: dinyatakan ulang 1 (restated 1)', '1']);
    expect([CAKUNG, '31.75', '31.74', 'programme'].map((code) => restated.cell(code as string, REGISTERED))).toEqual(['*', '*', '10', '*']);
    const sealed = read(await get(agency, 'format=csv&label=sealed'));
    expect([sealed.cell(CAKUNG as string, REGISTERED), sealed.note('Pernyataan ulang')]).toEqual(['6', '1']);
    expect(read(await get(director, 'format=csv&label=restated-1')).cell('programme', REGISTERED)).toBe('17');
  });
});
