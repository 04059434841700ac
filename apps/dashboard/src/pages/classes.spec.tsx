import { renderToString } from 'preact-render-to-string';
import type { Quarter } from '@okoce/domain';
import type { PeriodReport } from '../api/reports';
import { classChart } from '../charts/class-chart';
import { Words } from '../messages/language';
import type { Choice } from './choice';
import { ClassesSection } from './classes';

const words = new Words('id');
const mix = { N: 1_250, E: 41, A: 12, B: 33, C: 9, D: 27 };
const choice: Choice = { quarter: '2021-Q4' as Quarter, quarters: [] };
const section = (report: Pick<PeriodReport, 'classes' | 'classesPending'>): string =>
  renderToString(ClassesSection({ words, choice, report: { scope: '31.74.01', ...report } as PeriodReport }));

describe('the classes of a quarter', () => {
  it('are a chart with its text and its table', () => {
    const shown = section({ classes: mix, classesPending: 0 });
    expect(shown).toContain('aria-label="Diagram batang kelas: Konsisten &amp; Fokus 12, Konsisten 33,');
    expect(shown).toContain(
      '<th scope="row">A Konsisten &amp; Fokus</th><td><a href="/figures/classes.A?quarter=2021-Q4&amp;scope=31.74.01">12</a></td><td>0,8%</td>',
    );
    expect(shown).toContain('<th scope="row">Jumlah</th><td>1.372</td>');
    expect(shown).not.toContain('menunggu dinilai');
  });

  it('say that N is no fault of the people', () =>
    expect(section({ classes: mix, classesPending: 0 })).toContain('tidak pernah dibebankan'));

  it('say how many are yet to be assessed', () =>
    expect(section({ classes: mix, classesPending: 1_001 })).toContain('1.001 orang masih menunggu dinilai ulang'));

  it('say why they are not there', () => {
    const shown = section({ classes: null, classesPending: 0 });
    expect(shown).toContain('Kelas tidak ditampilkan');
    expect(shown).not.toContain('<figure');
  });

  it('are drawn for nobody, too', () => {
    const nobody = { N: 0, E: 0, A: 0, B: 0, C: 0, D: 0 };
    expect(section({ classes: nobody, classesPending: 0 })).toContain('>0</a></td><td>0%</td>');
  });

  it('are drawn without any script, at the width asked for', () => {
    const svg = classChart(mix, words, 320);
    expect(svg).toMatch(/^<svg aria-hidden="true" focusable="false" width="320"/);
    expect(svg).toContain('1.250');
    expect(svg).not.toMatch(/<script/);
  });
});
