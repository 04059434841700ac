import { reportText } from './report-text';

const step = { newlyReached: 2, cumulative: 1500, verified: 3 };

describe('a report at a terminal', () => {
  it('says until when it is complete, in Jakarta, and shows flows, stocks, steps, target and active months', () => {
    const text = reportText({
      scope: 'programme',
      quarter: '2020-Q1',
      asOf: null,
      completeTo: '2020-04-20T17:00:00.000Z',
      final: false,
      registrations: 1234,
      registered: 9,
      steps: { P1: step },
      activeMonths: { '0': 7 },
      target: { goal: 200000, registered: 5000, trained: 199_999 },
      classes: { N: 4000, E: 1, A: 2, B: 3, C: 4, D: 5 },
      classesPending: 12,
    });
    expect(text).toContain('lengkap sampai 21 April 2020 pukul 00.00 WIB; masih dapat berubah');
    expect(text).toMatch(/Pendaftaran +1\.234\n/);
    expect(text).toMatch(/P1 Pendaftaran +2 +1\.500 +3\n/);
    expect(text).toContain('Program OK OCE, triwulan 2020-Q1');
    expect(text).toMatch(/terdaftar +5\.000 +2,5%\n/);
    expect(text).toMatch(/dilatih +199\.999 +99,9%\n/);
    expect(text).toMatch(/0 bulan aktif +7\n/);
    expect(text).toMatch(/N belum dinilai +4\.000\n +E tidak aktif +1\n +A konsisten & fokus +2\n/);
    expect(text).toContain('  12 peserta masih menunggu dinilai ulang\n');
  });

  it('says which report it is, by which rules, how often it was restated, and why people are N', () => {
    const report = {
      scope: 'programme',
      quarter: '2020-Q1',
      asOf: '2020-04-20T16:59:59.999Z',
      completeTo: null,
      final: true,
      ruleSet: '2017-Q4',
    };
    const stated = { ...report, label: 'sealed', restatements: 2, root: 'abc', classes: { N: 5 }, classesPending: 0 };
    const text = reportText({ ...stated, notAssessed: { too_short: 2, no_mentor: 3, too_few_slots: 0 } });
    expect(text).toContain('Label: disegel; triwulan disegel, dinyatakan ulang 2 kali; aturan 2017-Q4\nAkar: abc\n');
    expect(text).toMatch(/N belum dinilai +5\n +terlalu singkat +2\n +belum ada mentor +3\n/);
    expect(reportText({ ...stated, label: 'current', restatements: null, root: null, notAssessed: null })).toContain(
      'Label: terkini; triwulan belum disegel; aturan 2017-Q4\n',
    );
  });

  it('says that classes cannot be told at once as of some moments, and nothing of them where none are', () => {
    const report = { scope: 'programme', quarter: '2020-Q1', asOf: '2020-04-01T00:00:00.000Z', completeTo: null, final: false };
    expect(reportText({ ...report, classes: null, classesPending: 0 })).toContain('kelas triwulan: tidak dapat dihitung seketika');
    expect(reportText(report)).not.toContain('kelas');
  });

  it('shows the stocks of a day', () => {
    const text = reportText({
      scope: '31.74.01',
      on: '2018-02-15',
      asOf: '2020-01-01T00:00:00Z',
      completeTo: null,
      final: true,
      steps: { P1: 6905 },
    });
    expect(text).toContain('Pusat Tebet (31.74.01), pada 2018-02-15');
    expect(text).toContain('Menurut catatan sampai 1 Januari 2020 pukul 07.00; lengkap sampai belum diketahui');
    expect(text).toMatch(/P1 Pendaftaran +6\.905\n/);
  });

  it('tells one participant’s quarter in the same words as the dashboard', () => {
    const text = reportText({
      participantId: 'p-1',
      quarter: '2020-Q1',
      asOf: null,
      completeTo: null,
      final: false,
      districtCode: '31.74.01',
      mentorId: null,
      enrolled: true,
      registeredOn: '2019-08-01',
      steps: {
        P1: { day: '2019-08-01', verified: true },
        P2: { day: '2019-09-01', verified: false },
        P4: { day: '2019-10-01', verified: true, licenceValid: false },
      },
      touchDays: ['2020-01-04', '2020-01-04'],
      reportedTouches: { '2020-01': 2, '2020-02': 0 },
      activeMonths: 1,
    });
    expect(text).toContain('Peserta p-1, triwulan 2020-Q1');
    expect(text).toMatch(/Berada di +Pusat Tebet \(31\.74\.01\)\n/);
    expect(text).toMatch(/Mentor +belum ada\n/);
    expect(text).toMatch(/Bulan aktif +1 dari 3\n/);
    expect(text).toMatch(/Hari kontak terverifikasi +2020-01-04, 2020-01-04\n/);
    expect(text).toMatch(/Kontak yang dilaporkan +2020-01: 2, 2020-02: 0\n/);
    expect(text).toMatch(/P1 Pendaftaran +2019-08-01, terverifikasi\n/);
    expect(text).toMatch(/P2 Pelatihan +2019-09-01, register lama, belum terverifikasi\n/);
    expect(text).toMatch(/P3 Pendampingan +belum\n/);
    expect(text).toMatch(/P4 Perizinan +2019-10-01, terverifikasi; tidak ada izin yang berlaku/);
  });

  it('prints what it has no table for as it came', () => {
    expect(reportText({ quarter: '2020-Q1', mentorId: 'x', touches: [{ month: '2020-01' }] })).toContain('mentorId: x');
  });
});
