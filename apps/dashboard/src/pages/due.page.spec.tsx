import { renderToString } from 'preact-render-to-string';
import type { Names } from '../api/names.api';
import type { WorkItem, WorkList } from '../api/reports';
import { Words, type Language } from '../messages/language';
import { DuePage, type DueChoice } from './due.page';
import { dueKinds } from './due-kinds';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const mentor = '9ed7316d-6791-5d61-9377-c4fec1eac001';
const tebet = { code: '31.74.01', name: 'Tebet' };
const cakung = { code: '31.75.06', name: 'Cakung' };

const late: WorkItem = {
  kind: 'report_late',
  risk: 131,
  participantId: siti,
  mentorId: mentor,
  thing: { type: 'monthly-report', id: '2020-01' },
  since: '2020-02-11',
  toDo: { id: 'Minta laporan bulan 2020-01 sebelum 2020-04-10.', en: 'Ask for the report of 2020-01 before 2020-04-10.' },
  links: { page: `/participants/${siti}?quarter=2020-Q1`, service: 'enrolment', path: `/participants/${siti}` },
};
const ended: WorkItem = {
  ...late,
  kind: 'accreditation_ended',
  participantId: null,
  since: '2020-03-01T02:30:00.000Z',
  links: { page: null, service: 'mentoring', path: `/mentors/${mentor}` },
};

function listOf(change: Partial<WorkList> = {}): WorkList {
  const none = Object.fromEntries(dueKinds.map((kind) => [kind, 0])) as WorkList['counts'];
  return {
    on: '2020-03-20',
    scope: tebet.code,
    asOf: null,
    completeTo: null,
    final: false,
    counts: { ...none, report_late: 1_200, accreditation_ended: 1 },
    items: [late, ended],
    next: null,
    ...change,
  };
}

const choiceOf = (change: Partial<DueChoice> = {}): DueChoice => ({ on: '2020-03-20', centres: [tebet], needsCentre: false, ...change });
function page(choice: DueChoice, list?: WorkList, language: Language = 'id', names?: Names): string {
  const words = new Words(language);
  return renderToString(DuePage({ frame: { words, title: words.say('due.title'), address: '/due' }, choice, list, names }));
}

describe('the page of what is due', () => {
  it('says how much there is, for whom and when', () => {
    expect(page(choiceOf(), listOf())).toContain('1.201 hal untuk Pusat Tebet, 20 Maret 2020.');
    expect(page(choiceOf({ centres: [] }), listOf({ scope: 'mine' }))).toContain('1.201 hal untuk Anda, 20 Maret 2020.');
    const counts = Object.fromEntries(dueKinds.map((kind) => [kind, 0])) as WorkList['counts'];
    expect(page(choiceOf(), listOf({ counts, items: [] }))).toContain('Tidak ada yang perlu dikerjakan, 20 Maret 2020.');
  });

  it('tells of each thing who, what, since when and what to do, in the reader’s language', () => {
    const shown = page(choiceOf(), listOf());
    expect(shown).toContain('Minta laporan bulan Januari 2020 sebelum 10 April 2020.');
    expect(shown).toContain(`<a href="/participants/${siti}?quarter=2020-Q1">Peserta …3c2628</a> · sejak 11 Februari 2020 · bobot 131`);
    expect(page(choiceOf({ centres: [], self: siti }), listOf())).toContain('quarter=2020-Q1">Anda</a>');
    expect(shown).toContain('Mentor …eac001 · sejak 1 Maret 2020 pukul 09.30 WIB');
    expect(page(choiceOf(), listOf(), 'en')).toContain('Ask for the report of January 2020 before 10 April 2020.');
  });

  it('calls people by name where the reader may be told, the short number beside it', () => {
    const shown = page(choiceOf(), listOf(), 'id', new Map([[siti, 'Siti Aminah']]));
    const link = `<a class="name" href="/participants/${siti}?quarter=2020-Q1">Siti Aminah</a>`;
    expect(shown).toContain(`${link} <span class="short-number">Peserta …3c2628</span> · sejak 11 Februari 2020`);
  });

  it('counts each kind, and leads to it alone', () => {
    const shown = page(choiceOf({ centre: tebet.code }), listOf());
    expect(shown).toContain(
      '<a href="/due?centre=31.74.01&amp;on=2020-03-20&amp;kind=report_late">Laporan bulanan terlambat</a><span>1.200</span>',
    );
    expect(shown).not.toContain('kind=silent_45');
    expect(page(choiceOf({ kind: 'report_late' }), listOf())).toContain('kind=report_late" aria-current="true"');
    expect(page(choiceOf({ kind: 'silent_21' }), listOf({ items: [] }))).toContain('Tidak ada dari jenis ini.');
  });

  it('leads to the next page and back to the first', () => {
    const shown = page(choiceOf({ kind: 'report_late', after: 'WzFd' }), listOf({ next: 'WzJd' }));
    expect(shown).toContain('<a href="/due?on=2020-03-20&amp;kind=report_late">Dari awal</a>');
    expect(shown).toContain('<a rel="next" href="/due?on=2020-03-20&amp;kind=report_late&amp;after=WzJd">Berikutnya</a>');
  });

  it('asks those who see all for a centre, and nobody who has one', () => {
    const asked = page(choiceOf({ centres: [tebet, cakung], needsCentre: true }));
    expect(asked).toContain('<p class="lead">Pilih satu pusat.</p>');
    expect(asked).toContain('<select id="centre" name="centre" required>');
    expect(page(choiceOf(), listOf())).not.toContain('name="centre"');
    expect(page(choiceOf({ centres: [tebet, cakung] }), listOf())).toContain('<option value>Semua yang menjadi tugas saya</option>');
  });

  it('carries no script', () => expect(page(choiceOf(), listOf())).not.toMatch(/<script|javascript:|\son\w+=/i));
});
