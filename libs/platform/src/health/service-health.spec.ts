import { ServiceHealth } from './service-health';

const NOW = 1_000_000;

function observed(
  consumer: { lag: number; lastProgressAt: number },
  relay = { leading: true, caughtUp: true, lastProgressAt: 0 },
): ServiceHealth {
  const health = new ServiceHealth();
  health.observe({
    stallMilliseconds: 60_000,
    consumer: () => ({ parked: 0, ...consumer }),
    relay: () => ({ position: 7, ...relay }),
  });
  return health;
}

describe('a process', () => {
  it('stands still when there is lag and nothing moved for too long', () => {
    expect(observed({ lag: 3, lastProgressAt: NOW - 60_001 }).stalled(NOW)?.message).toContain('3 records waiting');
  });

  it('does not when there is nothing to do, or something moved', () => {
    expect(observed({ lag: 0, lastProgressAt: 0 }).stalled(NOW)).toBeUndefined();
    expect(observed({ lag: 3, lastProgressAt: NOW - 59_999 }).stalled(NOW)).toBeUndefined();
  });

  it('stands still when its relay leads and does not get on; another one waits for its turn', () => {
    const idle = { lag: 0, lastProgressAt: NOW };
    expect(observed(idle, { leading: true, caughtUp: false, lastProgressAt: 0 }).stalled(NOW)?.message).toContain('after position 7');
    expect(observed(idle, { leading: false, caughtUp: false, lastProgressAt: 0 }).stalled(NOW)).toBeUndefined();
  });

  it('gets no requests before it gives up', () => {
    const standing = (milliseconds: number) => observed({ lag: 3, lastProgressAt: NOW - milliseconds });
    expect(standing(29_999).unready(NOW)).toBeUndefined();
    expect(standing(30_001).unready(NOW)?.message).toContain('3 records waiting');
    expect(standing(30_001).stalled(NOW)).toBeUndefined();
  });

  it('accepts requests from its start until it drains or fails, and keeps the first reason', () => {
    const health = new ServiceHealth();
    expect(health.accepting).toBe(false);
    health.started();
    expect(health.accepting).toBe(true);
    health.fail(new Error('first'));
    health.fail(new Error('second'));
    expect([health.accepting, health.failure?.message]).toEqual([false, 'first']);
  });
});
