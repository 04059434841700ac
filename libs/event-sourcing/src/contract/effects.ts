import type { EventLog, SubscribeOptions } from '../event-log';
import { Gate, insertEffects, record, Stage, until, varied } from './stage';

const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => record(`key ${index % 4}`, `${from + index}`, from + index + 1));
const names = (count: number) => Array.from({ length: count }, (_, index) => `${index}`).sort();

export function effects(stageOf: (partitions: number) => Promise<Stage>): void {
  it('changes nothing by a batch that is delivered again, or that the source sent again', async () => {
    const stage = await stageOf(1);
    const { log } = stage;
    const twice =
      (onBatch: SubscribeOptions['onBatch']): SubscribeOptions['onBatch'] =>
      async (batch) => {
        await onBatch(batch);
        return onBatch(batch);
      };
    await stage.publish(numbered(20));
    await stage.publish(numbered(20));
    await stage.publish(numbered(5, 20));
    await stage.consume({
      log: varied<EventLog>(log, { subscribe: (options) => log.subscribe({ ...options, onBatch: twice(options.onBatch) }) }),
    });
    await until('the end is reached', async () => (await stage.values()).includes('24'));
    expect(await stage.values()).toEqual(names(25));
  });

  it('parks a poisoned record, and the later ones of its key, while its partition goes on', async () => {
    const stage = await stageOf(1);
    await stage.publish(numbered(12));
    const prepare = ({ value }: { value: string }) => {
      if (value === '5') JSON.parse('{');
      return value;
    };
    const consumer = await stage.consume({ prepare });
    await stage.untilEffects(10);
    expect(await stage.values()).toEqual(names(12).filter((name) => name !== '5' && name !== '9'));
    expect((await stage.parked()).map(({ key, value }) => [key, value])).toEqual([
      ['key 1', '5'],
      ['key 1', '9'],
    ]);
    expect(consumer.progress().parked).toBe(2);
  });

  it('ends no consumer by a handler’s TypeError: the record at fault is parked, the others are applied', async () => {
    const stage = await stageOf(1);
    await stage.publish(numbered(12));
    const consumer = await stage.consume({
      apply: async (batch, client) => {
        await insertEffects(stage.consumer)(batch, client);
        if (batch.items.some(({ value }) => value === '7')) throw new TypeError('undefined is not a function');
      },
    });
    await stage.untilEffects(10);
    await stage.publish(numbered(4, 12).filter(({ key }) => key !== 'key 3'));
    await stage.untilEffects(13);
    expect((await stage.parked()).map(({ value }) => value)).toEqual(['7', '11']);
    expect((await stage.parked())[0]?.reason).toContain('undefined is not a function');
    expect(await ended(consumer)).toBe(false);
  });

  it('repeats what failed for the moment, while other partitions go on', async () => {
    const stage = await stageOf(2);
    const fault = { times: 3 };
    await stage.publish(
      Array.from({ length: 10 }, (_, index) => ({ ...record(`key ${index % 2}`, `${index}`, index + 1), partition: index % 2 })),
    );
    await stage.consume({
      apply: async (batch, client) => {
        await insertEffects(stage.consumer)(batch, client);
        if (batch.partition === 0 && (fault.times -= 1) >= 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      },
    });
    await stage.untilEffects(10);
    expect(await stage.values()).toEqual(names(10));
    expect(fault.times).toBeLessThan(0);
    expect(await stage.parked()).toEqual([]);
  });

  it('hands a batch again when its handler rejects, whatever it rejects with', async () => {
    const stage = await stageOf(1);
    await stage.publish(numbered(3));
    const seen: number[][] = [];
    const subscription = await stage.subscribe({
      onBatch: async ({ records }) => {
        seen.push(records.map(({ offset }) => offset));
        if (seen.length === 1) throw new TypeError('undefined is not a function');
        return { from: records.at(-1)!.offset + 1 };
      },
    });
    await until('the batch comes again', () => seen.length >= 2);
    expect(seen[1]).toEqual(seen[0]);
    await until('nothing is left', () => subscription.lag() === 0);
    expect(await ended(subscription)).toBe(false);
  });

  it('shows in its progress that nothing moves while there is something to do', async () => {
    const stage = await stageOf(1);
    const gate = new Gate();
    await stage.publish(numbered(6));
    const consumer = await stage.consume({
      apply: async (batch, client) => {
        await gate.opened;
        await insertEffects(stage.consumer)(batch, client);
      },
    });
    await until('the lag shows', () => consumer.progress().lag === 6);
    const { lastProgressAt } = consumer.progress();
    await stage.publish(numbered(2, 6));
    await until('the lag grows', () => consumer.progress().lag === 8);
    expect(consumer.progress().lastProgressAt).toBe(lastProgressAt);
    gate.open();
    await until('the lag is gone', () => consumer.progress().lag === 0);
    expect(await stage.values()).toEqual(names(8));
  });

  it('fails with a sentence when the stored position is not in this log', async () => {
    const stage = await stageOf(1);
    await stage.publish(numbered(3));
    const { subscription, records } = await stage.collect({ startAt: () => Promise.resolve(50) });
    expect((await subscription.failed).message).toMatch(/position 50 is beyond the end 3/);
    expect(records).toEqual([]);
  });

  it('stops quietly, more than once, and hands over nothing more', async () => {
    const stage = await stageOf(1);
    await stage.publish(numbered(3));
    const { subscription, records } = await stage.collect();
    await until('all records', () => records.length === 3);
    await Promise.all([subscription.stop(), subscription.stop()]);
    await stage.publish(numbered(3, 3));
    expect(await ended(subscription)).toBe(false);
    expect(records).toHaveLength(3);
  });
}

/** Whether it has ended by itself by now. */
function ended({ failed }: { failed: Promise<Error> }): Promise<boolean> {
  return Promise.race([failed.then(() => true), Promise.resolve().then(() => false)]);
}
