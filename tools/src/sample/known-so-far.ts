import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../config';
import type { Sender } from './sender';
import { admin, type Known } from './step';

const ASK_EVERY_MS = 150;
const KNOWN_WITHIN_MS = 60_000;
const CODE = /\b\d{6}\b/;

/** What came of the steps sent so far, and what the services have learnt from one another since. */
export class KnownSoFar implements Known {
  private readonly ids = new Map<string, string>();
  private readonly awaited = new Map<string, () => void>();

  constructor(
    private readonly sender: Sender,
    private readonly messageFolder: string,
  ) {}

  learn(key: string, id: string): void {
    this.ids.set(key, id);
    this.awaited.get(key)?.();
  }

  idOf(key: string): string {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`Nothing came of ${key} yet`);
    return id;
  }

  async untilTold(key: string): Promise<void> {
    if (this.ids.has(key)) return;
    const before = this.awaited.get(key);
    await new Promise<void>((resolve) => {
      this.awaited.set(key, () => {
        before?.();
        resolve();
      });
    });
  }

  codeFor(sessionId: string): Promise<string> {
    return until(`kode untuk sesi ${sessionId}`, async () => {
      const text = await readFile(join(this.messageFolder, `${sessionId}.json`), 'utf8').catch(absent);
      return text === undefined ? undefined : CODE.exec((JSON.parse(text) as { text: string }).text)?.[0];
    });
  }

  async untilEnded(mentorshipId: string): Promise<void> {
    await until(`akhir pendampingan ${mentorshipId}`, async () => {
      const { endedAt } = await this.sender.get('mentoring', { path: `/mentorships/${mentorshipId}`, by: admin });
      return endedAt ?? undefined;
    });
  }

  async untilUnaccredited(mentorId: string): Promise<void> {
    await until(`pencabutan akreditasi ${mentorId}`, async () => {
      const { accreditations } = await this.sender.get('mentoring', { path: `/mentors/${mentorId}`, by: admin });
      return (accreditations as readonly { revoked: boolean }[]).some(({ revoked }) => revoked) || undefined;
    });
  }

  async untilReleased(trainingEventId: string, seatId: string): Promise<void> {
    await until(`lepasnya kursi ${seatId}`, async () => {
      const { releasedBy } = await this.sender.get('training-events', seat(trainingEventId, seatId));
      return releasedBy ?? undefined;
    });
  }

  async certificateOf(trainingEventId: string, seatId: string): Promise<string> {
    const { certificateId } = await this.sender.get('training-events', seat(trainingEventId, seatId));
    return String(certificateId);
  }
}

function seat(trainingEventId: string, seatId: string): { readonly path: string; readonly by: typeof admin } {
  return { path: `/training-events/${trainingEventId}/seats/${seatId}`, by: admin };
}

/** Asks until there is an answer. @throws CannotRun when there is none for a minute */
async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const giveUpAt = Date.now() + KNOWN_WITHIN_MS; Date.now() < giveUpAt; await sleep(ASK_EVERY_MS)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new CannotRun(`Program contoh menunggu terlalu lama: ${what}; lihat catatan layanan.`);
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
