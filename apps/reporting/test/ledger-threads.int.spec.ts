import type { Instant, Quarter } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import type { ClientBase } from 'pg';
import { foundOf } from '../src/application/ledger-threads';
import type { Found } from '../src/application/ledger-work';
import { rebuildLedger } from '../src/application/rebuild';
import { firstRuleSet } from '../src/domain/assessment/rule-sets';
import { everyone, rangesOfPeople } from '../src/persistence/people-ranges.queries';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { readHistory } from '../src/testing/histories';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';

const quarter = '2027-Q1' as Quarter;
const cutOff = '2027-04-20T17:00:00.000Z' as Instant;
const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ';
const ONE_THREAD = 2 ** 31 - 1;

describe('the work on everyone in threads', () => {
  let ledger: LedgerDatabase;
  beforeAll(async () => {
    ledger = await ledgerDatabase();
    for (const history of [1, 3]) await ledger.apply(inBatches(shuffled(readHistory(history), chance(history)), chance(history)));
  });
  afterAll(() => ledger.close());

  async function found(client: ClientBase, few: number): Promise<Readonly<Record<string, unknown>>> {
    const all: Found[] = [];
    const ofLedger = { kind: 'ledger' as const, quarter, cutOff, wanted: [{ start: 0, end: 8 }] };
    const by = { quarter, cutOff, ruleSet: firstRuleSet };
    for await (const one of foundOf(ledger.pool, client, ofLedger, { kind: 'assess', by }, few)) all.push(one);
    const people = all.flatMap((one) => (one.kind === 'assess' ? one.people : []));
    return {
      ledger: all.filter(({ kind }) => kind === 'ledger'),
      people: [...people].sort((a, b) => (a.participantId < b.participantId ? -1 : 1)),
    };
  }

  const inSnapshot = <Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> => inTransaction(ledger.pool, work, SNAPSHOT);

  it('covers everyone once', async () => {
    const ranges = await inSnapshot((client) => rangesOfPeople(client, 4, 1));
    expect(ranges[0]?.after).toBe(everyone.after);
    expect(ranges.at(-1)?.upTo).toBe(everyone.upTo);
    expect(ranges.slice(1).map(({ after }) => after)).toEqual(ranges.slice(0, -1).map(({ upTo }) => upTo));
  });

  it('finds what one session finds, of the same moment', async () => {
    const [inOne, inThreads] = await inSnapshot(async (client) => {
      const one = await found(client, ONE_THREAD);
      // Recorded after the snapshot: no thread sees it.
      await ledger.query('DELETE FROM entries WHERE index = 0');
      return [one, await found(client, 1)];
    });
    expect(inThreads).toEqual(inOne);
    await rebuildLedger(ledger.pool);
  });

  it('rebuilds what one session rebuilds', async () => {
    await ledger.assess();
    expect(await rebuildLedger(ledger.pool, undefined, 1)).toMatchObject({ swapped: false });
    const before = await ledger.rows();
    await ledger.query('DELETE FROM entries WHERE index = 0');
    expect(await rebuildLedger(ledger.pool, undefined, 1)).toMatchObject({ swapped: true });
    expect(await ledger.rows()).toEqual(before);
  });

  it('fails as a whole where one thread fails', async () => {
    await ledger.query(`REVOKE SELECT ON archive FROM okoce_reporting`);
    await ledger.query(`GRANT SELECT (subject_id) ON archive TO okoce_reporting`);
    await expect(inSnapshot((client) => found(client, 1))).rejects.toThrow(/permission denied/);
    await ledger.query(`GRANT SELECT ON archive TO okoce_reporting`);
  });
});
