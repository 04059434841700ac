import { CannotRun } from '../config';
import { explainPath } from './explain';
import { differencesText, figureText } from './explain-text';

const entry = {
  centre: '31.74.01',
  measure: 'attendances',
  day: '2020-02-10',
  amount: 1,
  recordedAt: '2020-02-10T05:00:00.000Z',
  subject: { kind: 'participant', id: 'p-1' } as const,
  fact: { id: 'f-1', type: 'okoce.training-events.CheckedOut.v1', source: 'training-events', path: '/facts/t-1/9' },
};
const standing = { scope: '31.74.01', completeTo: '2020-04-20T17:00:00.000Z', final: true };

describe('a figure explained at a terminal', () => {
  const figure = {
    ...standing,
    quarter: '2020-Q1',
    figure: 'attendances',
    value: 1200,
    asOf: '2020-04-20T17:00:00.000Z',
    madeOf: [{ measure: 'attendances', days: 'inQuarter', sign: 1 }] as const,
    entries: [
      { ...entry, counts: 1 },
      { ...entry, amount: 2, counts: -2, subject: null, fact: null },
    ],
    next: 'abc',
  };

  it('says what it is made of, and of each entry whom and what fact it is of', () => {
    expect(figureText(figure)).toBe(
      [
        'Pusat Tebet (31.74.01), triwulan 2020-Q1',
        'attendances = 1.200',
        'Menurut catatan sampai 21 April 2020 pukul 00.00; lengkap sampai 21 April 2020 pukul 00.00 WIB; tetap',
        '',
        '+ attendances, hari-hari triwulan ini',
        '',
        '+1  attendances, 2020-02-10, Pusat Tebet (31.74.01)',
        '  peserta p-1',
        '  okoce.training-events.CheckedOut.v1',
        '  training-events /facts/t-1/9',
        '  dicatat 10 Februari 2020 pukul 12.00 WIB',
        '',
        '-2  attendances, 2020-02-10, Pusat Tebet (31.74.01)',
        '  di luar lingkup Anda',
        '  dicatat 10 Februari 2020 pukul 12.00 WIB',
        '',
        'Selanjutnya: --after abc',
        '',
      ].join('\n'),
    );
  });

  it('names those whom a class or a reason of N counts', () => {
    const one = { centre: '31.74.01', ruleClass: null, decidedClass: null, reason: null, assessment: null };
    const path = '/quarters/2020-Q1/participants/p-1';
    const people = [
      { ...one, participantId: 'p-1', ruleClass: 'N', reason: 'no_mentor', decidedClass: 'D', assessment: path },
      { ...one, participantId: null },
    ];
    const text = figureText({ ...figure, figure: 'classes.D', value: 2, madeOf: [], entries: [], people, next: null });
    expect(text.split('\n').slice(3)).toEqual([
      '',
      'peserta p-1, Pusat Tebet (31.74.01): N (no_mentor); diputuskan D',
      `  reporting ${path}`,
      'di luar lingkup Anda, Pusat Tebet (31.74.01)',
      '',
    ]);
  });

  it('says when it is made of nothing', () => {
    expect(figureText({ ...figure, value: 0, entries: [], next: null })).toMatch(/Tidak ada catatan\.\n$/);
  });
});

describe('two reports compared at a terminal', () => {
  it('are said with what differs and what was recorded between', () => {
    const from = '2020-04-20T17:00:00.000Z';
    const differences = {
      ...standing,
      final: false,
      quarter: '2020-Q1',
      from,
      to: null,
      fromLabel: 'current',
      toLabel: 'current',
      figures: [{ figure: 'attendances', from: 3, to: 4 }],
      classes: [{ class: 'E', from: 4, to: 3 }],
      people: [
        { participantId: 'p-1', centre: '31.74.01', from: 'E', to: 'N', facts: [entry.fact] },
        { participantId: null, centre: '31.74.01', from: null, to: 'N', facts: [] },
      ],
      entries: [entry],
      next: null,
    };
    const text = differencesText(differences);
    expect(text).toContain('Dari catatan sampai 21 April 2020 pukul 00.00 WIB ke catatan terkini\n');
    expect(text).toMatch(/^attendances +3 +4 +\+1$/m);
    expect(text).toContain('  p-1, Pusat Tebet (31.74.01): E → N\n    okoce.training-events.CheckedOut.v1 training-events /facts/t-1/9\n');
    expect(text).toContain('  di luar lingkup Anda, Pusat Tebet (31.74.01): - → N\n');
    expect(differencesText({ ...differences, classes: null, people: null })).toMatch(/tidak diketahui[\s\S]*Terlalu banyak/);
    expect(text).toContain('  training-events /facts/t-1/9\n');
    expect(differencesText({ ...differences, figures: [], classes: [], people: [], entries: [] })).toMatch(
      /Tidak ada angka yang berbeda\.\n$/,
    );
    const stated = { ...differences, to: from, fromLabel: 'sealed', toLabel: 'restated-1', restatements: 1, ruleSet: '2017-Q4' };
    const labelled = differencesText({ ...stated, classes: [{ class: 'A', from: 2, to: 3 }] });
    expect(labelled).toContain(
      'Dari disegel (catatan sampai 21 April 2020 pukul 00.00 WIB) ke pernyataan ulang ke-1 (catatan sampai 21 April 2020 pukul 00.00 WIB)\n' +
        'Label: pernyataan ulang ke-1; triwulan disegel, dinyatakan ulang 1 kali; aturan 2017-Q4\n',
    );
    expect(labelled).toMatch(/^classes\.A +2 +3 +\+1$/m);
  });
});

describe('what is asked to be explained', () => {
  it('is a figure of a quarter or a day, of a centre, a regency or the programme', () => {
    expect(explainPath({ quarter: '2020-Q1', centre: '31.74.01', figure: 'attendances' })).toBe(
      '/quarters/2020-Q1/centres/31.74.01/figures/attendances',
    );
    expect(explainPath({ on: '2018-02-15', regency: '31.74', figure: 'steps.P2', asOf: '2020-04-01T00:00:00+07:00', limit: '10' })).toBe(
      '/days/2018-02-15/regencies/31.74/figures/steps.P2?asOf=2020-04-01T00%3A00%3A00%2B07%3A00&limit=10',
    );
    expect(explainPath({ quarter: '2020-Q1', figure: 'active', after: 'a=b' })).toBe(
      '/quarters/2020-Q1/programme/figures/active?after=a%3Db',
    );
  });

  it('is or the difference of two reports of a quarter', () => {
    expect(explainPath({ quarter: '2020-Q1', from: '2020-04-21T00:00:00Z', to: '2020-05-01T00:00:00Z' })).toBe(
      '/quarters/2020-Q1/programme/differences?from=2020-04-21T00%3A00%3A00Z&to=2020-05-01T00%3A00%3A00Z',
    );
  });

  it('is a statement by its label, or the difference of two', () => {
    expect(explainPath({ quarter: '2020-Q1', figure: 'active', label: 'sealed' })).toBe(
      '/quarters/2020-Q1/programme/figures/active?label=sealed',
    );
    expect(explainPath({ quarter: '2020-Q1', fromLabel: 'sealed', toLabel: 'restated-1' })).toBe(
      '/quarters/2020-Q1/programme/differences?fromLabel=sealed&toLabel=restated-1',
    );
    expect(explainPath({ quarter: '2020-Q1', fromLabel: 'sealed' })).toBe('/quarters/2020-Q1/programme/differences?fromLabel=sealed');
  });

  it.each([
    { quarter: '2020-Q1', figure: 'active', label: 'newest' },
    { quarter: '2020-Q1', figure: 'active', label: 'sealed', asOf: '2020-04-21T00:00:00Z' },
    { on: '2020-01-01', figure: 'active', label: 'sealed' },
    { quarter: '2020-Q1', from: '2020-04-21T00:00:00Z', fromLabel: 'sealed' },
    { quarter: '2020-Q1', toLabel: 'sealed' },
    { figure: 'active' },
    { quarter: '2020-Q1', on: '2020-01-01', figure: 'active' },
    { quarter: '2020-Q5', figure: 'active' },
    { quarter: '2020-Q1' },
    { quarter: '2020-Q1', figure: 'active', from: '2020-04-21T00:00:00Z' },
    { quarter: '2020-Q1', figure: 'active', to: '2020-04-21T00:00:00Z' },
    { on: '2020-01-01', from: '2020-04-21T00:00:00Z' },
    { quarter: '2020-Q1', from: '2020-04-21' },
    { quarter: '2020-Q1', centre: '3174', figure: 'active' },
    { quarter: '2020-Q1', centre: '31.74.01', regency: '31.74', figure: 'active' },
    { quarter: '2020-Q1', figure: 'active', limit: 'all' },
  ])('is not %j', (options) => {
    expect(() => explainPath(options)).toThrow(CannotRun);
  });
});
