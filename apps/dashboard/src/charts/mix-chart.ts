import { init, type EChartsOption } from 'echarts';
import type { ClassMix } from '../api/reports';
import type { Words } from '../messages/language';
import { assessedClasses, assessedIn, classColours, INK, onClassColour } from './class-colours';
import { drawn } from './drawing';

export interface MixRow {
  readonly name: string;
  readonly mix: ClassMix;
}

const ROW = 44;
/** Narrower than this, a letter does not fit. */
const LEAST_SHARE_WRITTEN = 0.07;

/** Class mixes as bars of one length, by the share of those assessed; drawn on the server. */
export function mixChart(rows: readonly MixRow[], words: Words, width: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: rows.length * ROW + 8 });
  chart.setOption(optionOf(rows, words, width));
  return drawn(chart);
}

function optionOf(rows: readonly MixRow[], words: Words, width: number): EChartsOption {
  const narrow = width < 480;
  const shareOf = (mix: ClassMix, part: number): number => (assessedIn(mix) > 0 ? part / assessedIn(mix) : 0);
  return {
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: INK },
    grid: { left: narrow ? 118 : 150, right: 8, top: 4, bottom: 4, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name, mix }) => `${name}\n${assessedText(words, mix)}`),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { fontSize: 12, lineHeight: 16, color: INK, width: narrow ? 112 : 140, overflow: 'break' },
    },
    series: assessedClasses.map((name) => ({
      type: 'bar',
      name,
      stack: 'people',
      barWidth: 26,
      silent: true,
      emphasis: { disabled: true },
      itemStyle: { color: classColours[name], borderColor: '#ffffff', borderWidth: 1 },
      label: {
        show: true,
        fontSize: 12,
        fontWeight: 700,
        color: onClassColour(name),
        formatter: ({ value }) => (Number(value) >= LEAST_SHARE_WRITTEN ? name : ''),
      },
      data: rows.map(({ mix }) => shareOf(mix, mix[name])),
    })),
  };
}

export function assessedText(words: Words, mix: ClassMix): string {
  const n = assessedIn(mix);
  return n > 0 ? words.say('mix.assessed', { n: words.number(n) }) : words.say('mix.nobody');
}
