import { renderToString } from 'preact-render-to-string';
import type { Assessment, ParticipantReport, TracedComparison, TracedItem } from '../api/reports';
import { Words, type Language } from '../messages/language';
import { AssessmentSections } from './assessment';

const none = { value: 0, madeBy: [], leftOut: [] };
const item = (type: string, day: string, as: TracedItem['as'], why: TracedItem['why'] = null): TracedItem => ({
  thing: { type, id: 'id' },
  day,
  as,
  why,
  facts: [],
});
const short = { code: 'under_30_minutes' as const, id: 'kurang dari 30 menit', en: 'shorter than 30 minutes' };
const enough: TracedComparison = { indicator: 'assessableDays', operator: 'atLeast', threshold: 45, value: 91, met: true };
const kept: TracedComparison = { indicator: 'C2', operator: 'atLeast', threshold: '3/5', value: '2/4', met: false };
const goal: TracedComparison = { indicator: 'F1', operator: 'is', threshold: true, value: false, met: false };
const silence: TracedComparison = { indicator: 'C4', operator: 'atMost', threshold: 45, value: 20, met: true };
const sentence = {
  id: 'Peserta menghadiri 1 sesi lagi paling lambat 2020-03-31.',
  en: 'The participant attends 1 more session by 2020-03-31.',
};

function assessmentOf(change: Partial<Assessment> = {}): Assessment {
  return {
    class: 'D',
    reason: null,
    assessableDays: 91,
    expectedMonths: ['2020-01', '2020-02', '2020-03'],
    C1: 2,
    C2: { kept: 2, broken: 2 },
    C3: 0,
    C4: 20,
    F1: false,
    F2: { closed: 0, all: 0 },
    F3: false,
    V: { verified: 3, claimed: 4 },
    index: 32,
    ruleSet: '2017-Q4',
    trace: {
      rules: [
        { class: 'N', reason: 'too_short', matched: false, conditions: [{ met: true, anyOf: [enough] }] },
        {
          class: 'B',
          reason: null,
          matched: false,
          conditions: [
            { met: false, anyOf: [kept, goal] },
            { met: true, anyOf: [silence] },
          ],
        },
        { class: 'D', reason: null, matched: true, conditions: [] },
      ],
      indicators: {
        assessableDays: none,
        expectedMonths: none,
        mentorshipDays: none,
        sessionsHeld: none,
        slotsOffered: none,
        silentMonths: none,
        C3: none,
        C4: none,
        F3: none,
        V: { ...none, value: '0/0' },
        C1: {
          value: 2,
          madeBy: [item('session', '2020-01-14', 'counted'), item('monthly-report', '2020-02-08', 'counted')],
          leftOut: [
            item('session', '2020-02-03', 'left_out', short),
            item('session', '2020-03-04', 'left_out', short),
            item('strange', '2020-03-05', 'left_out'),
          ],
        },
        C2: {
          value: '2/4',
          madeBy: ['kept', 'kept', 'broken', 'broken'].map((as) => item('seat', '2020-01-20', as as 'kept')),
          leftOut: [],
        },
        F1: { ...none, value: false },
        F2: { ...none, value: null },
      },
      reportedTouches: {
        value: 1,
        madeBy: [item('session', '2020-01-14', 'counted')],
        leftOut: [item('session', '2020-01-15', 'left_out', { code: 'capped', id: 'dua kontak', en: 'two touches' })],
      },
    },
    nearest: { class: 'B', possible: true, unmet: [{ anyOf: [], possible: true, by: '2020-03-31', sentence }] },
    ...change,
  };
}

function shown(assessment: Assessment | null, change: Partial<ParticipantReport> = {}, language: Language = 'id'): string {
  const report = { assessment, soFar: false, dormant: false, ...change } as ParticipantReport;
  return renderToString(AssessmentSections({ words: new Words(language), report }));
}

describe('a quarter’s class', () => {
  it('has its name, and what follows', () => {
    expect(shown(assessmentOf())).toContain('<span class="letter">D</span> <strong>Perlu pendampingan</strong>');
    expect(shown(assessmentOf())).toContain('Mentor membuat rencana');
    expect(shown(assessmentOf(), {}, 'en')).toContain('<strong>Needs mentoring</strong>');
  });

  it('is one so far while the quarter runs', () => {
    expect(shown(assessmentOf(), { soFar: true })).toContain('Sejauh ini: triwulan masih berjalan');
    expect(shown(assessmentOf())).toContain('Triwulan sudah berakhir.');
    // As of a moment for which the answer never changes again.
    expect(shown(assessmentOf(), { final: true })).not.toContain('masih dapat mengubah');
  });

  it('says why there is none', () => {
    expect(shown(assessmentOf({ class: 'N', reason: 'no_mentor' }))).toContain('Alasan: pusat belum menugaskan mentor.');
    expect(shown(null)).toContain('tidak ada aturan penilaian');
  });

  it('says who is dormant, and that she may return', () => {
    expect(shown(assessmentOf({ class: 'E' }), { dormant: true })).toContain('Lama tidak aktif');
    expect(shown(assessmentOf())).not.toContain('Lama tidak aktif');
  });
});

describe('a class that a reviewer decided', () => {
  const decided = (letter: Assessment['class'], change: Partial<Assessment> = {}, language: Language = 'id'): string => {
    const review: ParticipantReport['review'] = { state: 'reviewed', decidedClass: letter, flagged: false };
    return shown(assessmentOf({ class: 'E', ...change }), { review, dormant: true }, language);
  };

  it('goes first with what follows from it, the class by the rules beside it', () => {
    expect(decided('B')).toContain(
      '<p class="class-name class-B"><span class="letter">B</span> <strong>Konsisten</strong></p>' +
        '<p><strong>Diputuskan peninjau.</strong> Menurut aturan: E, Tidak aktif.</p>' +
        '<p>Yang dikerjakan berikutnya: sasaran triwulan dan tindakan.</p>',
    );
    expect(decided('B')).not.toContain('Pusat menghubungi');
    expect(decided('B', {}, 'en')).toContain('<strong>As a reviewer decided.</strong> By the rules: E, Inactive.');
  });

  it('is changed by no later record, and makes nobody dormant by the rules alone', () => {
    expect(decided('B')).toContain('tidak mengubah keputusan');
    expect(decided('B')).not.toContain('Lama tidak aktif');
    expect(decided('E')).toContain('Lama tidak aktif');
  });

  it('does not hide that steps, rules and reasons are told of the class by the rules', () => {
    const fromRules = 'Ini dihitung dari kelas menurut aturan (E, Tidak aktif), bukan dari keputusan peninjau.';
    expect(decided('B').split(fromRules)).toHaveLength(3);
    expect(decided('B', { class: 'N', reason: 'no_mentor' })).toContain('Alasan menurut aturan: pusat belum menugaskan mentor.');
    expect(shown(assessmentOf())).not.toContain('bukan dari keputusan');
    const review: ParticipantReport['review'] = { state: 'objected', decidedClass: null, flagged: false };
    expect(shown(assessmentOf(), { review })).toContain('<span class="letter">D</span>');
  });
});

describe('what next', () => {
  it('is told by the service, with its days in words', () => {
    const page = shown(assessmentOf());
    expect(page).toContain('Kelas lebih baik yang terdekat: B, Konsisten.');
    expect(page).toContain('<li class="open">Peserta menghadiri 1 sesi lagi paling lambat 31 Maret 2020.</li>');
    expect(shown(assessmentOf(), {}, 'en')).toContain('attends 1 more session by 31 March 2020.');
  });

  it('says what the quarter no longer allows', () => {
    const closed = { class: 'B' as const, possible: false, unmet: [{ anyOf: [], possible: false, by: null, sentence }] };
    expect(shown(assessmentOf({ nearest: closed }))).toContain('tidak lagi memungkinkan semuanya');
  });

  it('is how to be assessed for one who is not, and nothing for the best', () => {
    const supply = { class: null, possible: true, unmet: [{ anyOf: [], possible: true, by: null, sentence }] };
    expect(shown(assessmentOf({ class: 'N', reason: 'no_mentor', nearest: supply }))).toContain('Supaya dapat dinilai:');
    expect(shown(assessmentOf({ class: 'A', nearest: null }))).toContain('Ini kelas terbaik.');
    expect(shown(assessmentOf({ nearest: null }))).toContain('Tidak ada jalan ke kelas yang lebih baik');
  });
});

describe('why', () => {
  const page = shown(assessmentOf());

  it('is each rule in the order it was tried', () => {
    const rules = ['Cukup lama terdaftar: terpenuhi', 'B Konsisten: tidak cocok', 'D Perlu pendampingan: cocok: kelas ini berlaku'];
    const places = rules.map((rule) => page.indexOf(rule));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(page).toContain('Tanpa syarat: untuk semua yang lain.');
  });

  it('is each condition’s value against its threshold', () => {
    expect(page).toContain('Hari yang dapat dinilai: 91 (syarat: paling sedikit 45): <strong>terpenuhi</strong>');
    expect(page).toContain(
      'Janji ditepati (C2): 2/4 (50%) (syarat: paling sedikit 3/5 (60%)) atau Sasaran triwulan (F1): tidak (syarat: ya): <strong>tidak terpenuhi</strong>',
    );
    expect(page).toContain('Hari terlama tanpa kontak (C4): 20 (syarat: paling banyak 45)');
  });

  it('tells nothing at all from too little', () => {
    expect(page).toContain('<th scope="row">Bagian yang terverifikasi (V)</th><td>0 dari 0, belum ada kegiatan yang tercatat</td>');
    const unkept = (C2: Assessment['C2']): string => {
      const assessment = assessmentOf({ C2 });
      const { rules, indicators } = assessment.trace;
      const condition = { met: false, anyOf: [{ ...kept, value: null }] };
      const tried = [{ class: 'B' as const, reason: null, matched: false, conditions: [condition] }, ...rules];
      return shown({
        ...assessment,
        trace: { ...assessment.trace, rules: tried, indicators: { ...indicators, C2: { ...none, value: null } } },
      });
    };
    expect(unkept({ kept: 0, broken: 0 })).toContain('Janji ditepati (C2): tidak ada janji (syarat: paling sedikit 3/5 (60%))');
    expect(unkept({ kept: 0, broken: 0 })).toContain('<th scope="row">Janji ditepati (C2)</th><td>tidak ada janji</td>');
    expect(unkept({ kept: 1, broken: 0 })).toContain('Janji ditepati (C2): terlalu sedikit untuk dihitung (syarat');
    expect(unkept({ kept: 1, broken: 0 })).toContain('<th scope="row">Janji ditepati (C2)</th><td>terlalu sedikit untuk dihitung</td>');
  });

  it('is each indicator with what made it, and what was left out and why', () => {
    expect(page).toContain('<li>sesi: 1 dihitung</li><li>laporan bulanan: 1 dihitung</li>');
    expect(page).toContain('<li>sesi 3 Februari 2020, 4 Maret 2020: kurang dari 30 menit</li><li>strange 5 Maret 2020</li>');
    expect(page).toContain('<li>sesi 15 Januari 2020: dua kontak</li>');
    expect(page).toContain('<li>kursi pelatihan: 2 ditepati</li><li>kursi pelatihan: 2 tidak ditepati</li>');
    expect(page).toContain('<th scope="row">Tindakan dituntaskan (F2)</th><td>tidak ada yang jatuh tempo</td>');
    expect(shown(assessmentOf(), {}, 'en')).toContain('sessions 3 February 2020, 4 March 2020: shorter than 30 minutes');
  });

  it('carries no script', () => expect(page).not.toMatch(/<script|javascript:|\son\w+=/i));
});
