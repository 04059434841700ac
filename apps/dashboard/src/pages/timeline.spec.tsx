import { renderToString } from 'preact-render-to-string';
import type { CentreWork, Timeline, TimelineItem } from '../api/reports';
import { id } from '../messages/id';
import { Words, type Language } from '../messages/language';
import { CentreWorkSection } from './centre-work';
import { TimelineSection } from './timeline';

const standing = { asOf: null, completeTo: null, final: false, label: 'current', restatements: null, ruleSet: '2017-Q4', root: null };

function item(change: Partial<TimelineItem> = {}): TimelineItem {
  return {
    day: '2020-01-20',
    occurredAt: '2020-01-20T05:00:00.000Z',
    recordedAt: '2020-01-20T05:00:01.000Z',
    type: 'SessionLogged',
    late: false,
    counts: ['session', 'touch', 'kept', 'claimed', 'verified'],
    leftOut: [],
    details: { minutes: 60, startsAt: '2020-01-20T03:00:00.000Z' },
    fact: { id: 'f1', service: 'mentoring', stream: null },
    ...change,
  };
}

function page(items: readonly TimelineItem[], language: Language = 'id'): string {
  const timeline: Timeline = { participantId: 'siti', quarter: '2020-Q1', ...standing, items: [...items] };
  return renderToString(TimelineSection({ words: new Words(language), timeline }));
}

describe('a timeline', () => {
  it('says in plain words what happened on each day and what it counted for', () => {
    const text = page([item(), item({ type: 'SessionConfirmed', counts: ['touch'] }), item({ day: '2020-02-01' })]);
    expect(text.match(/<h3>/g)).toHaveLength(2);
    expect(text).toContain('Sesi 60 menit dicatat mentor');
    expect(text).toContain('Dihitung: sesi terlaksana, kontak terverifikasi, janji ditepati, kegiatan terverifikasi');
    expect(text).toContain('Sesi 20 Januari 2020 pukul 10.00 WIB dikonfirmasi peserta');
    expect(page([item()], 'en')).toContain('Session of 60 minutes logged by the mentor');
  });

  it('says why something did not count, and for what', () => {
    const short = { code: 'under_30_minutes', id: 'kurang dari 30 menit', en: 'shorter than 30 minutes' } as const;
    const text = page([item({ counts: ['session'], leftOut: [{ from: ['touch', 'verified'], ...short }] })]);
    expect(text).toContain('Tidak dihitung sebagai kontak terverifikasi, kegiatan terverifikasi: kurang dari 30 menit');
    expect(page([item({ counts: [], leftOut: [{ from: [], ...short }] })])).toContain('Tidak dihitung: kurang dari 30 menit');
  });

  it('marks what was recorded late, by the day in Jakarta', () => {
    expect(page([item({ late: true, recordedAt: '2020-02-05T18:00:00.000Z' })])).toContain('dicatat terlambat: 6 Februari 2020');
  });

  it('names steps, months, quarters, centres and who did it', () => {
    const text = page([
      item({ type: 'CertificateIssued', details: { kind: 'core' }, counts: ['step:P2'] }),
      item({ type: 'MonthlyReportFiled', details: { month: '2020-01' } }),
      item({ type: 'QuarterGoalSet', details: { quarter: '2020-Q1', step: 'P5' } }),
      item({ type: 'ParticipantTransferred', details: { fromDistrictCode: '31.74.01', toDistrictCode: '31.75.06' } }),
      item({ type: 'SessionCancelled', details: { startsAt: '2020-01-20T03:00:00.000Z', cancelledBy: 'centre' } }),
      item({ type: 'SomethingNew', details: {} }),
    ]);
    for (const words of [
      'Sertifikat pelatihan inti terbit',
      'Dihitung: langkah P2 Pelatihan',
      'Laporan bulan Januari 2020 disampaikan',
      'Sasaran triwulan I 2020 ditetapkan: langkah P5 Pemasaran',
      'Pindah ke Pusat Cakung',
      'dibatalkan oleh pusat',
      'SomethingNew',
    ])
      expect(text).toContain(words);
  });

  it('fills every value of every sentence about a fact', () => {
    const details = {
      minutes: 60,
      startsAt: '2020-01-20T03:00:00.000Z',
      month: '2020-01',
      quarter: '2020-Q1',
      step: 'P5',
      kind: 'core',
      dueOn: '2020-03-01',
      from: '2020-01-10',
      to: '2020-01-20',
      on: '2020-01-15',
      cancelledBy: 'mentor',
      districtCode: '31.74.01',
    };
    const types = Object.keys(id).flatMap((key) => (key.startsWith('fact.') ? [key.slice('fact.'.length)] : []));
    const text = page(types.map((type) => item({ type, details })));
    expect(types.length).toBeGreaterThan(35);
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toContain('undefined');
  });

  it('is empty where nothing happened', () => expect(page([])).toContain('Tidak ada fakta dalam triwulan ini.'));
});

describe('a centre’s expected against done', () => {
  const none = { expected: 0, done: 0 };
  const work: CentreWork = {
    scope: '31.74.01',
    quarter: '2020-Q1',
    ...standing,
    soFar: false,
    people: 12,
    sessions: { expected: 40, done: 31 },
    seats: none,
    reports: { expected: 36, done: 20 },
    goals: { expected: 12, done: 7 },
    actions: none,
    activeMonths: { expected: 36, done: 30 },
  };
  it('says that its numbers have no list, and where they come from', () => {
    expect(section()).toContain('tidak punya daftar sendiri; asalnya ada di halaman tiap peserta');
    expect(section({ people: 0 })).not.toContain('daftar sendiri');
  });

  const section = (change: Partial<CentreWork> = {}): string =>
    renderToString(CentreWorkSection({ words: new Words('id'), work: { ...work, ...change } }));

  it('is a table of what was expected, done, and the share', () => {
    expect(section()).toContain('12 orang yang didampingi pada triwulan I 2020');
    expect(section()).toContain('Sesi dijadwalkan, terlaksana</th><td>40</td><td>31</td><td>77%</td>');
    expect(section()).toContain('Kursi pelatihan dipesan, dihadiri</th><td>0</td><td>0</td><td>–</td>');
  });

  it('says so while the quarter runs, and where nobody was mentored', () => {
    expect(section({ soFar: true })).toContain('Sejauh ini');
    expect(section({ people: 0 })).not.toContain('<table>');
  });
});
