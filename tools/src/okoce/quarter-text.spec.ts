import { restatementText, statementText, verificationText } from './quarter-text';
import type { Verification } from './quarter-text';

const sealed = { root: 'ab', entries: 1200, figuresHash: 'f' };
const statement = {
  label: 'sealed',
  sealed,
  archive: sealed,
  ledger: sealed,
  assessments: { sealed: 7, recomputed: 7, differing: 0, centresDiffering: 0 },
  consistent: true,
  announced: true,
  otherwise: [],
  parts: { missing: 0, extra: 0, differing: 0, named: [] },
  verified: true,
};
const verification: Verification = {
  quarter: '2020-Q1',
  verified: true,
  rowsWithoutStatement: 0,
  announcedMissing: 0,
  toldWithoutStatement: 0,
  ledger: { people: 0, sums: 0, classes: 0 },
  statements: [statement],
};

describe('a sealed quarter at a terminal', () => {
  it('says what was verified from the log alone, and why it cannot be where the log has forgotten', () => {
    const fromLog = { ...statement, archive: null, ledger: null, log: sealed };
    const log = { kind: 'kafka', contracts: 3400, missing: 0, gaps: [] };
    expect(verificationText({ ...verification, ledger: null, statements: [fromLog], log })).toMatch(
      /cocok seluruhnya[\s\S]*dari log Kafka: 3\.400 kontrak\n$/,
    );
    const gaps = [{ topic: 'okoce.mentoring.v1', partition: 2, reason: 'the log begins at 7' }];
    const text = verificationText({
      ...verification,
      verified: false,
      statements: [{ ...fromLog, log: null, verified: false }],
      log: { ...log, missing: 5, gaps },
    });
    expect(text).toMatch(/^Triwulan 2020-Q1: TIDAK TERVERIFIKASI dari log/);
    expect(text).toContain('5 kontrak ada di arsip tetapi tidak lagi di log');
    expect(text).toContain('okoce.mentoring.v1 partisi 2: the log begins at 7');
  });

  it('says that nothing changed where no restatement was made, and up to when it looked', () => {
    const stated = {
      quarter: '2020-Q1',
      label: 'sealed',
      baseline: false,
      cutOff: '2020-04-20T17:00:00.000Z',
      root: 'ab',
      entries: 1,
      ruleSet: '2017-Q4',
      countedTo: '2020-05-02T02:03:04.000Z',
    };
    const text = restatementText(stated, 'sealed');
    expect(text).toMatch(/^Triwulan 2020-Q1: tidak ada yang berubah, tetap disegel/);
    expect(text).toContain('Yang tercatat sesudah 2 Mei 2020 pukul 09.03.04 WIB belum termasuk; ulangi semenit lagi.');
    expect(restatementText({ ...stated, label: 'restated-1' }, 'sealed')).toMatch(/^Triwulan 2020-Q1: pernyataan ulang ke-1\n/);
  });

  it('says up to when what was recorded counts, in Jakarta, and the root', () => {
    const text = statementText({
      quarter: '2020-Q1',
      label: 'restated-2',
      baseline: true,
      cutOff: '2020-04-20T17:00:00.000Z',
      root: 'ab',
      entries: 1200,
      ruleSet: '2017-Q4',
    });
    expect(text).toBe(
      'Triwulan 2020-Q1: pernyataan ulang ke-2, sebagai dasar (baseline)\n' +
        '  yang tercatat sebelum 21 April 2020 pukul 00.00 WIB\n  1.200 baris buku besar, aturan 2017-Q4\n  akar ab\n',
    );
  });

  it('says what was not announced as it stands, and what was and is missing', () => {
    const told = (otherwise: readonly string[]) => ({ ...statement, announced: false, otherwise, verified: false });
    const named = [
      { fact: 'ParticipantAssessed', of: 'p1', fault: 'missing' as const },
      { fact: 'QuarterDifferencesPublished', of: '31.74.01', fault: 'differing' as const },
    ];
    const text = verificationText({
      ...verification,
      verified: false,
      announcedMissing: 1,
      toldWithoutStatement: 2,
      statements: [told([]), { ...told(['merkleRoot', 'figures']), parts: { missing: 1200, extra: 0, differing: 1, named } }],
    });
    expect(text).toContain('    tidak diumumkan, atau lebih dari sekali (not announced, or more than once)\n');
    expect(text).toContain('    tidak seperti yang diumumkan: merkleRoot, figures (announced otherwise)\n');
    expect(text).toContain(
      [
        '    per orang dan pusat: 1.200 tidak diumumkan, 0 diumumkan tanpa ada, 1 diumumkan lain (not announced, announced of nothing, announced otherwise)',
        '      ParticipantAssessed p1: tidak diumumkan',
        '      QuarterDifferencesPublished 31.74.01: diumumkan lain',
        '      ...',
        '',
      ].join('\n'),
    );
    expect(text).toContain('  2 penilaian atau perubahan diumumkan tanpa pernyataannya (told of a statement that is not there)\n');
    expect(text).toContain('  1 pernyataan pernah diumumkan dan tidak ada lagi (announced, and missing)\n');
  });

  it('is verified, or says what is not as it was sealed', () => {
    expect(verificationText(verification)).toBe('Triwulan 2020-Q1: cocok seluruhnya (verified)\n  disegel: cocok (akar ab)\n');
    const ledger = { root: 'cd', entries: 1199, figuresHash: 'g' };
    const assessments = { sealed: 7, recomputed: 8, differing: 1, centresDiffering: 2 };
    const statements = [{ ...statement, ledger, assessments, consistent: false, verified: false }];
    const standing = { people: 3, sums: 1200, classes: 4 };
    expect(verificationText({ ...verification, verified: false, rowsWithoutStatement: 5, ledger: standing, statements })).toBe(
      [
        'Triwulan 2020-Q1: TIDAK COCOK dengan yang disegel (not what was sealed)',
        '  disegel: TIDAK COCOK (akar ab)',
        '    buku besar: 1.199 baris, disegel 1.200',
        '    buku besar: akar cd',
        '    buku besar: angkanya lain',
        '    penilaian: 1 berbeda; disegel 7, dihitung 8',
        '    tidak dinilai menurut alasannya: 2 pusat berbeda',
        '    pohonnya tidak berawal dengan pernyataan sebelumnya',
        '  5 baris segel tanpa pernyataannya (rows of a statement that is not there)',
        '  Buku besar hari ini TIDAK COCOK dengan arsip (the ledger of today is not what the archive makes):',
        '    baris dari 3 orang',
        '    1.200 jumlah per hari, per triwulan atau per kelas',
        '    kelas dari 4 orang (classes)',
        '',
      ].join('\n'),
    );
  });
});
