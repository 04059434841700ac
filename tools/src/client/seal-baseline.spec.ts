import type { Quarter } from '@okoce/domain';
import { sealBaseline, waitingText } from './seal-baseline';
import type { SourceBehind } from './seal-baseline';
import { ServiceProblem } from './service-client';

const QUARTER = '2020-Q1' as Quarter;
const mentoring = { source: 'mentoring', completeTo: '2026-03-01T00:00:00.000Z' };
const enrolment = { source: 'enrolment', completeTo: null };

/** Answers as the reporting service does, one after the other. */
function answering(...answers: readonly (readonly SourceBehind[] | string)[]) {
  const left = [...answers];
  return (): Promise<string> => {
    const answer = left.shift() ?? 'sealed';
    if (typeof answer === 'string') return Promise.resolve(answer);
    return Promise.reject(new ServiceProblem(409, 'SOURCE_BEHIND', { behind: answer }, 'POST /quarters/2020-Q1/seal'));
  };
}

describe('a baseline', () => {
  it('waits for the sources that are behind, and says which, each time they are others', async () => {
    const told: (readonly SourceBehind[])[] = [];
    const waiting = { onWait: (behind: readonly SourceBehind[]) => told.push(behind), pause: () => Promise.resolve() };
    const ask = answering([enrolment, mentoring], [enrolment, mentoring], [mentoring], 'sealed');
    expect(await sealBaseline(QUARTER, ask, waiting)).toBe('sealed');
    expect(told).toEqual([[enrolment, mentoring], [mentoring]]);
  });

  it('says nothing when it waits for nobody', async () => {
    const told: unknown[] = [];
    expect(await sealBaseline(QUARTER, answering('sealed'), { onWait: (behind) => told.push(behind) })).toBe('sealed');
    expect(told).toEqual([]);
  });

  it('names the sources and up to when they are complete', () => {
    expect(waitingText(QUARTER, [mentoring, enrolment])).toBe(
      'Segel 2020-Q1 menunggu sumber yang belum lengkap sampai sekarang: mentoring (2026-03-01T00:00:00.000Z), enrolment (belum ada / nothing yet). Paling lama 180 detik. (Waiting for sources that are behind.)',
    );
  });
});
