import { renderToString } from 'preact-render-to-string';
import type { QuarterCompared } from '../api/what-if';
import { Words, type Language } from '../messages/language';
import { WhatIfPage, type WhatIfOutcome } from './what-if.page';

const none = { A: 0, B: 0, C: 0, D: 0, E: 0, N: 0 };
const moves = {
  people: 1_204,
  moved: 3,
  up: 0,
  down: 2,
  matrix: { A: { ...none, A: 10, B: 2 }, B: none, C: none, D: { ...none, N: 1 }, E: none, N: { ...none, N: 1_191 } },
};
const compared: QuarterCompared = {
  ...moves,
  quarter: '2020-Q1',
  ruleSet: '2017-Q4',
  centres: [
    { ...moves, centre: '31.74.01' },
    { ...moves, moved: 0, centre: '31.75.06' },
  ],
  nearest: [
    {
      participantId: '27f74d01-c80d-5b9c-ac58-1dd2103c2628',
      districtCode: '31.74.01',
      now: 'A',
      class: 'B',
      next: 'A',
      unmet: [{ anyOf: [{ indicator: 'F2', operator: 'atLeast', threshold: '4/5', value: '3/4', met: false }], shortfall: '1/16' }],
    },
  ],
};
const form = { ruleSet: '{ "version": "<x>" }', from: '2020-Q1', to: '2020-Q1' };

function page(outcome: WhatIfOutcome, language: Language = 'id'): string {
  const words = new Words(language);
  return renderToString(WhatIfPage({ frame: { words, title: words.say('whatIf.title'), address: '/what-if' }, form, outcome }));
}

describe('the what-if page', () => {
  it('is a plain form with the text of a rule set and quarters', () => {
    const html = page({});
    expect(html).toContain('<form method="post" action="/what-if"');
    expect(html).toContain('{ &quot;version&quot;: &quot;&lt;x>&quot; }</textarea>');
    expect(html).toContain('<p class="lead">Siapa yang akan pindah kelas?</p><p class="note">Coba aturan penilaian lain');
    expect(html).not.toContain('<script');
  });

  it('tells who would move as a matrix, the centres in which anybody would, and the nearest with what is unmet', () => {
    const html = page({ answer: { ruleSet: 'stricter', completeTo: null, quarters: [compared] } });
    expect(html).toContain('3 dari 1.204 peserta pindah kelas: 0 naik, 2 turun, 1 dari atau ke N.');
    expect(html).toContain('Aturan 2017-Q4 yang berlaku, dibandingkan dengan stricter.');
    expect(html).toContain('Peserta …3c2628</a>');
    expect(html).toContain('<td><strong>2</strong></td>');
    expect(html).toContain('Tebet');
    expect(html).not.toContain('Cakung');
    expect(html).toContain('Tindakan dituntaskan (F2): 3/4 (75%) (syarat: paling sedikit 4/5 (80%))');
  });

  it('tells of each centre in which anybody would move from which class to which', () => {
    const html = page({ answer: { ruleSet: 'stricter', completeTo: null, quarters: [compared] } });
    const details = html.match(/<details>.*?<\/details>/gs) ?? [];
    expect(details).toHaveLength(1);
    expect(details[0]).toContain('<summary>Tebet: 3 pindah</summary>');
    expect(details[0]).toContain('role="region" aria-label="Perpindahan kelas, Tebet, triwulan I 2020"');
    expect(details[0]).toContain('<th scope="row">A Konsisten &amp; Fokus</th><td>10</td><td><strong>2</strong></td>');
  });

  it('shows each fault of the document at its place, in the language of the visitor', () => {
    const faults = [{ place: '/classes/2', id: 'B tidak mungkin cocok.', en: 'B can never match.' }];
    const refusal = { sentence: { id: 'Bukan aturan.', en: 'No rule set.' }, faults };
    expect(page({ refusal })).toContain('<code>/classes/2</code> B tidak mungkin cocok.');
    expect(page({ refusal }, 'en')).toContain('<code>/classes/2</code> B can never match.');
    expect(page({ refusal })).toContain('role="alert"');
  });
});
