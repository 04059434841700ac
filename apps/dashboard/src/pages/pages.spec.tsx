import { gzipSync } from 'node:zlib';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { districts, steps, type Quarter } from '@okoce/domain';
import type { Names } from '../api/names.api';
import type { CentreParticipants, ParticipantReport, PeriodReport } from '../api/reports';
import { Words } from '../messages/language';
import { CentrePage } from './centre.page';
import { ParticipantPage } from './participant.page';
import type { Choice } from './parts';
import { ProgrammePage } from './programme.page';

const FUNNEL = [284_164, 176_891, 157_498, 148_374, 44_456, 32_883, 6_159];
const choice: Choice = { quarter: '2021-Q4' as Quarter, quarters: ['2021-Q4', '2021-Q3'] as Quarter[] };
const frame = {
  words: new Words('id'),
  title: 'Program',
  address: '/programme?quarter=2021-Q4',
  signedInAs: 'Direktur <program>',
  seesProgramme: true,
};

const current = { label: 'current', restatements: null, ruleSet: '2017-Q4', root: null };

function reportOf(scope: string, change: Partial<PeriodReport> = {}): PeriodReport {
  const perStep = steps.map((step, at) => [step, { newlyReached: 11, cumulative: FUNNEL[at] ?? 0, verified: 7 }] as const);
  const [registered = 0, trained = 0, mentored = 0, licensed = 0, marketed = 0, reporting = 0, funded = 0] = FUNNEL;
  return {
    scope,
    quarter: '2021-Q4',
    asOf: null,
    completeTo: '2026-11-25T02:00:00.000Z',
    final: false,
    ...current,
    registrations: 5_001,
    withdrawals: 302,
    returns: 21,
    transfersIn: 13,
    transfersOut: 14,
    sessionsLogged: 9_003,
    sessionsConfirmed: 7_804,
    attendances: 6_205,
    activeMentors: 166,
    registered,
    withdrawn: 821,
    active: registered - 821,
    steps: Object.fromEntries(perStep) as PeriodReport['steps'],
    activeMonths: { '0': 108, '1': 29, '2': 17, '3': 5 },
    target: { goal: 200_000, registered, trained, mentored, licensed, marketed, reporting, funded },
    classes: { N: 271_003, E: 4_410, A: 1_021, B: 3_207, C: 809, D: 2_512 },
    classesPending: 0,
    notAssessed: null,
    ...change,
  };
}

const html = (page: VNode): string => renderToString(page);
const programme = (report = reportOf('programme')): string =>
  html(ProgrammePage({ frame, choice, view: { report, centres: districts.map(({ code }) => reportOf(code)) } }));

describe('the programme page', () => {
  it('says in its first sentence where the programme stands', () =>
    expect(programme()).toContain('284.164 orang terdaftar pada akhir triwulan IV 2021, 142% dari sasaran 200.000.'));

  it('shows every figure of the quarter', () => {
    const page = programme();
    for (const figure of ['283.343', '5.001', '302', '21', '9.003', '7.804', '6.205', '166', '108']) expect(page).toContain(figure);
    for (const figure of FUNNEL) expect(page).toContain(new Words('id').number(figure));
  });

  it('has a row and a link for each of the 44 centres', () => {
    const page = programme();
    expect(page.match(/href="\/centres\/31\.\d\d\.\d\d\?quarter=2021-Q4"/g)).toHaveLength(44);
  });

  it('shows the classes of every centre, where they can be told', () => {
    expect(programme()).toContain('<summary>Tabel kelas menurut pusat</summary>');
    expect(programme()).toContain('aria-label="Diagram batang bertumpuk, kelas menurut pusat;');
    expect(programme().match(/#classes"/g)).toHaveLength(44);
    const unknown = { classes: null };
    const view = { report: reportOf('programme', unknown), centres: districts.map(({ code }) => reportOf(code, unknown)) };
    expect(html(ProgrammePage({ frame, choice, view }))).not.toContain('Kelas menurut pusat');
  });

  it('leads from every figure to what it is made of', () => {
    const page = programme();
    expect(page).toContain('<a href="/figures/registrations?quarter=2021-Q4">5.001</a>');
    expect(page).toContain('<a href="/figures/target.funded?quarter=2021-Q4">6.159</a>');
    expect(page).toContain('<a href="/figures/steps.P2.verified?quarter=2021-Q4">7</a>');
    expect(page).toContain('<a href="/figures/activeMonths.2?quarter=2021-Q4">17</a>');
    expect(page.match(/<td><a href="\/figures\/[\w.]+\?quarter=2021-Q4&amp;scope=31\.\d\d\.\d\d">/g)).toHaveLength(44 * 9);
  });

  it('promises to open what is underlined alone, and says where a centre’s classes lead to people', () => {
    const page = programme();
    expect(page).toContain('Angka yang bergaris bawah dapat dibuka');
    expect(page).not.toContain('Setiap angka dapat dibuka');
    expect(page).toContain('Buka sebuah pusat: di sana setiap angka kelas membawa ke orangnya.');
    expect(page).toContain('href="/centres/31.74.01?quarter=2021-Q4#classes"');
    expect(page.match(/<td><a href="\/figures\/[\w.]+\?quarter=2021-Q4&amp;scope=31\.\d\d">/g)).toHaveLength(6 * 9);
  });

  it('gives the chart a text and a table', () => {
    const page = programme();
    expect(page).toMatch(/<figure role="img" aria-label="Diagram batang tujuh langkah: Pendaftaran 284\.164,/);
    expect(page).toContain('Tabel tujuh langkah');
  });

  it('says as of when the figures hold', () => {
    expect(programme()).toContain('Data lengkap sampai 25 November 2026 pukul 09.00 WIB');
    expect(programme(reportOf('programme', { completeTo: null }))).toContain('Belum diketahui sampai kapan data lengkap');
    expect(programme(reportOf('programme', { asOf: '2020-01-01T00:00:00.000Z', final: true }))).toContain('Tetap');
    expect(programme(reportOf('programme', { asOf: '2020-01-01T00:00:00.000Z', final: false }))).toContain('Sementara');
  });

  it('explains a moment before anything was recorded', () => {
    const nothing = reportOf('programme', { asOf: '2020-01-01T00:00:00.000Z', registered: 0 });
    expect(programme(nothing)).toContain('belum ada apa pun yang tercatat');
    expect(programme(nothing)).toContain('Belum ada peserta terdaftar');
  });

  it('carries no script, and stays under 150 KB', () => {
    const page = programme();
    expect(page).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(Buffer.byteLength(page)).toBeLessThan(150_000);
    expect(gzipSync(page).length).toBeLessThan(30_000);
  });

  it('escapes what it is given', () => {
    expect(programme()).not.toContain('Direktur <program>');
    expect(programme()).toContain('Direktur &lt;program>');
  });
});

describe('a centre’s page', () => {
  const view = { code: '31.74.01', name: 'Tebet', regency: 'Kota Administrasi Jakarta Selatan', report: reportOf('31.74.01') };

  it('names the centre, its regency and the way back', () => {
    const page = html(CentrePage({ frame, choice: { ...choice, asOf: '2021-12-01T00:00:00.000Z' }, view }));
    expect(page).toContain('Pusat Tebet, triwulan IV 2021');
    expect(page).toContain('Kota Administrasi Jakarta Selatan');
    expect(page).toContain('/programme?quarter=2021-Q4&amp;asOf=2021-12-01T00:00:00Z');
    expect(page).toContain('value="2021-12-01T07:00:00"');
    expect(page).not.toContain('Peserta pusat ini');
  });

  it('has its cards in two columns of like height, what is wide below them', () => {
    const page = html(CentrePage({ frame, choice, view }));
    const [columns = '', below = ''] = page.slice(page.indexOf('<div class="grid two">')).split('<section class="card" id="supply">');
    const cards = columns.split('</section></div><div>').map((column) => [...column.matchAll(/<h2>([^<]+)/g)].map(([, title]) => title));
    expect(cards).toEqual([['Tujuh langkah PAS', 'Kelas triwulan ini'], ['Bulan aktif']]);
    expect(below).toContain('action="/participants"');
  });

  const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
  const listed = (next: string | null, continued: boolean, change: Partial<Choice> = {}, names?: Names): string => {
    const page: CentreParticipants = {
      scope: '31.74.01',
      quarter: '2021-Q4',
      asOf: null,
      completeTo: null,
      ...current,
      final: false,
      participants: [
        { participantId: siti, registeredOn: '2021-03-02', status: 'withdrawn', stepsReached: 4, activeMonths: 2, class: 'D' },
      ],
      next,
    };
    return html(CentrePage({ frame, choice: { ...choice, ...change }, view: { ...view, people: { page, names, continued } } }));
  };

  it('lists its people, each with a link to her own page', () => {
    const page = listed(null, false);
    expect(page).toContain(`<a href="/participants/${siti}?quarter=2021-Q4">${siti}</a>`);
    expect(page).toContain('<td>2 Maret 2021</td><td class="text">sudah keluar</td><td>4</td><td>2</td>');
    expect(page).not.toContain('Peserta berikutnya');
  });

  it('calls its people by name where the reader may be told, the short number beside it', () => {
    const named = listed(null, false, {}, new Map([[siti, 'Siti Aminah']]));
    const link = `<a class="name" href="/participants/${siti}?quarter=2021-Q4">Siti Aminah</a>`;
    expect(named).toContain(`<th scope="row">${link} <span class="short-number">Peserta …3c2628</span></th>`);
    expect(named).toContain('<th scope="col">Peserta</th>');
    expect(listed(null, false)).toContain('<th scope="col">Nomor peserta</th>');
  });

  it('leads to the next people and back to the first', () => {
    const page = listed(siti, true);
    expect(page).toContain(`<a rel="next" href="/centres/31.74.01?quarter=2021-Q4&amp;after=${siti}#people">Peserta berikutnya</a>`);
    expect(page).toContain('<a href="/centres/31.74.01?quarter=2021-Q4#people">Dari awal</a>');
  });

  it('says that the list is of now when the figures are not', () => {
    const said = 'Daftar orang ini menurut keadaan sekarang';
    expect(listed(null, false, { asOf: '2021-12-01T00:00:00.000Z' })).toContain(said);
    expect(listed(null, false, { label: 'sealed' })).toContain(said);
    expect(listed(null, false)).not.toContain(said);
  });
});

describe('a participant’s page', () => {
  const report: ParticipantReport = {
    participantId: '27f74d01-c80d-5b9c-ac58-1dd2103c2628',
    quarter: '2021-Q4',
    asOf: null,
    completeTo: null,
    final: false,
    ...current,
    districtCode: '31.74.01',
    mentorId: '9ed7316d-6791-5d61-9377-c4fec1eac001',
    enrolled: true,
    registeredOn: '2021-03-02',
    steps: {
      P1: { day: '2021-03-02', newlyReachedIn: '2021-Q1', verified: true, evidence: { kind: 'registration', factId: 'fact-1' } },
      P2: { day: '2021-04-05', newlyReachedIn: '2021-Q2', verified: false, evidence: { kind: 'legacy', factId: 'fact-2' } },
      P4: {
        day: '2021-05-06',
        newlyReachedIn: '2021-Q2',
        verified: true,
        evidence: { kind: 'licence', factId: 'fact-3' },
        licenceValid: false,
      },
    },
    touchMonths: ['2021-10'],
    touchDays: ['2021-10-04', '2021-10-20', '2021-10-20'],
    reportedTouches: { '2021-10': 2, '2021-11': 0, '2021-12': 0 },
    activeMonths: 1,
    assessment: null,
    soFar: false,
    dormant: false,
    review: null,
  };
  const page = html(
    ParticipantPage({ frame, choice, view: { report, months: ['2021-10', '2021-11', '2021-12'], centreName: 'Tebet', name: 'Siti' } }),
  );

  it('names her with the short number beside it, or says the number alone', () => {
    expect(page).toContain('Siti, triwulan IV 2021 <span class="short-number">Peserta …3c2628</span>');
    expect(html(ParticipantPage({ frame, choice, view: { report, months: [], centreName: 'Tebet' } }))).toContain(
      '<p class="lead">Peserta …3c2628, triwulan IV 2021',
    );
  });

  it('offers a participant who reads it nothing that she may not see', () => {
    const own = html(
      ParticipantPage({ frame: { ...frame, seesProgramme: false }, choice, view: { report, months: [], centreName: 'Tebet' } }),
    );
    expect(own).not.toContain('href="/programme"');
    expect(own).not.toContain('href="/centres');
    expect(own).toContain('action="/sign-out"');
  });

  it('offers no quarter before she was registered', () => {
    const quarters = ['2021-Q4', '2021-Q1', '2020-Q4'] as Quarter[];
    const offered = html(ParticipantPage({ frame, choice: { ...choice, quarters }, view: { report, months: [], centreName: 'Tebet' } }));
    expect(offered).toContain('<option value="2021-Q1"');
    expect(offered).not.toContain('<option value="2020-Q4"');
  });

  it('shows each step with its day and whether it is verified', () => {
    expect(page).toContain('2 Maret 2021, terverifikasi');
    expect(page).toContain('5 April 2021, register lama, belum terverifikasi');
    expect(page.match(/class="open"/g)).toHaveLength(4);
  });

  it('names what proves a step, and the fact', () => {
    expect(page).toContain('<summary>Bukti: baris register lama</summary>fakta fact-2');
    expect(page).toContain('<summary>Bukti: izin usaha</summary>fakta fact-3');
    expect(page).toContain('tidak ada izin yang berlaku pada akhir triwulan');
  });

  it('says who she is with, and how she stands', () => {
    expect(page).toContain('<a href="/people?quarter=2021-Q4&amp;mentorId=9ed7316d-6791-5d61-9377-c4fec1eac001">9ed7316d-');
    expect(page).toContain('<dd>terdaftar</dd>');
    expect(page).toContain('href="/centres/31.74.01?quarter=2021-Q4"');
  });

  it('shows her touches by month', () => {
    expect(page).toContain('1 dari 3 bulan aktif pada triwulan IV 2021.');
    expect(page).toContain('Oktober 2021</th><td class="text">4, 20 (2×)</td><td>2</td>');
    expect(page.match(/>tidak ada</g)).toHaveLength(2);
  });
});
