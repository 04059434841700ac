import { init, type EChartsOption } from 'echarts';
import { steps } from '@okoce/domain';
import type { PeriodReport } from '../api/reports';
import type { Words } from '../messages/language';
import { drawn } from './drawing';

const BAR = '#12857c';
const UNVERIFIED = '#9fd0cb';
const INK = '#13233a';

/** The seven steps as horizontal bars in SVG, drawn on the server: verified evidence solid, the old register's part light. No script reaches the page. */
export function stepsChart(report: PeriodReport, words: Words, width: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: 7 * 44 + 48 });
  chart.setOption(optionOf(report, words, width));
  return drawn(chart);
}

function optionOf(report: PeriodReport, words: Words, width: number): EChartsOption {
  const narrow = width < 480;
  const fontFamily = 'system-ui, sans-serif';
  const bar = { type: 'bar' as const, stack: 'people', barWidth: 24, emphasis: { disabled: true } };
  const textOf = (at: number): string => words.number(report.steps[steps[at] ?? 'P1'].cumulative);
  return {
    animation: false,
    textStyle: { fontFamily, color: INK },
    legend: { top: 0, left: 0, itemGap: 28, itemWidth: 14, itemHeight: 14, selectedMode: false, textStyle: { fontSize: 13, color: INK } },
    grid: { left: narrow ? 124 : 190, right: narrow ? 60 : 76, top: 34, bottom: 4, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, max: (range) => Math.max(range.max, 1) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: steps.map((step) => `${step} ${words.say(`step.${step}`)}`),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { fontSize: 13, color: INK, width: narrow ? 96 : 180, overflow: 'break' },
    },
    series: [
      { ...bar, name: words.say('steps.verified'), color: BAR, data: steps.map((step) => report.steps[step].verified) },
      {
        ...bar,
        name: words.say('steps.unverified'),
        itemStyle: {
          color: UNVERIFIED,
          decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.6, color: 'rgba(11,93,87,0.45)' },
        },
        data: steps.map((step) => Math.max(0, report.steps[step].cumulative - report.steps[step].verified)),
        label: {
          show: true,
          position: 'right',
          fontSize: 13,
          fontWeight: 700,
          color: INK,
          formatter: ({ dataIndex }: { dataIndex: number }) => textOf(dataIndex),
        },
      },
    ],
  };
}
