import { renderToString } from 'preact-render-to-string';
import { districts, type Quarter } from '@okoce/domain';
import type { CentreChange, Statement } from '../api/lineage';
import type { PeriodReport, QuarterState } from '../api/reports';
import { Words } from '../messages/language';
import type { Choice } from './choice';
import { ClassesByCentre, lastQuarters, MixOverQuarters } from './class-mixes';
import { StandingLine, Filter } from './parts';
import { QuartersPage } from './quarters.page';
import { StatementPage } from './statement.page';
import { SupplySection } from './supply';

const words = new Words('id');
const root = 'f5d61ef8ce6dc1d6d67424fde14db1262e237c0c6eb606566f3cc669d503b601';
const sealed: QuarterState = {
  quarter: '2021-Q3',
  state: 'sealed',
  label: 'restated-1',
  restatements: 1,
  baseline: true,
  cutOff: '2021-11-02T17:00:00.000Z',
  sealedAt: '2021-11-02T17:01:00.000Z',
  ruleSet: '2017-Q4',
  root,
};
const none = { label: null, restatements: null, baseline: null, sealedAt: null, ruleSet: null, root: null } as const;
const running: QuarterState = { ...none, quarter: '2999-Q4', state: 'running', cutOff: '3000-01-20T17:00:00.000Z' };
const waiting: QuarterState = { ...none, quarter: '2021-Q4', state: 'ended', cutOff: '2022-01-20T17:00:00.000Z' };
const states = [sealed, waiting, running];
const choice: Choice = { quarter: '2021-Q3' as Quarter, quarters: ['2021-Q4', '2021-Q3'] as Quarter[], states };
const frameOf = (seesProgramme: boolean) => ({ words, title: 'Triwulan', address: '/quarters', seesProgramme });

describe('the state of each quarter', () => {
  const page = (seesProgramme = true): string => renderToString(QuartersPage({ frame: frameOf(seesProgramme), states }));

  it('is told, newest first, with until when a seal waits', () => {
    expect(page()).toContain('1 dari 3 triwulan sudah disegel.');
    expect(page()).toMatch(/triwulan IV 2999.*Sedang berjalan.*triwulan IV 2021.*Menunggu segel.*triwulan III 2021.*Disegel/s);
    expect(page()).toContain('Berakhir 31 Desember 2999; disegel dengan yang dicatat sebelum 21 Januari 3000 pukul 00.00 WIB.');
    expect(page()).toContain('Batasnya, 21 Januari 2022 pukul 00.00 WIB, sudah lewat');
    expect(page()).toContain('1 kali dinyatakan ulang.');
  });

  it('leads to the last statement and to its figures', () => {
    expect(page()).toContain('href="/quarters/2021-Q3/statements/restated-1"');
    expect(page()).toContain('href="/programme?quarter=2021-Q3&amp;label=restated-1"');
  });

  it('leads an agency to no figures of a page', () => {
    expect(page(false)).not.toContain('/programme');
    expect(page(false)).toContain('href="/quarters/2021-Q3/statements/restated-1"');
  });
});

describe('a statement', () => {
  const seal: Statement = {
    quarter: '2021-Q3',
    label: 'sealed',
    restatement: 0,
    baseline: true,
    cutOff: '2021-11-02T17:00:00.000Z',
    completeTo: '2021-11-02T17:00:00.000Z',
    ruleSet: '2017-Q4',
    definitions: '2017-Q4',
    root,
    entries: 19_330,
    consistency: [],
    sealedAt: '2021-11-02T17:01:00.000Z',
  };
  const restated = { ...seal, label: 'restated-1', restatement: 1 };
  const changes = [
    {
      centre: '31.74.01',
      figures: [
        { figure: 'steps.P2.cumulative', before: 12, after: 11 },
        { figure: 'target.trained', before: 12, after: 11 },
        { figure: 'classes.A', before: 3, after: 4 },
      ],
      facts: [
        { factId: 'a', reason: 'recordedLate' as const, figures: ['steps.P2.cumulative', 'target.trained'] },
        { factId: 'b', reason: 'recordedLate' as const, figures: ['classes.A'] },
        { factId: 'c', reason: 'corrected' as const, figures: ['steps.P2.cumulative', 'target.trained', 'classes.A'] },
      ],
    },
    { centre: '31.75.06', figures: [], facts: [{ factId: 'd', reason: 'merged' as const, figures: [] }] },
  ];
  const page = (statement: Statement, changed?: CentreChange[]): string =>
    renderToString(
      StatementPage({
        frame: frameOf(changed !== undefined),
        view: { statement, changes: changed, statements: [seal, restated] },
      }),
    );

  it('is told with its cut-off, rules and root', () => {
    const shown = page(seal, []);
    expect(shown).toContain('triwulan III 2021: disegel.');
    for (const said of ['3 November 2021 pukul 00.00 WIB', '2017-Q4', '19.330', root]) expect(shown).toContain(said);
    expect(shown).toContain('belum ada yang dapat berubah');
    expect(shown).toContain('<a href="/quarters/2021-Q3/statements/sealed" aria-current="page">disegel</a>');
  });

  it('tells what it changed by centre, why, and where the facts are', () => {
    const shown = page(restated, changes);
    expect(shown).toContain('P2 Pelatihan: pernah mencapai</th><td>12</td><td>11</td><td>-1</td>');
    expect(shown.match(/P2 Pelatihan/g)).toHaveLength(1);
    expect(shown).toContain('2 fakta dicatat terlambat, 1 fakta dikoreksi');
    expect(shown).toContain('href="/differences?quarter=2021-Q3&amp;scope=31.74.01&amp;fromLabel=sealed&amp;toLabel=restated-1"');
    expect(shown).toContain('hanya penilaian di dalam kelas yang sama');
  });

  it('tells a decision of a person from a correction', () => {
    const facts = [{ factId: 'a', reason: 'reviewed' as const, figures: ['classes.A'] }];
    const shown = page(restated, [{ centre: '31.74.01', figures: [{ figure: 'classes.A', before: 3, after: 4 }], facts }]);
    expect(shown).toContain('Alasan: 1 kelas diputuskan peninjau.');
    expect(shown).not.toContain('dikoreksi');
  });

  it('tells beside each figure which facts are behind it, and leads to them', () => {
    const [row] = page(restated, changes).match(/<tr><th scope="row">P2 Pelatihan.*?<\/tr>/) ?? [];
    expect(row).toContain(
      '<td class="text"><a href="/differences?quarter=2021-Q3&amp;scope=31.74.01&amp;fromLabel=sealed&amp;toLabel=restated-1">1 fakta dicatat terlambat, 1 fakta dikoreksi</a></td>',
    );
    expect(page(restated, changes)).toContain('Fakta di baliknya');
  });

  it('made before that was kept tells the reasons of the centre alone', () => {
    const longAgo = changes.map(({ facts, ...change }) => ({ ...change, facts: facts.map(({ figures: _figures, ...fact }) => fact) }));
    expect(page(restated, longAgo)).toContain('2 fakta dicatat terlambat, 1 fakta dikoreksi');
    expect(page(restated, longAgo)).not.toContain('Fakta di baliknya');
  });

  it('shows an agency no figures', () => {
    const shown = page({ ...restated, entries: null });
    expect(shown).toContain(root);
    expect(shown).not.toContain('Baris buku besar');
    for (const address of ['/programme', '/differences']) expect(shown).not.toContain(`href="${address}`);
  });
});

describe('which report it is', () => {
  const line = (change: object): string =>
    renderToString(StandingLine({ words, standing: { asOf: null, completeTo: null, final: false, restatements: 1, ...change } }));

  it('is said with how often the quarter was restated', () => {
    expect(line({ label: 'sealed' })).toContain('<span class="badge">Disegel</span>');
    expect(line({ label: 'restated-1' })).toContain('<span class="badge">Dinyatakan ulang 1</span>');
    expect(line({ label: 'current' })).toContain('<span class="badge">Terkini</span>');
    expect(line({ label: 'current' })).toContain('disegel dan 1 kali dinyatakan ulang.');
    expect(line({ restatements: 0 })).toContain('belum pernah dinyatakan ulang.');
    expect(line({ restatements: null })).toContain('belum disegel.');
  });

  it('is chosen among what was stated of the quarter', () => {
    const form = (change: Partial<Choice>): string =>
      renderToString(Filter({ words, choice: { ...choice, ...change }, action: '/programme' }));
    expect(form({ label: 'restated-1' })).toContain('<option value="restated-1" selected>dinyatakan ulang 1</option>');
    expect(form({})).toContain('<option value>terkini</option><option value="sealed">disegel</option>');
    expect(form({ quarter: '2021-Q4' as Quarter })).not.toContain('name="label"');
  });
});

describe('N by reason', () => {
  const notAssessed = { too_short: 9, no_mentor: 1_001, too_few_slots: 30 };
  const section = (report: Partial<PeriodReport>, change: Partial<Choice> = {}): string => {
    const view = {
      words,
      choice: { ...choice, ...change },
      report: { scope: 'programme', ...report } as PeriodReport,
      action: '/programme',
    };
    return renderToString(SupplySection(view));
  };

  it('tells what each means and what to do', () => {
    const shown = section({ notAssessed, classes: { N: 1_040, E: 0, A: 0, B: 0, C: 0, D: 0 } }, { label: 'sealed' });
    expect(shown).toContain(
      '<th scope="row">Tidak ada mentor</th><td><a href="/figures/notAssessed.no_mentor?quarter=2021-Q3&amp;label=sealed">1.001</a></td>',
    );
    expect(shown).toContain('Tugaskan mentor');
    expect(shown).toContain('<a href="/figures/classes.N?quarter=2021-Q3&amp;label=sealed">1.040</a>');
    expect(shown).toContain('menurut aturan, tanpa keputusan peninjau');
    expect(shown).not.toContain('N dengan keputusan peninjau');
  });

  it('is by the rules: where a reviewer decided otherwise, only the number that counts the decisions leads to its people', () => {
    const shown = section({ notAssessed, classes: { N: 1_039, E: 0, A: 0, B: 1, C: 0, D: 0 } }, { label: 'sealed' });
    expect(shown).toContain('<th scope="row">Jumlah N menurut aturan</th><td>1.040</td>');
    expect(shown).toContain(
      '<th scope="row">N dengan keputusan peninjau</th><td><a href="/figures/classes.N?quarter=2021-Q3&amp;label=sealed">1.039</a></td>',
    );
    expect(section({ notAssessed, classes: null }, { label: 'sealed' })).not.toContain('/figures/classes.N');
  });

  it('leads from the current report to the last statement', () => {
    expect(section({ notAssessed: null })).toContain('href="/programme?quarter=2021-Q3&amp;label=restated-1#supply"');
    expect(section({}, { quarter: '2021-Q4' as Quarter })).not.toContain('href');
    expect(section({ notAssessed: null }, { label: 'sealed' })).toContain('tidak dapat disebut');
  });
});

describe('class mixes', () => {
  const mix = { N: 1_250, E: 41, A: 12, B: 33, C: 9, D: 27 };
  const report = (scope: string): PeriodReport => ({ scope, classes: mix }) as PeriodReport;

  it('of every centre are a chart with its text and its table', () => {
    const centres = districts.map(({ code }) => report(code));
    const shown = renderToString(<ClassesByCentre words={words} choice={choice} report={report('programme')} centres={centres} />);
    expect(shown).toContain('aria-label="Diagram batang bertumpuk, kelas menurut pusat;');
    expect(shown.match(/<svg viewBox="0 0 999 9"/g)).toHaveLength(44);
    expect(shown.match(/#classes"/g)).toHaveLength(44);
    expect(shown).toContain('/figures/classes.A?quarter=2021-Q3">12</a>');
  });

  it('over the quarters say by which report each is told', () => {
    const chosen = [{ quarter: '2021-Q2' as Quarter, label: 'sealed' }, { quarter: '2021-Q3' as Quarter }];
    const shown = renderToString(<MixOverQuarters words={words} scope="31.74.01" mixes={chosen.map((each) => ({ chosen: each, mix }))} />);
    expect(shown).toContain('aria-label="Diagram batang bertumpuk, kelas menurut triwulan: triwulan II 2021: Konsisten &amp; Fokus 12,');
    expect(shown).toContain('<a href="/figures/classes.D?quarter=2021-Q2&amp;label=sealed&amp;scope=31.74.01">27</a>');
    expect(shown).toContain('<td class="text">disegel</td>');
    expect(shown).toContain('<td class="text">terkini</td>');
    expect(renderToString(<MixOverQuarters words={words} scope="31.74.01" mixes={[]} />)).toBe('');
  });

  it('are of the quarters up to the chosen one', () => {
    expect(lastQuarters({ ...choice, quarter: '2021-Q4' as Quarter }, 6)).toEqual(['2021-Q3', '2021-Q4']);
    expect(lastQuarters({ ...choice, quarter: '2999-Q4' as Quarter }, 2)).toEqual(['2021-Q4', '2999-Q4']);
  });
});
