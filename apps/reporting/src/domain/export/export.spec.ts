import type { Instant, Quarter } from '@okoce/domain';
import { readCsv } from '../../testing/csv-reader';
import { publishedColumns } from '../suppression/columns';
import { csvOf, safeText } from './csv';
import { exportDocument, fileNameOf } from './document';
import type { ExportedCount, ExportedFigures, ExportStanding } from './document';
import { headings } from './headings';

const standing: ExportStanding = {
  quarter: '2020-Q1' as Quarter,
  label: 'restated-1',
  asOf: null,
  cutOff: '2020-04-20T17:00:00.000Z' as Instant,
  completeTo: '2020-04-20T17:00:00.000Z' as Instant,
  final: true,
  restatements: 2,
  ruleSet: '2017-Q4',
  definitions: '2017-Q4',
  root: 'ab'.repeat(32),
  producedAt: '2020-05-01T02:00:00.000Z' as Instant,
  suppression: null,
};
const figures: ExportedFigures = new Map<string, ReadonlyMap<string, ExportedCount>>([
  ['programme', new Map([['registered', 1200]])],
  ['31.74', new Map([['registered', 9.5]])],
  ['31.74.01', new Map([['registered', 'hidden']])],
]);
const notes = (of: ExportStanding) =>
  Object.fromEntries(exportDocument(of, figures, 'all').notes.map(({ name, value }) => [name.id, value]));

describe('an exported file', () => {
  it('says what its figures are', () => {
    expect(notes(standing)).toEqual({
      Triwulan: '2020-Q1',
      Label: 'restated-1: dinyatakan ulang 1 (restated 1)',
      'Pernyataan ulang': '2',
      'Batas pencatatan': '2020-04-21 00:00:00 WIB',
      'Lengkap sampai': '2020-04-21 00:00:00 WIB',
      'Aturan penilaian': '2017-Q4',
      Definisi: '2017-Q4',
      'Akar (SHA-256)': 'ab'.repeat(32),
      Dibuat: '2020-05-01 09:00:00 WIB',
    });
    const asOf = '2020-04-01T00:00:00.123Z' as Instant;
    const current = { ...standing, label: 'current', asOf, cutOff: null, root: null, restatements: null, final: false };
    expect(notes(current)).toMatchObject({
      Label: 'current: terkini, masih dapat berubah (current, may still change)',
      Per: '2020-04-01 07:00:00.123 WIB',
    });
  });

  it('tells an agency how many cells are hidden, and why', () => {
    const told = notes({ ...standing, suppression: 1 });
    expect(told['Sel yang disembunyikan']).toBe(
      `1 dari ${51 * publishedColumns.length} (of ${51 * publishedColumns.length}), ditandai * (marked *)`,
    );
    expect(told['Mengapa disembunyikan']).toContain('1-4 orang');
  });

  it.each([
    ['programme', 1],
    ['regencies', 6],
    ['centres', 44],
    ['all', 51],
  ] as const)('has of %s %i rows', (level, count) => expect(exportDocument(standing, figures, level).rows).toHaveLength(count));

  it('is named by quarter and label', () => {
    expect(fileNameOf(standing, 'all', 'xlsx')).toBe('okoce-2020-Q1-restated-1.xlsx');
    expect(fileNameOf({ ...standing, suppression: 1 }, 'centres', 'csv')).toBe('okoce-2020-Q1-restated-1-centres-agency.csv');
    const asOf = { ...standing, label: 'current', asOf: '2020-04-01T00:00:00.000Z' as Instant };
    expect(fileNameOf(asOf, 'all', 'csv')).toBe('okoce-2020-Q1-current-20200401T000000Z.csv');
  });

  it('has a heading of its own for every column, in both languages', () => {
    expect(new Set(headings.map(({ id }) => id)).size).toBe(publishedColumns.length);
    expect(new Set(headings.map(({ en }) => en)).size).toBe(publishedColumns.length);
  });
});

describe('as CSV it', () => {
  const document = exportDocument(standing, figures, 'all');

  it('has the same number of fields in every line, which ends with CRLF', () => {
    const text = csvOf(document, 'comma');
    expect(new Set(readCsv(text).map((record) => record.length))).toEqual(new Set([3 + headings.length]));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('reads back as it was', () => {
    const records = readCsv(csvOf(document, 'comma'));
    const registered = 3 + publishedColumns.indexOf('registered');
    const row = (code: string) => records.find(([, its]) => its === code)?.[registered];
    expect([row('programme'), row('31.74'), row('31.74.01'), row('31.74.02')]).toEqual(['1200', '9.5', '*', '']);
    expect(records.find(([level]) => level === 'Tingkat')?.slice(0, 4)).toEqual(['Tingkat', 'Kode', 'Nama', 'Pendaftaran']);
  });

  it('is for Excel in Indonesia with semicolons, decimal commas and a byte order mark', () => {
    const text = csvOf(document, 'semicolon');
    expect(text.startsWith('\uFEFFOK OCE: angka triwulan I 2020;')).toBe(true);
    expect(text).toContain('Kota Administrasi Jakarta Selatan;;;;;;;;;;9,5;');
  });

  it.each(['=1+1', '+62', '-3', '@SUM(A1)', '\t=1', ' =1', '\rcmd'])('makes no formula of %j', (text) =>
    expect(safeText(text)).toBe(`'${text}`),
  );

  it('leaves other texts alone', () =>
    expect(['2017-Q4', '31.74.01', 'a=b', ''].map(safeText)).toEqual(['2017-Q4', '31.74.01', 'a=b', '']));
});
