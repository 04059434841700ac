import { init, type EChartsOption } from 'echarts';
import { classesShown, type AssessedClass, type ClassMix } from '../api/reports';
import type { Words } from '../messages/language';
import { classColours, INK } from './class-colours';
import { drawn } from './drawing';

const ROW = 40;

/** The classes as horizontal bars in SVG, drawn on the server; N hatched, since it is no class of a person's making. */
export function classChart(mix: ClassMix, words: Words, width: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: classesShown.length * ROW + 8 });
  chart.setOption(optionOf(mix, words, width));
  return drawn(chart);
}

function optionOf(mix: ClassMix, words: Words, width: number): EChartsOption {
  const narrow = width < 480;
  return {
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: INK },
    grid: { left: narrow ? 124 : 190, right: narrow ? 60 : 76, top: 4, bottom: 4, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, max: (range) => Math.max(range.max, 1) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: classesShown.map((name) => `${name} ${words.say(`class.${name}`)}`),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { fontSize: 13, color: INK, width: narrow ? 112 : 180, overflow: 'break' },
    },
    series: [
      {
        type: 'bar',
        barWidth: 22,
        silent: true,
        emphasis: { disabled: true },
        data: classesShown.map((name) => ({ value: mix[name], itemStyle: barOf(name) })),
        label: {
          show: true,
          position: 'right',
          fontSize: 13,
          fontWeight: 700,
          color: INK,
          formatter: ({ dataIndex }) => words.number(mix[classesShown[dataIndex] ?? 'N']),
        },
      },
    ],
  };
}

function barOf(name: AssessedClass): object {
  const hatched = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.6, color: 'rgba(19,35,58,0.45)' };
  return { color: classColours[name], ...(name === 'N' ? { decal: hatched } : {}) };
}
