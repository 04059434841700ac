import { randomUUID } from 'node:crypto';
import type { Instant, Quarter } from '@okoce/domain';
import { CommandHandler, EventStore } from '@okoce/event-sourcing';
import type { CommandContext } from '@okoce/platform';
import { Completeness } from '../src/application/completeness';
import { ContractExport } from '../src/application/contract-export';
import type { ContractsAsked } from '../src/application/contract-export';
import { rebuildLedger } from '../src/application/rebuild';
import { canonicalHash } from '../src/application/entries-root';
import { allRuleSets } from '../src/application/rule-sets';
import { RuleSetCommandHandler } from '../src/application/rule-sets.command-handler';
import { SealVerification } from '../src/application/seal-verification';
import { Seals } from '../src/application/seals';
import { firstDocument } from '../src/domain/assessment/rule-sets';
import { adoptedFor } from '../src/recompute/adopted';
import { readHistory as contractsOf } from '../src/recompute/history';
import { chance, inBatches } from '../src/testing/batches';
import { readExpected, readHistory } from '../src/testing/histories';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { marks } from './marks';

const QUARTER = '2027-Q1' as Quarter;
const BEFORE = '2026-12-31T16:59:59.999Z' as Instant;
const AFTER = '2027-04-20T17:00:00.001Z' as Instant;
const HISTORY = 5;
const actor = { id: 'director-1', role: 'director', channel: 'live' } as const;
const metadata = { actor, correlationId: randomUUID() };

function contextAt(now: Instant): CommandContext {
  const caller = { id: actor.id, role: actor.role, channel: actor.channel, correlationId: metadata.correlationId, centres: [] };
  return { caller: caller as unknown as CommandContext['caller'], metadata, now, occurredAt: now };
}

/** By it nobody is consistent: whoever is not A, C or E is D. */
const withoutB = {
  ...structuredClone(firstDocument as { classes: { class: string; when: object }[] }),
  version: 'without-b',
  from: QUARTER,
};
const noB = withoutB.classes.find((one) => one.class === 'B');
if (noB)
  noB.when = {
    all: [
      { indicator: 'C1', atLeast: 3 },
      { indicator: 'C2', atLeast: '1/1' },
      { indicator: 'C4', atMost: 0 },
    ],
  };

describe('a rule set that is adopted', () => {
  let ledger: LedgerDatabase;
  let commands: RuleSetCommandHandler;
  const [expected] = readExpected(HISTORY).filter(({ quarter, asOf }) => quarter === QUARTER && asOf === null);
  const programme = async () => (await ledger.reports.quarter('programme', QUARTER, null)).classes;

  beforeAll(async () => {
    ledger = await ledgerDatabase();
    commands = new RuleSetCommandHandler(new CommandHandler(new EventStore(ledger.pool), ledger.pool));
    await ledger.apply([...inBatches(readHistory(HISTORY), chance(HISTORY)), ...marks(1, AFTER)]);
    await ledger.assess();
  });
  afterAll(() => ledger.close());

  it('is a fact and a document, and has those assessed again who may have a class from then on', async () => {
    expect(await programme()).toEqual(expected?.programme.classes);
    expect(await commands.adopt(withoutB, contextAt(BEFORE))).toMatchObject({ outcome: { id: 'without-b', version: 1 }, version: 1 });
    const hash = canonicalHash(withoutB);
    const [fact] = await ledger.query(`SELECT type, data FROM events WHERE stream_id = 'rule-sets'`);
    expect(fact).toEqual({
      type: 'RuleSetAdopted',
      data: { occurredAt: BEFORE, version: 'without-b', fromQuarter: QUARTER, documentHash: hash },
    });
    expect(await ledger.query('SELECT version, document_hash, document, adopted_by FROM rule_sets')).toEqual([
      { version: 'without-b', document_hash: hash, document: withoutB, adopted_by: 'director-1' },
    ]);
    const waiting = await ledger.query('SELECT participant_id FROM people_to_assess ORDER BY 1');
    const supplied = await ledger.query(`SELECT participant_id FROM assessed_people WHERE $1 <= ANY(supplied_quarters) ORDER BY 1`, [
      QUARTER,
    ]);
    expect(waiting).toEqual(supplied);
    expect(waiting.length).toBeGreaterThan(0);
    await ledger.assess();
    const classes = await programme();
    expect(classes).not.toEqual(expected?.programme.classes);
    expect({ A: classes?.A, E: classes?.E, N: classes?.N }).toEqual({
      A: expected?.programme.classes.A,
      E: expected?.programme.classes.E,
      N: expected?.programme.classes.N,
    });
  });

  it('is kept by a rebuild', async () => {
    expect(await rebuildLedger(ledger.pool)).toMatchObject({ swapped: false });
  });

  it('is told with the exported contracts, at its place on pages of any size', async () => {
    const exported = new ContractExport(ledger.pool, new Completeness());
    const lines: string[] = [];
    for (let after: ContractsAsked['after'] = null; ;) {
      const page = await exported.page({ after, until: null, limit: 50 });
      lines.push(...page.lines.split('\n').filter((line) => line !== ''));
      if (!page.next) break;
      after = page.next;
    }
    expect(lines).toHaveLength(readHistory(HISTORY).length + 1);
    const contracts = await contractsOf(lines);
    expect(contracts.filter(({ source }) => source === 'reporting').map(({ type }) => type)).toEqual(['okoce.reporting.RuleSetAdopted.v1']);
    expect(adoptedFor(contracts, '2027-Q3' as Quarter)).toMatchObject({ version: 'without-b', documentHash: canonicalHash(withoutB) });
    expect(adoptedFor(contracts, '2026-Q4' as Quarter)).toBeUndefined();
  });

  it('is adopted quietly again, and nothing is adopted that it contradicts', async () => {
    expect(await commands.adopt(withoutB, contextAt(AFTER))).toMatchObject({ facts: [] });
    const refused = async (document: object, now: Instant): Promise<string> =>
      commands.adopt(document, contextAt(now)).then(
        () => 'adopted',
        (error: { code: string }) => error.code,
      );
    expect(await refused({ ...withoutB, from: '2027-Q2' }, BEFORE)).toBe('RULE_SET_VERSION_TAKEN');
    expect(await refused({ ...withoutB, version: 'other' }, BEFORE)).toBe('RULE_SET_QUARTER_TAKEN');
    expect(await refused({ ...withoutB, version: 'other', from: '2026-Q4' }, BEFORE)).toBe('RULE_SET_TOO_LATE');
    expect(await refused({ ...withoutB, version: 'other', classes: [] }, BEFORE)).toBe('RULE_SET_REFUSED');
    expect((await allRuleSets(ledger.pool)).map(({ version }) => version)).toEqual(['2017-Q4', 'without-b']);
  });

  it('of two at the same time for one quarter is one', async () => {
    const two = ['one', 'other'].map((version) => commands.adopt({ ...withoutB, version, from: '2028-Q1' }, contextAt(BEFORE)));
    const outcomes = await Promise.allSettled(two);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('seals its quarter, which is verified by it', async () => {
    const store = new EventStore(ledger.pool);
    const seals = new Seals(ledger.pool, new Completeness(), store);
    const sealed = await seals.seal({ quarter: QUARTER, baseline: false, now: AFTER, metadata });
    expect(sealed).toMatchObject({ ruleSet: 'without-b', restatement: 0 });
    const byRules = await ledger.query(`SELECT DISTINCT assessment ->> 'ruleSet' AS version FROM seal_assessments`);
    expect(byRules).toEqual([{ version: 'without-b' }]);
    expect(await new SealVerification(ledger.pool).verify(QUARTER)).toMatchObject({ verified: true });
  });

  it('is never changed by the service, and a change by hand is noticed', async () => {
    await expect(ledger.pool.query(`UPDATE rule_sets SET version = 'mine'`)).rejects.toThrow(/permission denied/);
    await ledger.query(`INSERT INTO rule_sets SELECT 'mine', '2029-Q1', repeat('0', 64), document, 'nobody', now() FROM rule_sets LIMIT 1`);
    await expect(allRuleSets(ledger.pool)).rejects.toThrow('not the one that was adopted');
  });
});
