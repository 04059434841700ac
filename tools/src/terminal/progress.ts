import { Presets, SingleBar } from 'cli-progress';

/** How far a long act has come: a bar on a terminal, a plain line every few seconds elsewhere. On standard error, so that results stay clean. */
export interface Progress {
  advance(by: number): void;
  /** A sentence between, without spoiling the bar. */
  say(sentence: string): void;
  stop(): void;
}

const LINE_EVERY_MS = 5_000;

export function startProgress(label: string, total: number, unit: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(label, total, unit, stream) : plainLines(label, total, unit, stream);
}

function bar(label: string, total: number, unit: string, stream: NodeJS.WriteStream): Progress {
  const started = Date.now();
  let done = 0;
  const shown = new SingleBar(
    {
      format: `${label} {bar} {percentage}% | {value}/{total} ${unit} | {rate}/dtk | sisa {eta_formatted}`,
      stream,
      hideCursor: false,
      etaBuffer: 50,
    },
    Presets.shades_classic,
  );
  shown.start(total, 0, { rate: 0 });
  return {
    advance(by) {
      done += by;
      shown.setTotal(Math.max(total, done));
      shown.update(done, { rate: rate(done, started) });
    },
    say(sentence) {
      stream.write(`\r\u001b[K${sentence}\n`);
      shown.render();
    },
    stop: () => shown.stop(),
  };
}

function plainLines(label: string, total: number, unit: string, stream: NodeJS.WriteStream): Progress {
  const started = Date.now();
  let done = 0;
  const print = (): void => {
    const perSecond = rate(done, started);
    const left = perSecond > 0 ? Math.max(0, Math.round((total - done) / perSecond)) : 0;
    const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 100;
    stream.write(`${label}: ${done}/${total} ${unit} (${percent}%), ${perSecond}/dtk, sisa ${left} dtk\n`);
  };
  const timer = setInterval(print, LINE_EVERY_MS);
  timer.unref();
  return {
    advance: (by) => void (done += by),
    say: (sentence) => void stream.write(`${sentence}\n`),
    stop: () => clearInterval(timer),
  };
}

function rate(done: number, started: number): number {
  return Math.round(done / Math.max(0.001, (Date.now() - started) / 1000));
}
