import { readFileSync } from 'node:fs';
import { kindOf } from '../kind-of';
import type { RunningSystem } from '../running-system';

const SAMPLE_EVERY_MS = 250;

/** What one act took, of time and memory. */
export interface Used {
  readonly seconds: number;
  /** Of CPU: the reporting process with its threads, and PostgreSQL's sessions for it. */
  readonly reportingCpu: number;
  readonly postgresCpu: number;
  /** The most resident memory of the reporting process, and proportional of all of PostgreSQL. */
  readonly reportingBytes: number;
  readonly postgresBytes: number;
}

/** Does something and says what it used. */
export async function metered(system: RunningSystem, act: () => Promise<unknown>): Promise<Used> {
  const meter = new Meter(system);
  const started = performance.now();
  try {
    await act();
  } finally {
    meter.stop();
  }
  return { seconds: (performance.now() - started) / 1000, ...meter.used() };
}

class Meter {
  private readonly cpu = new Map<number, { readonly kind: 'reporting' | 'postgres'; readonly first: number; last: number }>();
  private readonly bytes = { reporting: 0, postgres: 0 };
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly system: RunningSystem) {
    this.sample(true);
    this.timer = setInterval(() => this.sample(false), SAMPLE_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.sample(false);
  }

  used(): Omit<Used, 'seconds'> {
    const cpuOf = (kind: string): number =>
      [...this.cpu.values()].reduce((sum, one) => (one.kind === kind ? sum + one.last - one.first : sum), 0);
    return {
      reportingCpu: cpuOf('reporting'),
      postgresCpu: cpuOf('postgres'),
      reportingBytes: this.bytes.reporting,
      postgresBytes: this.bytes.postgres,
    };
  }

  private sample(atStart: boolean): void {
    let postgres = 0;
    for (const { pid, command, cpuSeconds, pssBytes } of this.system.usage()) {
      const kind = kindOf(command);
      if (kind.startsWith('PostgreSQL')) postgres += pssBytes;
      else if (kind !== 'reporting') continue;
      else this.bytes.reporting = Math.max(this.bytes.reporting, residentBytes(pid));
      const known = this.cpu.get(pid);
      // A session that began meanwhile has used all it has used for this.
      if (known) known.last = cpuSeconds;
      else this.cpu.set(pid, { kind: kind === 'reporting' ? 'reporting' : 'postgres', first: atStart ? cpuSeconds : 0, last: cpuSeconds });
    }
    this.bytes.postgres = Math.max(this.bytes.postgres, postgres);
  }
}

function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
