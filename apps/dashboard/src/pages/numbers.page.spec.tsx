import { renderToString } from 'preact-render-to-string';
import type { DayFigure, DefinedNumber, NumbersReport, PublishedBesideOurs } from '../api/reports';
import { Words, type Language } from '../messages/language';
import { NumberEntriesPage } from './number-entries.page';
import { NumbersPage } from './numbers.page';

const definition = (name: string, value: number, change: Partial<DefinedNumber> = {}): DefinedNumber => ({
  ...{ version: '2017-Q4', from: '2017-Q4', name, value, over: 'day' },
  counts: { id: `Kalimat ${name}.`, en: `Sentence ${name}.` },
  usedBy: { id: 'Belum ada.', en: 'Nobody yet.' },
  lineage: [`/days/2021-10-27/programme/figures/steps.P7`],
  ...change,
});
const published = (value: number, ours: number | null, change: Partial<PublishedBesideOurs> = {}): PublishedBesideOurs => ({
  ...{ asOf: '2021-10-27', measure: 'P7_permodalan', value, publishedBy: 'Kompas 12 Nov 2021', note: null, definition: 'funded', ours },
  ...change,
});
const months = [1, 2, 3].map((count) => `/quarters/2021-Q4/programme/figures/activeMonths.${count}`);
const whole: NumbersReport = {
  ...{ on: '2021-10-27', asOf: null, completeTo: null, final: false, publishedDays: ['2018-02-15', '2021-10-27'] },
  definitions: [
    definition('registered', 284_164, { lineage: ['/days/2021-10-27/programme/figures/registered'] }),
    definition('reached', 3, { over: 'quarter', lineage: months }),
    definition('formed', 91_234, { lineage: [] }),
    definition('funded', 6_159),
  ],
  published: [published(6_159, 6_159), published(176_891, 176_801, { definition: 'trained' }), published(5, 7, { definition: 'licensed' })],
};

function page(change: Partial<NumbersReport> = {}, language: Language = 'id'): string {
  const words = new Words(language);
  return renderToString(
    NumbersPage({ frame: { words, title: words.say('numbers.title'), address: '/numbers' }, report: { ...whole, ...change } }),
  );
}

describe('the page of the numbers', () => {
  it('says the two that are quarrelled about, and explains them', () => {
    expect(page()).toContain('284.164 orang pernah mendaftar sampai 27 Oktober 2021; 6.159 di antaranya pernah memperoleh modal.');
    expect(page()).toContain('284.164 dan 6.159, hari yang sama');
    expect(page()).toContain('rincian angka kedua sendiri hanya berjumlah 8.417');
    expect(page({}, 'en')).toContain('The question is not how many, but who is counted.');
  });

  it('begins on a day of which something was published with that and its explanation, on others with the ways to count', () => {
    const order = (on: string): string[] => [...page({ on }).matchAll(/<section class="card[^"]*" id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(order('2021-10-27')).toEqual(['glance', 'published', 'definitions', 'why-numbers-differ']);
    expect(order('2020-03-20')).toEqual(['definitions', 'published', 'why-numbers-differ']);
    expect(page()).toMatch(/id="glance"><h2>[^<]*<\/h2><h3>284\.164 dan 6\.159, hari yang sama<\/h3><p>[^<]*<\/p><\/section>/);
    expect(page().match(/<h3>284\.164 dan 6\.159/g)).toHaveLength(1);
    expect(page({ on: '2018-02-15' })).toMatch(/id="glance"><h2>[^<]*<\/h2><h3>6\.905, 9\.468/);
  });

  it('has each way to count with its sentence and who has used it', () => {
    expect(page()).toContain('<h3>Terbentuk</h3><p class="figure">91.234</p><p>Kalimat formed.</p>');
    expect(page({}, 'en')).toContain('Used by: Nobody yet.');
    expect(page()).toContain('3<small> dalam triwulan IV 2021</small>');
    expect(page()).toContain('Definisi versi 2017-Q4, berlaku sejak triwulan IV 2017.');
  });

  it('leads from each to its facts, but from one that is no sum, and from nothing', () => {
    expect(page()).toContain('<a href="/numbers/entries?on=2021-10-27&amp;figure=steps.P7">');
    expect(page()).toContain('<a href="/figures/activeMonths.2?quarter=2021-Q4">');
    expect(page({ on: '2021-12-31' })).toContain('<a href="/figures/steps.P7.cumulative?quarter=2021-Q4">');
    expect(page()).toContain('tiap orang dilihat satu per satu');
    expect(page({ definitions: [definition('funded', 0)] })).not.toContain('/numbers/entries');
  });

  it('sets what was published beside ours, with the difference', () => {
    expect(page()).toContain('<th scope="row">Bermodal</th><td>6.159</td><td>6.159</td><td>sama</td>');
    expect(page()).toContain('<td>176.801</td><td>90 lebih sedikit</td>');
    expect(page()).toContain('<td>2 lebih banyak</td>');
    const note = { id: 'kepala dinas', en: 'head of agency' };
    const unknown = page({ published: [published(9_468, null, { definition: null, measure: 'jumlah', note })] });
    expect(unknown).toContain('<th scope="row">jumlah</th><td>9.468</td><td>–</td><td>–</td>');
    expect(unknown).toContain('(kepala dinas)');
  });

  it('is asked for any day by a plain form, and leads to the days of which something was published', () => {
    expect(page()).toContain('<input id="on" name="on" type="date" value="2021-10-27"');
    expect(page()).toContain('<a href="/numbers?on=2018-02-15">15 Februari 2018</a>');
    expect(page()).toContain('<a href="/numbers?on=2021-10-27" aria-current="page">');
    expect(page()).not.toMatch(/<script|javascript:|\son\w+=/i);
  });

  it('says so where there is nothing', () => {
    const empty = page({ on: '2017-01-01', definitions: [], published: [] });
    expect(empty).toContain('Sampai 1 Januari 2017 belum ada orang terdaftar di sistem ini.');
    expect(empty).toContain('Belum ada definisi yang berlaku untuk hari itu');
    expect(empty).toContain('belum ada angka yang diumumkan');
  });
});

describe('the page of the facts behind a number', () => {
  const id = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
  const fact = {
    id,
    occurredAt: '2021-10-01T00:00:00.000Z',
    path: null,
    source: 'enrolment',
    streamId: id,
    type: 'okoce.enrolment.LegacyStepRecorded.v1',
    version: 2,
  };
  const figure: DayFigure = {
    ...{
      scope: 'programme',
      on: '2021-10-27',
      figure: 'steps.P7',
      value: 6_159,
      madeOf: [],
      asOf: null,
      completeTo: null,
      final: false,
      next: 'WzJd',
    },
    entries: [
      {
        amount: 1,
        counts: 1,
        centre: '31.74.01',
        day: '2021-10-01',
        measure: 'reached.P7',
        recordedAt: '2026-11-29T04:00:00.000Z',
        subject: { kind: 'participant', id },
        fact,
      },
      {
        amount: -1,
        counts: -1,
        centre: '31.75.06',
        day: '2021-10-02',
        measure: 'moved.P7',
        recordedAt: '2026-11-29T04:00:00.000Z',
        subject: null,
        fact: null,
      },
    ],
  };
  const shown = (readsFacts: boolean, continued = false): string => {
    const words = new Words('id');
    return renderToString(NumberEntriesPage({ frame: { words, title: '-', address: '/numbers/entries', readsFacts }, figure, continued }));
  };

  it('says what they add up to, and of each the day, the centre, the person and the fact', () => {
    expect(shown(true)).toContain('Permodalan pada akhir 27 Oktober 2021: 6.159 orang.');
    expect(shown(true)).toContain(`<th scope="row">1 Oktober 2021</th><td>+1</td><td class="text">Tebet</td>`);
    expect(shown(true)).toContain(`<a href="/participants/${id}?quarter=2021-Q4">Peserta …3c2628</a>`);
    expect(shown(true)).toContain(`<a href="/facts/enrolment/${id}/2">LegacyStepRecorded</a>`);
    expect(shown(false)).not.toContain('href="/facts/');
  });

  it('names nobody out of sight, and leads on and back', () => {
    expect(shown(true)).toContain('<td>-1</td><td class="text">Cakung</td><td class="text">di luar wewenang Anda</td>');
    expect(shown(true)).toContain('<a rel="next" href="/numbers/entries?on=2021-10-27&amp;figure=steps.P7&amp;after=WzJd">');
    expect(shown(true)).not.toContain('Dari awal');
    expect(shown(true, true)).toContain('<a href="/numbers/entries?on=2021-10-27&amp;figure=steps.P7">Dari awal</a>');
    expect(shown(true)).toContain('<a href="/numbers?on=2021-10-27">Kembali ke semua angka</a>');
  });
});
