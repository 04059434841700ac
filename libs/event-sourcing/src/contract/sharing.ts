import type { EventLog, Subscription } from '../event-log';
import { Gate, insertEffects, record, Stage, until, varied } from './stage';

const marks = (count: number, partitions: number) =>
  Array.from({ length: count }, (_, index) => ({ ...record('key', `${index}`, index + 1), partition: index % partitions }));
const places = (...members: readonly Subscription[]) =>
  members.flatMap((member) => member.assignment().map(({ partition }) => partition)).sort();

export function sharing(stageOf: (partitions: number) => Promise<Stage>): void {
  it('shares the partitions between two members, and gives all to the one that stays', async () => {
    const stage = await stageOf(4);
    const first = await stage.collect();
    await until('the first member has all', () => first.subscription.assignment().length === 4);
    const second = await stage.collect({}, stage.setting.logs[1]);
    await until('each has two', () => first.subscription.assignment().length === 2 && second.subscription.assignment().length === 2);
    expect(places(first.subscription, second.subscription)).toEqual([0, 1, 2, 3]);
    await stage.publish(marks(40, 4));
    await until('all records', () => first.records.length + second.records.length >= 40);
    expect(first.records.length).toBe(20);
    await first.subscription.stop();
    await until('the second member has all', () => second.subscription.assignment().length === 4);
    expect(first.subscription.assignment()).toEqual([]);
    second.records.length = 0;
    await stage.publish(marks(8, 4));
    // The positions of this test stay at 0, so what came before comes again.
    await until(
      'every partition',
      () => new Set(second.records.filter(({ offset }) => offset >= 10).map(({ partition }) => partition)).size === 4,
    );
  });

  it('starts from the stored position, which beats the group’s own', async () => {
    const stage = await stageOf(2);
    await stage.publish(marks(20, 2));
    const before = await stage.consume();
    await stage.untilEffects(20);
    await until('the group knows', () => before.progress().lag === 0);
    await before.stop();
    await stage.movePositions(7);
    await stage.consume();
    await stage.untilEffects(26);
    expect((await stage.effects()).filter(({ offset }) => offset < 7)).toHaveLength(14);
    expect((await stage.effects()).filter(({ offset }) => offset >= 7)).toHaveLength(12);
  });

  it('starts from the stored position after a rebalance, too', async () => {
    const stage = await stageOf(4);
    await stage.publish(marks(40, 4));
    const startAt = (_topic: string, partition: number) => Promise.resolve(partition + 2);
    const first = await stage.collect();
    await until('all records', () => first.records.length >= 40);
    const second = await stage.collect({ startAt }, stage.setting.logs[1]);
    await until('each has two', () => first.subscription.assignment().length === 2 && second.subscription.assignment().length === 2);
    const taken = places(second.subscription);
    await until('what was taken is read', () => second.records.length >= taken.reduce((sum, partition) => sum + 8 - partition, 0));
    for (const partition of taken) {
      const offsets = second.records.filter((candidate) => candidate.partition === partition).map(({ offset }) => offset);
      expect(offsets).toEqual(Array.from({ length: 8 - partition }, (_, index) => partition + 2 + index));
    }
  });

  it('fences a member that was replaced: what it still holds is not applied', async () => {
    const stage = await stageOf(1);
    await stage.publish(marks(10, 1));
    const gate = new Gate();
    // To the log a stranger, by its position rows the same consumer: a member that does not know yet that it was replaced.
    const replaced = stage.log;
    const zombie = varied<EventLog>(replaced, {
      subscribe: (options) => replaced.subscribe({ ...options, consumer: `${options.consumer}-zombie` }),
    });
    const held = { batches: 0 };
    const late = await stage.consume({
      log: zombie,
      pool: gatedPool(stage, gate, held),
      apply: async (batch, client) => {
        await insertEffects(stage.consumer)(batch, client);
      },
    });
    await until('the replaced member holds a batch', () => held.batches > 0);
    await stage.consume({ log: stage.setting.logs[1] });
    await stage.untilEffects(10);
    gate.open();
    await until('the replaced member has caught up', () => late.progress().lag === 0);
    await stage.publish(marks(5, 1).map((mark, index) => ({ ...mark, ...record('key', `late ${index}`, 11 + index) })));
    await stage.untilEffects(15);
    await until('both have seen the end', () => late.progress().lag === 0);
    expect((await stage.effects()).map(({ offset }) => offset)).toEqual(Array.from({ length: 15 }, (_, index) => index));
  });
}

/** The pool, whose transactions cannot begin before the gate opens. */
function gatedPool({ setting: { pool } }: Stage, gate: Gate, held: { batches: number }): typeof pool {
  const gated = varied(pool, {});
  const connect = pool.connect.bind(pool);
  Object.assign(gated, {
    query: pool.query.bind(pool),
    connect: async () => {
      held.batches += 1;
      await gate.opened;
      return connect();
    },
  });
  return gated;
}
