import { renderToString } from 'preact-render-to-string';
import type { Quarter } from '@okoce/domain';
import type { Differences, FigureLineage, RecordedFact } from '../api/lineage';
import { Words, type Language } from '../messages/language';
import type { Choice } from './choice';
import { DifferencesPage, type DifferencesChoice } from './differences.page';
import { FactPage } from './fact.page';
import { FigurePage, type FigureView } from './figure.page';
import { figureCounts, figureName, measureName } from './figure-words';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const stream = '01a226c1-67cf-7249-9e67-c5307d5c471e';
const choice: Choice = { quarter: '2020-Q1' as Quarter, quarters: ['2020-Q1'] as Quarter[] };
const standing = { asOf: null, completeTo: null, final: false, label: 'current', restatements: null, ruleSet: '2017-Q4', root: null };
const seen = {
  centre: '31.74.01',
  measure: 'attendances' as const,
  day: '2020-02-29',
  amount: 1,
  recordedAt: '2020-03-01T02:30:00.000Z',
  subject: { kind: 'participant' as const, id: siti },
  fact: {
    id: '8e242db2-5e83-4472-9d3d-ff10a3e55a08',
    type: 'okoce.training-events.CheckedOut.v1',
    source: 'training-events',
    occurredAt: '2020-02-29T08:23:00.000Z',
    streamId: stream,
    version: 35,
    path: `/facts/${stream}/35`,
  },
};
const lineage: FigureLineage = {
  ...standing,
  scope: 'programme',
  quarter: '2020-Q1',
  figure: 'active',
  value: 1_319,
  madeOf: [
    { measure: 'registrations', days: 'toDate', sign: 1 },
    { measure: 'withdrawals', days: 'toDate', sign: -1 },
  ],
  entries: [
    { ...seen, counts: 1 },
    { ...seen, counts: -1, subject: null, fact: null },
  ],
  people: null,
  next: 'WzFd',
};
const frameOf = (readsFacts: boolean, language: Language = 'id') => {
  const words = new Words(language);
  return { words, title: words.say('figure.title'), address: '/figures/active', readsFacts };
};
const view: FigureView = {
  scope: 'programme',
  scopeName: 'Program OK OCE',
  figure: 'active',
  value: 1_319,
  standing,
  lineage,
  byCentre: [{ code: '31.74.01', value: 31 }],
  continued: true,
};
const page = (change: Partial<FigureView> = {}, readsFacts = true, language: Language = 'id', chosen: Choice = choice): string =>
  renderToString(FigurePage({ frame: frameOf(readsFacts, language), choice: chosen, view: { ...view, ...change } }));

describe('the page of a figure', () => {
  it('says what it counts, its value and what it is made of, in both languages', () => {
    expect(page()).toContain('Peserta aktif terdaftar: <strong>1.319</strong>');
    expect(page()).toContain('<li>pendaftaran, dari semua hari sampai akhir triwulan</li>');
    expect(page()).toContain('<li>dikurangi pengunduran diri, dari semua hari sampai akhir triwulan</li>');
    expect(page({}, true, 'en')).toContain('Those enrolled at the end of the quarter’s last day');
  });

  it('lists its entries, each with its fact', () => {
    expect(page()).toContain('<th scope="row">29 Februari 2020</th><td>+1</td><td class="text">kehadiran pelatihan</td>');
    expect(page()).toContain(`<a href="/participants/${siti}?quarter=2020-Q1">peserta …3c2628</a>`);
    expect(page()).toContain(`<a href="/facts/training-events/${stream}/35">tercatat keluar pelatihan</a>`);
    expect(page()).toContain('1 Maret 2020 pukul 09.30 WIB');
  });

  it('names nobody out of sight, and offers no fact that would not be answered', () => {
    expect(page()).toContain('di luar wewenang Anda');
    expect(page({}, false)).not.toContain('href="/facts');
    expect(page({}, false)).toContain('tercatat keluar pelatihan');
  });

  it('leads to the centres, to the next entries and back', () => {
    expect(page()).toContain('<a href="/figures/active?quarter=2020-Q1&amp;scope=31.74.01">31</a>');
    expect(page()).toContain('<a rel="next" href="/figures/active?quarter=2020-Q1&amp;after=WzFd#entries">');
    expect(page()).toContain('<a href="/figures/active?quarter=2020-Q1#entries">Dari awal</a>');
  });

  it('of a class lists the people, each in the same report, since it has no entries', () => {
    const one = { centre: '31.74.01', ruleClass: 'D', decidedClass: null, reason: null } as const;
    const people: FigureLineage['people'] = [
      { ...one, participantId: siti, assessment: `/quarters/2020-Q1/participants/${siti}?label=sealed` },
      { ...one, participantId: stream, ruleClass: 'N', decidedClass: 'D', reason: 'no_mentor', assessment: null },
      { ...one, participantId: null, ruleClass: null, assessment: null },
    ];
    const ofClass = { figure: 'classes.D', byCentre: [], lineage: { ...lineage, madeOf: [], entries: [], people } };
    const shown = page(ofClass, true, 'id', { ...choice, label: 'sealed' });
    expect(shown).toContain('Kelas D, Perlu pendampingan');
    expect(shown).toContain(`<a href="/participants/${siti}?quarter=2020-Q1&amp;label=sealed">${siti}</a>`);
    expect(shown).toContain('<td class="text">N Belum dinilai, Tidak ada mentor</td><td class="text">D Perlu pendampingan</td>');
    expect(shown).toContain('di luar wewenang Anda</span></th><td class="text">Tebet</td><td class="text">–</td>');
    expect(shown).toContain('<a rel="next" href="/figures/classes.D?quarter=2020-Q1&amp;label=sealed&amp;after=WzFd#people">');
    expect(shown).not.toContain('id="entries"');
    const named = page({ ...ofClass, names: new Map([[siti, 'Siti Aminah']]) });
    expect(named).toContain(`<a class="name" href="/participants/${siti}?quarter=2020-Q1">Siti Aminah</a>`);
    expect(page({ ...ofClass, lineage: { ...ofClass.lineage, people: [] } }, true, 'en')).toContain('Person by person');
  });

  it('carries no script', () => expect(page()).not.toMatch(/<script|javascript:|\son\w+=/i));
});

describe('figures and what they count', () => {
  const words = new Words('id');

  it.each(['registrations', 'active', 'steps.P3.verified', 'target.funded', 'activeMonths.2', 'classes.N', 'notAssessed.no_mentor'])(
    'have words for %s',
    (figure) => {
      expect(figureName(words, figure)).not.toContain(figure);
      expect(figureCounts(words, figure)).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('stand for themselves where they are new here', () => {
    expect(figureName(words, 'jobs')).toBe('jobs');
    expect(figureCounts(words, 'jobs')).toBeUndefined();
  });

  it('are told of measures too', () => {
    expect(measureName(words, 'moved.P2')).toBe('langkah P2 ikut pindah pusat');
    expect(measureName(words, 'activeMonths.3')).toBe('orang dengan 3 bulan aktif');
    expect(measureName(words, 'departed')).toContain('tidak pada hari terakhirnya');
  });
});

describe('the page of a fact', () => {
  const fact: RecordedFact = {
    id: seen.fact.id,
    streamId: stream,
    version: 35,
    position: 4_711,
    type: 'CheckedOut',
    contract: 'okoce.training-events.CheckedOut.v1',
    recordedAt: '2020-03-01T02:30:00.000Z',
    actor: { id: null, role: 'officer', channel: 'live' },
    correlationId: 'request-1',
    causationId: null,
    data: {
      participantId: siti,
      occurredAt: '2020-02-29T08:23:00.000Z',
      districtCode: '31.74.01',
      walkIn: true,
      slotId: null,
      odd: { minutes: 30 },
    },
  };
  const shown = (seesEverybody: boolean): string =>
    renderToString(FactPage({ frame: frameOf(true), service: 'training-events', fact, seesEverybody }));

  it('shows it as its service answers, in words', () => {
    expect(shown(true)).toContain('<p class="lead">Tercatat keluar pelatihan</p>');
    expect(shown(true)).toContain('Terjadi</th><td class="text value">29 Februari 2020 pukul 15.23 WIB</td>');
    expect(shown(true)).toContain('Pusat</th><td class="text value">Tebet (31.74.01)</td>');
    expect(shown(true)).toContain('<td class="text value">Menit: 30</td>');
    expect(shown(true)).toContain('petugas pusat, langsung');
    expect(shown(true)).toContain('okoce.training-events.CheckedOut.v1');
  });

  it('leads to the person only those who see everybody', () => {
    expect(shown(true)).toContain(`href="/participants/${siti}"`);
    expect(shown(false)).not.toContain(`href="/participants/${siti}"`);
  });
});

describe('two reports that differ', () => {
  const asked: DifferencesChoice = { ...choice, scope: '31.74.01', from: { at: '2020-04-20T17:00:00.000Z' }, to: { label: 'current' } };
  const at = { centre: '31.74.01', fromReason: null, toReason: null };
  const report: Differences = {
    scope: '31.74.01',
    quarter: '2020-Q1',
    from: '2020-04-20T17:00:00.000Z',
    to: null,
    fromLabel: 'current',
    toLabel: 'current',
    restatements: 1,
    ruleSet: '2017-Q4',
    completeTo: null,
    final: false,
    classes: [{ class: 'D', from: 4, to: 3 }],
    notAssessed: [{ figure: 'notAssessed.no_mentor', from: 2, to: 3 }],
    figures: [
      { figure: 'withdrawals', from: 2, to: 1 },
      { figure: 'target.trained', from: 5, to: 6 },
    ],
    people: [
      { ...at, participantId: siti, from: 'D', to: 'B', facts: [seen.fact].flatMap((fact) => fact ?? []) },
      { ...at, participantId: null, from: null, to: 'N', toReason: 'no_mentor', facts: [] },
    ],
    measures: [],
    entries: [{ ...seen, amount: -1 }],
    next: 'WzFd',
  };
  const compared = (change: Partial<DifferencesChoice> = {}, answer: Differences | undefined = report): string =>
    renderToString(DifferencesPage({ frame: frameOf(true), choice: { ...asked, ...change }, report: answer }));

  it('say by how much, and lead to both figures', () => {
    expect(compared()).toContain('Pusat Tebet, triwulan I 2020: 3 angka berbeda.');
    expect(compared()).toContain('<th scope="row">Belum dinilai (N): Tidak ada mentor</th>');
    expect(compared()).toContain('href="/figures/withdrawals?quarter=2020-Q1&amp;asOf=2020-04-20T17:00:00Z&amp;scope=31.74.01">2</a>');
    expect(compared()).toContain('href="/figures/withdrawals?quarter=2020-Q1&amp;scope=31.74.01">1</a></td><td>-1</td>');
    expect(compared()).toContain('Kelas D, Perlu pendampingan');
    expect(compared()).not.toContain('P2 Pelatihan');
  });

  it('name whose class is another, with the facts behind it', () => {
    const moved = compared().split('id="moved"')[1]?.split('</section>')[0];
    expect(moved).toContain(`href="/participants/${siti}?quarter=2020-Q1"`);
    expect(moved).toContain('D → B');
    expect(moved).toContain('– → N, Tidak ada mentor');
    expect(moved).toContain('href="/facts/');
    expect(compared({}, { ...report, people: null })).toContain('Terlalu banyak');
    expect(compared({}, { ...report, classes: null })).toContain('tidak diketahui');
    expect(compared({}, { ...report, people: [] })).not.toContain('id="moved"');
  });

  it('show the facts between them', () => {
    expect(compared()).toContain('<td>-1</td><td class="text">kehadiran pelatihan</td>');
    expect(compared()).toContain('&amp;toLabel=current&amp;after=WzFd#entries');
  });

  it('are chosen by a plain form', () => {
    const form = renderToString(DifferencesPage({ frame: frameOf(true), choice: { ...asked, from: undefined } }));
    expect(form).toContain('Pilih dua laporan');
    expect(form).toContain('<form class="card filter two-reports" method="get" action="/differences"');
    expect(compared()).toContain('value="2020-04-21T00:00:00"');
  });
});
