import type { Instant } from '@okoce/domain';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { Completeness, consumedTopics } from '../src/application/completeness';
import { mark, marks } from './marks';

describe('completeTo', () => {
  const [enrolment] = consumedTopics;
  let ledger: LedgerDatabase;
  const completeTo = (): Promise<Instant | null> => new Completeness().completeTo(ledger.pool);
  const park = (offset: number, headers: object): Promise<unknown> =>
    ledger.query(
      `INSERT INTO parked_records (consumer, topic, partition, "offset", key, value, headers, reason, parked_at)
       VALUES ('reporting', $1, 2, $2, 'k', 'v', $3, 'r', now())`,
      [enrolment, offset, JSON.stringify(headers)],
    );
  const unpark = (): Promise<unknown> => ledger.query('DELETE FROM parked_records');

  beforeAll(async () => {
    ledger = await ledgerDatabase();
  });
  afterAll(() => ledger.close());

  it('is unknown until every partition of every source has announced one', async () => {
    const [first, ...rest] = marks(0, '2026-11-25T02:00:00.000Z');
    await ledger.apply(rest);
    expect(await completeTo()).toBeNull();
    await ledger.apply(first ? [first] : []);
    expect(await completeTo()).toBe('2026-11-25T02:00:00.000Z');
  });

  it('is the least of the sources’ marks', async () => {
    await ledger.apply(marks(5, '2026-11-25T02:00:05.000Z').slice(1));
    expect(await completeTo()).toBe('2026-11-25T02:00:00.000Z');
    await ledger.apply([mark(enrolment, 0, 5, '2026-11-25T02:00:04.000Z')]);
    expect(await completeTo()).toBe('2026-11-25T02:00:04.000Z');
  });

  it('stays below a parked fact by the moment it was recorded, and rises when it is replayed', async () => {
    await park(6, { ce_time: '2026-11-25T02:00:02.500Z' });
    expect(await completeTo()).toBe('2026-11-25T02:00:02.499Z');
    await unpark();
    expect(await completeTo()).toBe('2026-11-25T02:00:04.000Z');
  });

  it('stays at the mark before a parked record that does not say when it was recorded', async () => {
    await ledger.apply([mark(enrolment, 0, 7, '2026-11-25T02:00:07.000Z')]);
    await park(6, { ce_time: 'yesterday' });
    for (const offset of [8, 9, 10]) await ledger.apply(marks(offset, `2026-11-25T02:00:${10 + offset}.000Z`));
    expect(await completeTo()).toBe('2026-11-25T02:00:05.000Z');
    expect(
      await ledger.query('SELECT "offset" FROM completeness_marks WHERE topic = $1 AND partition = 2 ORDER BY 1', [enrolment]),
    ).toEqual(['5', '9', '10'].map((offset) => ({ offset })));
    await unpark();
    expect(await completeTo()).toBe('2026-11-25T02:00:20.000Z');
  });

  it('is the same when the marks come again', async () => {
    await ledger.apply(marks(5, '2026-11-25T02:00:05.000Z'));
    expect(await completeTo()).toBe('2026-11-25T02:00:20.000Z');
  });
});
