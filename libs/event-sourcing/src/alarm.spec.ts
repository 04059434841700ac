import { Alarm } from './alarm';

describe('Alarm', () => {
  it('ends a sleep', async () => {
    const alarm = new Alarm();
    const sleep = alarm.wait(60_000);
    alarm.ring();
    await sleep;
  });

  it('that rang while nobody slept ends the next sleep, and only that', async () => {
    const alarm = new Alarm();
    alarm.ring();
    alarm.ring();
    await alarm.wait(60_000);
    const started = performance.now();
    await alarm.wait(20);
    expect(performance.now() - started).toBeGreaterThanOrEqual(15);
  });
});
