import { renderToString } from 'preact-render-to-string';
import type { Quarter } from '@okoce/domain';
import type { Names } from '../api/names.api';
import type { Mentee, Mentees } from '../api/reports';
import { Words, type Language } from '../messages/language';
import { PeoplePage, type PeopleChoice } from './people.page';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const budi = '9ed7316d-6791-5d61-9377-c4fec1eac001';
const choice: PeopleChoice = {
  quarter: '2020-Q1' as Quarter,
  quarters: ['2020-Q2', '2020-Q1'] as Quarter[],
  needsMentor: false,
};
const report = { id: 'Peserta menyampaikan 1 laporan sampai 2020-04-10.', en: 'The participant files 1 report by 2020-04-10.' };

function mentee(change: Partial<Mentee> = {}): Mentee {
  return {
    participantId: siti,
    districtCode: '31.74.01',
    class: 'D',
    decidedClass: null,
    reason: null,
    index: 34,
    nearest: { class: 'B', possible: true, unmet: 2, sentences: [report, report] },
    due: 4,
    overdue: 3,
    lastTouch: '2020-01-20',
    activeMonths: 1,
    ...change,
  };
}

function page(mentees: readonly Mentee[], change: Partial<PeopleChoice & Mentees> = {}, language: Language = 'id', names?: Names): string {
  const people = {
    mentorId: budi,
    quarter: '2020-Q1',
    asOf: null,
    completeTo: null,
    final: false,
    label: 'current',
    restatements: null,
    ruleSet: '2017-Q4',
    root: null,
    soFar: false,
    dueOn: '2020-03-31',
    ...change,
    mentees: [...mentees],
  };
  const frame = { words: new Words(language), title: 'Orang dampingan saya', address: '/people', signedInAs: 'Budi' };
  return renderToString(PeoplePage({ frame, choice: { ...choice, ...change } as PeopleChoice, people, names }));
}

describe('a mentor’s people', () => {
  it('say how each stands and what helps most, in a sentence with its days written out', () => {
    const text = page([mentee()]);
    expect(text).toContain('1 orang didampingi, triwulan I 2020.');
    expect(text).toContain(`href="/participants/${siti}?quarter=2020-Q1"`);
    expect(text).toContain(
      'Paling membantu menuju B, Konsisten:</strong> Peserta menyampaikan 1 laporan sampai 10 April 2020. (dan 1 syarat lain)',
    );
    expect(text).toContain('Kontak terakhir 20 Januari 2020');
    expect(text).toContain('1 dari 3 bulan aktif');
    expect(page([mentee()], {}, 'en')).toContain('What helps most towards B, ');
    const over = { class: 'B', possible: false, unmet: 1, sentences: [report] } as const;
    expect(page([mentee({ nearest: { ...over, sentences: [report] } })])).toContain('Kurang untuk B, Konsisten:');
  });

  it('are called by name where the reader may be told, the short number beside it; the others by that alone', () => {
    const href = (id: string): string => `href="/participants/${id}?quarter=2020-Q1"`;
    const text = page([mentee(), mentee({ participantId: budi })], {}, 'id', new Map([[siti, 'Siti Aminah']]));
    expect(text).toContain(`<a class="name" ${href(siti)}>Siti Aminah</a> <span class="short-number">Peserta …3c2628</span>`);
    expect(text).toContain(`<a ${href(budi)}>Peserta …eac001</a>`);
  });

  it('lead to what is due of each, on the day that was counted', () => {
    const text = page([mentee()]);
    expect(text).toContain(`<a href="/due?on=2020-03-31&amp;participantId=${siti}">4 perlu dikerjakan</a>`);
    expect(text).toContain('3 lewat waktu');
    expect(text).toContain('<a href="/due?on=2020-03-31">Semua yang perlu dikerjakan</a>');
    expect(page([mentee({ due: 0, overdue: 0 })])).toContain('Tidak ada yang perlu dikerjakan');
  });

  it('lead staff to the work list of the centre of each', () => {
    const text = page([mentee()], { needsMentor: true, mentorId: budi });
    expect(text).toContain(`/due?centre=31.74.01&amp;on=2020-03-31&amp;participantId=${siti}`);
    expect(text).toContain(`value="${budi}"`);
  });

  it('say why somebody is not assessed, and what would change that', () => {
    const nearest = { class: null, possible: true, unmet: 1, sentences: [report] };
    const text = page([mentee({ class: 'N', reason: 'too_few_slots', nearest })]);
    expect(text).toContain('Alasan: terlalu sedikit sesi terlaksana');
    expect(text).toContain('Supaya dapat dinilai:');
  });

  it('say where there is no way up: the best class, none in this quarter, no rules', () => {
    expect(page([mentee({ class: 'A', nearest: null })])).toContain('Kelas terbaik. Pertahankan.');
    expect(page([mentee({ nearest: null })])).toContain('Tidak ada jalan ke kelas yang lebih baik');
    expect(page([mentee({ class: null, index: null, nearest: null })])).toContain('Tanpa aturan penilaian');
  });

  it('say what a reviewer decided beside the class by the rules', () => {
    const decided = page([mentee({ decidedClass: 'B' })]);
    expect(decided).toContain('<span class="letter">D</span>');
    expect(decided).toContain('Kelas yang diputuskan: B, Konsisten');
    expect(page([mentee()])).not.toContain('diputuskan');
  });

  it('are none, or are yet to be chosen by whoever is no mentor', () => {
    expect(page([])).toContain('Belum ada orang yang didampingi, triwulan I 2020.');
    const frame = { words: new Words('id'), title: 'Orang dampingan', address: '/people' };
    const text = renderToString(PeoplePage({ frame, choice: { ...choice, needsMentor: true } }));
    expect(text).toContain('Orang dampingan siapa?');
    expect(text).toContain('name="mentorId"');
  });

  it('carry no script', () => expect(page([mentee()])).not.toMatch(/<script|javascript:|\son\w+=/i));
});
