import type { ECharts } from 'echarts';

/**
 * The chart as SVG for a page without script: hidden from screen readers, since the figure around it says it in words, and without the marks by which
 * ECharts' own script would find its parts. Its size is its drawing's, not the page's: the style sheet scales it.
 */
export function drawn(chart: ECharts): string {
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace(/ ecmeta_\w+="[^"]*"/g, '').replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}
