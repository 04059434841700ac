import { createHash, randomUUID } from 'node:crypto';
import { RuleViolation, firstDayOf, lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import { canonicalHash } from '../src/application/entries-root';
import { Completeness, consumedTopics } from '../src/application/completeness';
import { DefinitionsPublication } from '../src/application/definitions-publication';
import { InclusionProofs } from '../src/application/inclusion-proofs';
import { rebuildLedger } from '../src/application/rebuild';
import { ReportingSweep } from '../src/application/reporting-sweep';
import { SealVerification } from '../src/application/seal-verification';
import { Seals } from '../src/application/seals';
import type { Amount } from '../src/domain/amounts';
import { quarterFigureTerms } from '../src/domain/figure-terms';
import { leafText } from '../src/domain/seal/leaf';
import type { SealedEntry } from '../src/domain/seal/leaf';
import { leafHash, nodeHash } from '../src/domain/seal/tree-hash';
import { verifiesConsistency, verifiesInclusion } from '../src/domain/seal/tree-proofs';
import { assessmentsOf, differencesOf } from '../src/persistence/seals.table';
import type { Statement } from '../src/domain/seal/statement';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { histories, readExpected, readHistory } from '../src/testing/histories';
import type { ExpectedQuarter } from '../src/testing/histories';
import { byDirector as metadata, director } from './director';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { marks } from './marks';

const QUARTER = '2027-Q1' as Quarter;
const CUT_OFF = '2027-04-20T17:00:00.000Z';
const JUST_AFTER = '2027-04-20T17:00:30.000Z' as Instant;
const LATER = '2027-10-01T00:00:00.000Z' as Instant;

interface System {
  readonly ledger: LedgerDatabase;
  readonly seals: Seals;
  readonly verification: SealVerification;
  readonly proofs: InclusionProofs;
}

async function system(): Promise<System> {
  const ledger = await ledgerDatabase();
  const { pool } = ledger;
  const seals = new Seals(pool, new Completeness(), new EventStore(pool));
  return { ledger, seals, verification: new SealVerification(pool), proofs: new InclusionProofs(pool) };
}

const seal = ({ seals }: System, now: Instant = JUST_AFTER, quarter = QUARTER, baseline = false): Promise<Statement> =>
  seals.seal({ quarter, baseline, now, metadata });

/** Contracts of a history recorded in a span of time, in a chance order. */
function recorded(history: number, from: string, to: string) {
  const next = chance(history);
  const contracts = readHistory(history).filter(({ time }) => time >= from && time < to);
  return inBatches(shuffled(contracts, next), next);
}

/** All that was recorded before the cut-off, with the marks. */
async function upToCutOff(history: number): Promise<System> {
  const made = await system();
  await made.ledger.apply([...recorded(history, '', CUT_OFF), ...marks(1, JUST_AFTER)]);
  return made;
}

async function theRest({ ledger }: System, history: number): Promise<void> {
  await ledger.apply([...recorded(history, CUT_OFF, '9'), ...marks(2, LATER)]);
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (leaves.length <= 1) return first ? leafHash(sha256, first) : sha256(new Uint8Array(0));
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(sha256, naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** From the ledger's rows, sorted here. */
async function rootByHand({ ledger }: System, cutOff: string): Promise<string> {
  const rows = await ledger.query(
    `SELECT subject_id AS subject, fact_id AS "factId", index, centre, measure, amount, day::text AS day, recorded_at AS "recordedAt", archive.source, archive.position
     FROM entries JOIN archive USING (subject_id, fact_id, recorded_at)`,
  );
  const entries = rows
    .map(
      (row) =>
        ({ ...row, recordedAt: (row['recordedAt'] as Date).toISOString(), position: Number(row['position']) }) as unknown as SealedEntry,
    )
    .filter(({ recordedAt }) => recordedAt < cutOff);
  const keyOf = ({ recordedAt, source, position, subject, index }: SealedEntry): string =>
    [recordedAt, source, String(position).padStart(12, '0'), subject, String(index).padStart(4, '0')].join(' ');
  entries.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return Buffer.from(naiveRoot(entries.map((entry) => Buffer.from(leafText(entry))))).toString('hex');
}

/** The seal's figures of the scopes that are expected, without the progress towards the goal. */
function figuresOf({ figures }: Statement, expected: ExpectedQuarter): object {
  const bare = ({ target: _target, ...rest }: Statement['figures']['programme']): object => rest;
  const some = (scopes: Record<string, Statement['figures']['programme']>, codes: object): object =>
    Object.fromEntries(Object.keys(codes).map((code) => [code, scopes[code] && bare(scopes[code])]));
  return {
    programme: bare(figures.programme),
    regencies: some(figures.regencies, expected.regencies),
    centres: some(figures.centres, expected.centres),
  };
}

async function refusal(attempt: Promise<unknown>): Promise<object> {
  try {
    return { answered: await attempt };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { code: error.code, ...error.details };
  }
}

describe.each(histories)('sealing a quarter of history %i', (history) => {
  const [atCutOff, current] = [CUT_OFF, null].map((moment) =>
    readExpected(history).find(({ quarter, asOf }) => quarter === QUARTER && (asOf === null) === (moment === null)),
  ) as [ExpectedQuarter, ExpectedQuarter];
  let made: System;
  let sealed: Statement;

  beforeAll(async () => {
    made = await upToCutOff(history);
    sealed = await seal(made);
  });
  afterAll(() => made.ledger.close());

  it('keeps the figures and assessments that hold by its cut-off', async () => {
    const { programme, regencies, centres, participants } = atCutOff;
    expect(figuresOf(sealed, atCutOff)).toEqual({ programme, regencies, centres });
    const assessments = await assessmentsOf(made.ledger.pool, sealed, Object.keys(participants));
    const byId = Object.fromEntries([...assessments].map(([id, { assessment }]) => [id, { ...assessment, ruleSet: undefined }]));
    expect(byId).toEqual(Object.fromEntries(Object.entries(participants).map(([id, { assessment }]) => [id, assessment])));
  });

  it('keeps the root of the entries in the canonical order', async () => {
    const { restatement, baseline, cutOff, completeTo, ruleSet, root, consistency } = sealed;
    expect({ restatement, baseline, cutOff, completeTo, ruleSet, root, consistency }).toEqual({
      restatement: 0,
      baseline: false,
      cutOff: CUT_OFF,
      completeTo: JUST_AFTER,
      ruleSet: '2017-Q4',
      root: await rootByHand(made, CUT_OFF),
      consistency: [],
    });
  });

  it('is told to the log: the quarter, and each participant’s class', async () => {
    const told = await made.ledger.query('SELECT stream_id, type, data FROM events ORDER BY position');
    const people = Object.entries(atCutOff.participants).map(
      ([id, { assessment }]) => `${QUARTER}.${id} ParticipantAssessed ${assessment.class}`,
    );
    const lines = told.map(({ stream_id, type, data }) => [stream_id, type, (data as { class?: string }).class].join(' ').trim());
    expect(lines.sort()).toEqual([`${QUARTER} QuarterSealed`, ...people].sort());
  });

  it('is quiet when it is done again, at once or later', async () => {
    expect(await Promise.all([seal(made), seal(made, LATER), seal(made, LATER, QUARTER, true)])).toEqual([sealed, sealed, sealed]);
  });

  it('has nothing to restate while nothing was recorded', async () => {
    expect(await made.seals.restate({ quarter: QUARTER, now: LATER, metadata })).toEqual({ ...sealed, countedTo: JUST_AFTER });
  });

  it('is restated when what was recorded later changes it, with the facts behind', async () => {
    await theRest(made, history);
    const restated = await made.seals.restate({ quarter: QUARTER, now: LATER, metadata });
    const { programme, regencies, centres } = current;
    expect(figuresOf(restated, current)).toEqual({ programme, regencies, centres });
    const changed = JSON.stringify(restated.figures) !== JSON.stringify(sealed.figures);
    if (restated.restatement === 0) return expect(changed).toBe(false);
    expect(restated).toMatchObject({ restatement: 1, cutOff: LATER, countedTo: LATER, root: await rootByHand(made, LATER) });
    const treeOf = ({ root, entries }: Statement) => ({ root: Buffer.from(root, 'hex'), size: entries });
    const proof = restated.consistency.map((hash) => Buffer.from(hash, 'hex'));
    expect(verifiesConsistency(sha256, { older: treeOf(sealed), newer: treeOf(restated), proof })).toBe(true);
    const differences = await differencesOf(made.ledger.pool, QUARTER, 1);
    const late = new Set(readHistory(history).flatMap(({ id, time }) => (time >= CUT_OFF ? [id] : [])));
    for (const { facts } of differences) {
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.filter(({ factId }) => !late.has(factId))).toEqual([]);
    }
    expect(await made.seals.restate({ quarter: QUARTER, now: LATER, metadata })).toEqual(restated);
    return undefined;
  });

  it('has behind each figure that the restatement changed the facts whose entries add up to the change', async () => {
    const rows = await made.ledger.query(
      `SELECT fact_id AS "factId", centre, measure, amount::integer AS amount, day::text AS day FROM entries WHERE recorded_at >= '${CUT_OFF}'`,
    );
    const came = (rows as unknown as (Amount & { factId: string })[]).filter(({ day }) => day <= lastDayOf(QUARTER));
    for (const { centre, figures, facts } of await differencesOf(made.ledger.pool, QUARTER, 1)) {
      for (const { figure, before, after } of figures) {
        const behind = facts.flatMap((fact) => (fact.figures?.includes(figure) ? [fact.factId] : []));
        expect({ centre, figure, facts: behind.length }).not.toEqual({ centre, figure, facts: 0 });
        const terms = quarterFigureTerms.get(figure);
        if (!terms) continue;
        const counted = came
          .filter((entry) => entry.centre === centre && behind.includes(entry.factId))
          .flatMap(({ measure, day, amount }) =>
            terms
              .filter((term) => term.measure === measure && (term.days === 'toDate' || day >= firstDayOf(QUARTER)))
              .map(({ sign }) => sign * amount),
          );
        expect({ centre, figure, change: counted.reduce((sum, amount) => sum + amount, 0) }).toEqual({
          centre,
          figure,
          change: after - before,
        });
      }
    }
  });

  it('is the same when it is sealed long after, whatever came since', async () => {
    const late = await system();
    await late.ledger.apply([...recorded(history, '', '9'), ...marks(1, LATER)]);
    const { completeTo: _then, sealedAt: _at, ...stated } = await seal(late, LATER);
    expect(stated).toEqual({ ...sealed, completeTo: undefined, sealedAt: undefined });
    await late.ledger.close();
  });

  it('is verified from the archive and the ledger, after a rebuild too', async () => {
    await rebuildLedger(made.ledger.pool);
    const verification = await made.verification.verify(QUARTER);
    expect(verification).toMatchObject({ quarter: QUARTER, verified: true });
    for (const { sealed: stated, archive, ledger } of verification.statements) expect([archive, ledger]).toEqual([stated, stated]);
  });

  it.each([undefined, 'sealed'])('is proved to a participant for each of her entries, under the statement labelled %s', async (label) => {
    const [participantId = ''] = Object.keys(atCutOff.participants);
    const { cutOff, root, size, entries } = await made.proofs.prove(QUARTER, participantId, director, label);
    const statement = label === undefined ? (await made.seals.statements(QUARTER)).at(-1) : sealed;
    expect({ cutOff, root, entries: size }).toEqual({ cutOff: statement?.cutOff, root: statement?.root, entries: statement?.entries });
    expect(entries.length).toBeGreaterThan(0);
    for (const { entry, leaf, proof } of entries) {
      expect(entry.subject).toBe(participantId);
      const inclusion = {
        leafHash: leafHash(sha256, Buffer.from(leafText(entry))),
        index: leaf,
        size,
        proof: proof.map((hash) => Buffer.from(hash, 'hex')),
        root: Buffer.from(root, 'hex'),
      };
      expect(verifiesInclusion(sha256, inclusion)).toBe(true);
    }
  });
});

describe('a quarter that cannot be sealed', () => {
  let made: System;
  beforeAll(async () => {
    made = await system();
    await made.ledger.apply(recorded(1, '', CUT_OFF));
  });
  afterAll(() => made.ledger.close());

  it('is refused before its cut-off, and while a source is behind it, which is named', async () => {
    expect(await refusal(seal(made, '2027-04-20T16:59:59.999Z' as Instant))).toEqual({
      code: 'CUT_OFF_AHEAD',
      quarter: QUARTER,
      cutOff: CUT_OFF,
    });
    const [enrolment, mentoring, trainingEvents] = consumedTopics;
    await made.ledger.apply([...marks(1, JUST_AFTER, [enrolment, trainingEvents]), ...marks(1, '2027-04-20T16:59:59.999Z', [mentoring])]);
    expect(await refusal(seal(made))).toEqual({
      code: 'SOURCE_BEHIND',
      cutOff: CUT_OFF,
      behind: [{ source: 'mentoring', completeTo: '2027-04-20T16:59:59.999Z' }],
    });
  });

  it('is refused before there were rules, and cannot be restated, verified or proved', async () => {
    await made.ledger.apply(marks(2, JUST_AFTER));
    expect(await refusal(seal(made, JUST_AFTER, '2017-Q3' as Quarter, true))).toEqual({ code: 'NO_RULE_SET', quarter: '2017-Q3' });
    const [participantId = ''] = Object.keys(readExpected(1)[0]?.participants ?? {});
    for (const attempt of [
      () => made.seals.restate({ quarter: QUARTER, now: LATER, metadata }),
      () => made.verification.verify(QUARTER),
      () => made.proofs.prove(QUARTER, participantId, director),
    ]) {
      expect(await refusal(attempt())).toEqual({ code: 'NOT_SEALED', quarter: QUARTER });
    }
  });
});

describe('the sweep', () => {
  const sweep = ({ ledger, seals }: System, startOfDay: string): Promise<object> =>
    new ReportingSweep(ledger.pool, seals, new DefinitionsPublication(new EventStore(ledger.pool))).sweep(startOfDay as Instant, {
      metadata,
    });

  it('seals each quarter once its cut-off has passed, and restates it once a night if something came', async () => {
    const made = await system();
    const fresh = { quartersSealed: 0, quartersRestated: 0, definitionsPublished: 0 };
    await made.ledger.apply([...recorded(4, '', '2027-01-20T17:00:00.000Z'), ...marks(1, '2027-01-20T17:00:00.000Z')]);
    // The first thing that counts was recorded in the third quarter of 2026.
    expect(await sweep(made, '2026-10-19T17:00:00.000Z')).toEqual({ ...fresh, definitionsPublished: 1 });
    expect(await sweep(made, '2027-01-19T17:00:00.000Z')).toEqual({ ...fresh, quartersSealed: 1 });
    expect(await sweep(made, '2027-01-20T17:00:00.000Z')).toMatchObject({ quartersSealed: 1 });
    expect(await made.seals.quarters()).toEqual(['2026-Q3', '2026-Q4']);
    expect(await sweep(made, '2027-01-20T17:00:00.000Z')).toEqual(fresh);
    await made.ledger.apply([...recorded(4, '2027-01-20T17:00:00.000Z', CUT_OFF), ...marks(2, CUT_OFF)]);
    const restated = (await sweep(made, CUT_OFF)) as typeof fresh;
    expect(restated.quartersSealed).toBe(1);
    expect(restated.quartersRestated).toBeGreaterThan(0);
    expect(await sweep(made, CUT_OFF)).toEqual(fresh);
    for (const quarter of await made.seals.quarters()) expect(await made.verification.verify(quarter)).toMatchObject({ verified: true });
    await made.ledger.close();
  });

  it('fails while a source is behind, to be tried again', async () => {
    const made = await system();
    await made.ledger.apply([...recorded(4, '', CUT_OFF), ...marks(1, '2027-04-20T16:59:00.000Z')]);
    expect(await refusal(sweep(made, CUT_OFF))).toMatchObject({ code: 'SOURCE_BEHIND', cutOff: CUT_OFF });
    await made.ledger.close();
  });
});

describe('a quarter that ended before the system went live', () => {
  it('is sealed as a baseline, by all that is in', async () => {
    const made = await upToCutOff(2);
    const quarter = '2025-Q4' as Quarter;
    expect(await refusal(seal(made, JUST_AFTER, quarter))).toEqual({ code: 'BASELINE_REQUIRED', quarter });
    expect(await seal(made, JUST_AFTER, quarter, true)).toMatchObject({
      baseline: true,
      cutOff: JUST_AFTER,
      root: await rootByHand(made, JUST_AFTER),
    });
    expect(await refusal(seal(made, JUST_AFTER, QUARTER, true))).toEqual({ code: 'BASELINE_TOO_NEW', quarter: QUARTER });
    await made.ledger.close();
  });
});

describe('a seal that breaks off in the middle', () => {
  it('is written once when two ask at the same time', async () => {
    const made = await upToCutOff(1);
    const [one, other] = await Promise.all([seal(made), seal(made)]);
    expect(one).toEqual(other);
    expect(await made.ledger.query(`SELECT count(*) AS told FROM events WHERE type = 'QuarterSealed'`)).toEqual([{ told: '1' }]);
    await made.ledger.close();
  });

  it('leaves nothing, and is written whole the next time', async () => {
    const made = await upToCutOff(3);
    await made.ledger.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$`);
    await made.ledger.query(
      `CREATE TRIGGER break_off AFTER INSERT ON events FOR EACH ROW WHEN (NEW.type = 'ParticipantAssessed') EXECUTE FUNCTION break_off()`,
    );
    await expect(seal(made)).rejects.toThrow('broken off');
    expect(
      await made.ledger.query(
        'SELECT (SELECT count(*) FROM seals) + (SELECT count(*) FROM seal_assessments) + (SELECT count(*) FROM events) AS rows',
      ),
    ).toEqual([{ rows: '0' }]);
    await made.ledger.query('DROP TRIGGER break_off ON events');
    await seal(made);
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
    await made.ledger.close();
  });
});

describe('rows of a statement that is not there', () => {
  it('stop it in words; its differences changed are found, and taken out it is not stated a second time', async () => {
    const made = await upToCutOff(4);
    await seal(made);
    await theRest(made, 4);
    await made.ledger.query(
      `INSERT INTO seal_assessments SELECT quarter, 1, participant_id, centre, class, assessment FROM seal_assessments`,
    );
    const restate = (): Promise<Statement> => made.seals.restate({ quarter: QUARTER, now: LATER, metadata });
    await expect(restate()).rejects.toThrow('seal_assessments_pkey');
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: false, statements: [{ verified: true }] });
    await made.ledger.query('DELETE FROM seal_assessments WHERE restatement = 1');
    expect(await restate()).toMatchObject({ restatement: 1 });
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true, rowsWithoutStatement: 0 });
    await made.ledger.query(`CREATE TABLE kept AS TABLE seal_differences`);
    for (const changed of [
      `UPDATE seal_differences SET facts = '[]' WHERE centre = (SELECT min(centre) FROM seal_differences)`,
      `UPDATE seal_differences SET figures = figures || '[{"figure": "registrations", "before": 1, "after": 2}]'`,
      `DELETE FROM seal_differences WHERE centre = (SELECT max(centre) FROM seal_differences)`,
    ]) {
      await made.ledger.query(changed);
      expect(await made.verification.verify(QUARTER)).toMatchObject({
        verified: false,
        statements: [{ otherwise: [] }, { announced: false, otherwise: ['differencesHash'] }],
      });
      await made.ledger.query('DELETE FROM seal_differences');
      await made.ledger.query('INSERT INTO seal_differences TABLE kept');
    }
    await made.ledger.query(`UPDATE seals SET definitions = '2019-Q1' WHERE restatement = 1`);
    expect(await made.verification.verify(QUARTER)).toMatchObject({
      verified: false,
      statements: [{ otherwise: [] }, { announced: false, otherwise: ['definitions'] }],
    });
    await made.ledger.query('UPDATE seals SET definitions = (SELECT definitions FROM seals WHERE restatement = 0) WHERE restatement = 1');
    await made.ledger.query(`CREATE TABLE told AS TABLE events`);
    const aCentre = `type = 'QuarterDifferencesPublished' AND data ->> 'scope' = (SELECT min(centre) FROM seal_differences)`;
    const named = (fault: string) => [{ fact: 'QuarterDifferencesPublished', of: expect.any(String) as string, fault }];
    const oneIs = (fault: string) => ({ ...{ missing: 0, extra: 0, differing: 0 }, [fault]: 1, named: named(fault) });
    for (const [changed, parts] of [
      [`UPDATE events SET data = jsonb_set(data, '{facts}', '[]') WHERE ${aCentre}`, oneIs('differing')],
      [
        `UPDATE events SET data = jsonb_set(data, '{differences}', '[{"figure": "registrations", "before": 1, "after": 2}]') WHERE ${aCentre}`,
        oneIs('differing'),
      ],
      [`UPDATE events SET data = jsonb_set(data, '{parts}', '2') WHERE ${aCentre}`, oneIs('differing')],
      [`DELETE FROM events WHERE ${aCentre}`, oneIs('missing')],
      [
        `INSERT INTO events (stream_id, stream_version, type, type_version, fact_id, data, metadata, recorded_at)
           SELECT stream_id, 9999, type, type_version, gen_random_uuid(), jsonb_set(data, '{scope}', '"31.01.01"'), metadata, recorded_at
           FROM events WHERE ${aCentre}`,
        oneIs('extra'),
      ],
    ] as const) {
      await made.ledger.query(changed);
      expect(await made.verification.verify(QUARTER)).toMatchObject({
        ...{ verified: false, toldWithoutStatement: 0 },
        statements: [{ verified: true }, { announced: true, verified: false, parts }],
      });
      await made.ledger.query('DELETE FROM events');
      await made.ledger.query('INSERT INTO events OVERRIDING SYSTEM VALUE TABLE told');
    }
    for (const table of ['seals', 'seal_assessments', 'seal_differences', 'seal_not_assessed'])
      await made.ledger.query(`DELETE FROM ${table} WHERE restatement = 1`);
    const [{ told } = {}] = await made.ledger.query(
      `SELECT count(*)::int AS told FROM events WHERE type IN ('ParticipantAssessed', 'QuarterDifferencesPublished') AND data ->> 'restatement' = '1'`,
    );
    expect(await made.verification.verify(QUARTER)).toMatchObject({
      ...{ verified: false, announcedMissing: 1, toldWithoutStatement: told, rowsWithoutStatement: 0 },
      statements: [{ verified: true }],
    });
    expect(await refusal(restate())).toEqual({ code: 'STATED_BEFORE', quarter: QUARTER, label: 'restated-1' });
    await made.ledger.close();
  });
});

describe('a restatement made before facts said which figures they are behind', () => {
  it('is verified by what was announced of it, and told as it is', async () => {
    const made = await upToCutOff(4);
    await seal(made);
    await theRest(made, 4);
    await made.seals.restate({ quarter: QUARTER, now: LATER, metadata });
    await made.ledger.query(
      `UPDATE seal_differences SET facts = (SELECT jsonb_agg(fact - 'figures') FROM jsonb_array_elements(facts) AS fact)`,
    );
    // Cut otherwise than today: after the first fact.
    const factsAt = (places: string): string =>
      `(SELECT coalesce(jsonb_agg(fact - 'figures' ORDER BY place), '[]') FROM jsonb_array_elements(data -> 'facts') WITH ORDINALITY AS one (fact, place) WHERE place ${places})`;
    await made.ledger.query(
      `INSERT INTO events (stream_id, stream_version, type, type_version, fact_id, data, metadata, recorded_at)
         SELECT stream_id, 1000 + stream_version, type, type_version, gen_random_uuid(),
           data || jsonb_build_object('part', 2, 'parts', 2, 'differences', '[]'::jsonb, 'facts', ${factsAt('> 1')}), metadata, recorded_at
         FROM events WHERE type = 'QuarterDifferencesPublished';
       UPDATE events SET data = data || jsonb_build_object('parts', 2, 'facts', ${factsAt('= 1')})
         WHERE type = 'QuarterDifferencesPublished' AND data ->> 'part' = '1'`,
    );
    const { differences } = await made.seals.statement(QUARTER, 'restated-1', director);
    expect(differences.flatMap(({ facts }) => facts).filter((fact) => 'figures' in fact)).toEqual([]);
    await made.ledger.query(
      `UPDATE events SET data = jsonb_set(data::jsonb, '{differencesHash}', '"${canonicalHash(differences)}"') WHERE type = 'QuarterRestated'`,
    );
    expect(await made.verification.verify(QUARTER)).toMatchObject({
      verified: true,
      statements: [{ announced: true }, { announced: true }],
    });
    await made.ledger.close();
  });
});

describe('what is kept of classes', () => {
  it('is compared as it stands today, but of those who wait to be assessed', async () => {
    const made = await upToCutOff(4);
    await made.ledger.assess();
    await seal(made);
    await theRest(made, 4);
    const [waits] = await made.ledger.query('SELECT count(*)::int AS people FROM people_to_assess');
    expect(waits).not.toEqual({ people: 0 });
    const found = async () => (await made.verification.verify(QUARTER)).ledger;
    expect(await found()).toEqual({ people: 0, sums: 0, classes: 0 });
    await made.ledger.assess();
    expect(await found()).toEqual({ people: 0, sums: 0, classes: 0 });
    // Known by what was recorded after the cut-off alone.
    await made.ledger.query(`UPDATE assessed_people SET last_recorded_at = first_recorded_at WHERE last_recorded_at >= '${CUT_OFF}'`);
    const classes = (await found())?.classes ?? 0;
    expect(classes).toBeGreaterThan(0);
    // What waits is known to be old.
    await made.ledger.query('INSERT INTO people_to_assess SELECT participant_id FROM assessed_people');
    expect(await found()).toEqual({ people: 0, sums: 0, classes: 0 });
    await made.ledger.assess();
    expect(await found()).toEqual({ people: 0, sums: 0, classes: 0 });
    await made.ledger.close();
  });
});

describe('what was done by hand after the seal', () => {
  let made: System;
  let participantId: string;
  beforeAll(async () => {
    made = await upToCutOff(4);
    await made.ledger.assess();
    await seal(made);
    [participantId = ''] = Object.keys(readExpected(4)[0]?.participants ?? {});
  });
  afterAll(() => made.ledger.close());

  const anEntry = `(subject_id, fact_id, index) = (SELECT subject_id, fact_id, index FROM entries ORDER BY recorded_at LIMIT 1 OFFSET 7)`;
  const aPerson = `participant_id = (SELECT min(participant_id::text)::uuid FROM seal_assessments)`;
  const toldOfAPerson = `type = 'ParticipantAssessed' AND data ->> 'participantId' =
    (SELECT min(data ->> 'participantId') FROM events WHERE type = 'ParticipantAssessed' AND data ->> 'class' <> 'A')`;
  const aClass = `(SELECT participant_id, quarter FROM classes WHERE quarter = '2027-Q1' ORDER BY participant_id LIMIT 1)`;
  const anAssessed = `(SELECT participant_id FROM assessed_people WHERE first_recorded_at < last_recorded_at AND supplied_quarters <> '{}' ORDER BY participant_id LIMIT 1)`;
  const sumsMadeAgain = `DELETE FROM class_sums; INSERT INTO class_sums SELECT quarter, centre, class, count(*) FROM classes GROUP BY quarter, centre, class`;

  /** Done as the superuser, and undone afterwards. */
  async function tampered(statement: string): Promise<object> {
    const sums = ['day_sums', 'quarter_sums', 'recorded_sums', 'class_sums'];
    const classed = ['classes', 'assessed_people'];
    const tables = [
      'entries',
      'archive',
      ...sums,
      ...classed,
      'seals',
      'seal_assessments',
      'seal_differences',
      'seal_not_assessed',
      'events',
    ];
    for (const table of tables) await made.ledger.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
    await made.ledger.query(statement);
    const {
      statements,
      verified,
      announcedMissing,
      toldWithoutStatement,
      rowsWithoutStatement,
      ledger: standing,
    } = await made.verification.verify(QUARTER);
    const proved = await refusal(made.proofs.prove(QUARTER, participantId, director));
    for (const table of tables) {
      await made.ledger.query(`DELETE FROM ${table}`);
      await made.ledger.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE TABLE kept_${table}`);
      await made.ledger.query(`DROP TABLE kept_${table}`);
    }
    const same = (part: 'archive' | 'ledger'): boolean => JSON.stringify(statements[0]?.[part]) === JSON.stringify(statements[0]?.sealed);
    const { differing, centresDiffering } = statements[0]?.assessments ?? {};
    const stated = { verified, archive: same('archive'), ledger: same('ledger'), differing, centresDiffering };
    const [rows, missing, astray] = [rowsWithoutStatement, announcedMissing, toldWithoutStatement];
    const otherwise = statements.map((one) => (one.announced ? 'announced' : one.otherwise.join(' ')));
    const parts = statements.map((one) => one.parts.named.map(({ fact, fault }) => `${fact} ${fault}`).join(', '));
    const { people, classes } = standing ?? {};
    return {
      ...stated,
      rows,
      missing,
      astray,
      otherwise,
      parts,
      people,
      classes,
      sums: (standing?.sums ?? 0) > 0,
      proved: 'answered' in proved,
    };
  }

  const same = { archive: true, ledger: true, differing: 0, centresDiffering: 0 };
  const nothing = {
    ...same,
    verified: false,
    rows: 0,
    missing: 0,
    astray: 0,
    otherwise: ['announced'],
    parts: [''],
    people: 0,
    classes: 0,
    sums: false,
    proved: true,
  };
  const number = expect.any(Number) as number;
  const inLedger = { ...nothing, ledger: false, people: 1, sums: true, proved: false };

  it.each([
    ['an amount changed', `UPDATE entries SET amount = amount + 1 WHERE ${anEntry}`, inLedger],
    ['a day changed', `UPDATE entries SET day = day - 1 WHERE ${anEntry}`, inLedger],
    ['an entry taken out', `DELETE FROM entries WHERE ${anEntry}`, inLedger],
    [
      'an entry put in without a fact',
      `INSERT INTO entries SELECT gen_random_uuid(), gen_random_uuid(), 0, centre, day, measure, 1, recorded_at FROM entries WHERE ${anEntry}`,
      inLedger,
    ],
    [
      'a contract taken out of the archive',
      `DELETE FROM archive WHERE type LIKE '%SessionConfirmed%' AND recorded_at < '2027-02-15'`,
      { ...nothing, archive: false, ledger: false, differing: number, people: number, classes: number },
    ],
    [
      'an entry put in that was recorded after the cut-off',
      `INSERT INTO entries SELECT subject_id, gen_random_uuid(), 0, centre, day, measure, 1, '2028-01-01', source, position FROM entries WHERE ${anEntry}`,
      { ...nothing, people: 1, sums: true },
    ],
    [
      'a sum by day changed',
      `UPDATE day_sums SET amount = amount + 1 WHERE (day, centre, measure) = (SELECT day, centre, measure FROM day_sums LIMIT 1)`,
      { ...nothing, sums: true },
    ],
    [
      'a sum by quarter taken out',
      `DELETE FROM quarter_sums WHERE (quarter, centre, measure) = (SELECT quarter, centre, measure FROM quarter_sums LIMIT 1)`,
      { ...nothing, sums: true },
    ],
    [
      'a sum by when it was recorded changed',
      `UPDATE recorded_sums SET amount = amount - 1 WHERE span = 'month' AND quarter = '2027-Q1'`,
      { ...nothing, sums: true },
    ],
    [
      'a sum of classes changed',
      `UPDATE class_sums SET people = people + 1 WHERE (quarter, centre, class) = (SELECT quarter, centre, class FROM class_sums LIMIT 1)`,
      { ...nothing, sums: true },
    ],
    ['the sums of classes taken out', 'DELETE FROM class_sums', { ...nothing, sums: true }],
    [
      'a class changed, and the sums made of it',
      `UPDATE classes SET class = CASE class WHEN 'A' THEN 'B' ELSE 'A' END WHERE (participant_id, quarter) = ${aClass}; ${sumsMadeAgain}`,
      { ...nothing, classes: 1 },
    ],
    [
      'the classes of two people swapped',
      `WITH two AS (SELECT quarter, ARRAY[one, other] AS both FROM classes AS one JOIN classes AS other USING (quarter)
           WHERE one.class < other.class ORDER BY quarter, one.participant_id, other.participant_id LIMIT 1)
         UPDATE classes SET class = given.class, centre = given.centre FROM two, unnest(two.both) AS given, unnest(two.both) AS taken
         WHERE given.participant_id <> taken.participant_id AND (classes.participant_id, classes.quarter) = (taken.participant_id, taken.quarter)`,
      { ...nothing, classes: 2 },
    ],
    [
      'a class taken out, and the sums made again',
      `DELETE FROM classes WHERE (participant_id, quarter) = ${aClass}; ${sumsMadeAgain}`,
      { ...nothing, classes: 1 },
    ],
    [
      'a class given to someone of whom nothing is known',
      `INSERT INTO classes VALUES (gen_random_uuid(), '2027-Q1', '31.74.01', 'A'); ${sumsMadeAgain}`,
      { ...nothing, classes: 1 },
    ],
    [
      'when the last fact about someone was recorded',
      `UPDATE assessed_people SET last_recorded_at = first_recorded_at WHERE participant_id = ${anAssessed}`,
      { ...nothing, classes: 1 },
    ],
    [
      'the quarters in which someone may have a class emptied',
      `UPDATE assessed_people SET supplied_quarters = '{}' WHERE participant_id = ${anAssessed}`,
      { ...nothing, classes: 1 },
    ],
    [
      'the quarters in which someone may have a class left open',
      `UPDATE assessed_people SET supplied_quarters = NULL WHERE participant_id = ${anAssessed}`,
      { ...nothing, classes: 1 },
    ],
    ['someone who was assessed taken out', `DELETE FROM assessed_people WHERE participant_id = ${anAssessed}`, { ...nothing, classes: 1 }],
    [
      'someone of whom nothing is known put in',
      `INSERT INTO assessed_people VALUES (gen_random_uuid(), '2027-01-01', '2027-01-01', '{}')`,
      { ...nothing, classes: 1 },
    ],
    [
      'one more who could not be assessed',
      `INSERT INTO seal_not_assessed (quarter, restatement, centre, reason, people) VALUES ('2027-Q1', 0, '31.01.01', 'no_mentor', 1)
         ON CONFLICT (quarter, restatement, centre, reason) DO UPDATE SET people = seal_not_assessed.people + 1`,
      { ...nothing, centresDiffering: 1 },
    ],
    [
      'a class changed',
      `UPDATE seal_assessments SET assessment = jsonb_set(assessment, '{index}', '101') WHERE ${aPerson}`,
      { ...nothing, differing: 1 },
    ],
    [
      'the class beside an assessment changed',
      `UPDATE seal_assessments SET class = CASE class WHEN 'A' THEN 'B' ELSE 'A' END WHERE ${aPerson}`,
      { ...nothing, differing: 1, parts: ['ParticipantAssessed differing'] },
    ],
    [
      'the centre of an assessment changed',
      `UPDATE seal_assessments SET centre = CASE centre WHEN '31.74.01' THEN '31.74.02' ELSE '31.74.01' END WHERE ${aPerson}`,
      { ...nothing, differing: 1, parts: ['ParticipantAssessed differing'] },
    ],
    [
      'differences given to a seal',
      `INSERT INTO seal_differences VALUES ('2027-Q1', 0, '31.74.01', '[]', '[]')`,
      { ...nothing, otherwise: ['differences'], parts: ['QuarterDifferencesPublished missing'] },
    ],
    [
      'an assessment of a restatement that is not there',
      `INSERT INTO seal_assessments SELECT quarter, 1, participant_id, centre, class, assessment FROM seal_assessments WHERE ${aPerson}`,
      { ...nothing, rows: 1 },
    ],
    [
      'differences and reasons of a restatement that is not there',
      `INSERT INTO seal_differences VALUES ('2027-Q1', 2, '31.74.01', '[]', '[]');
         INSERT INTO seal_not_assessed VALUES ('2027-Q1', 2, '31.74.01', 'no_mentor', 1)`,
      { ...nothing, rows: 2 },
    ],
    [
      'a figure changed',
      `UPDATE seals SET figures = jsonb_set(figures, '{programme,active}', '6905')`,
      { ...nothing, archive: false, ledger: false, otherwise: ['figures'] },
    ],
    [
      'up to when it was complete, and that it is no baseline',
      `UPDATE seals SET complete_to = complete_to - interval '1 hour', baseline = true`,
      { ...nothing, otherwise: ['completeTo baseline'] },
    ],
    [
      'a seal taken out',
      `DELETE FROM seals; DELETE FROM seal_assessments; DELETE FROM seal_not_assessed`,
      {
        ...{
          verified: false,
          rows: 0,
          missing: 1,
          astray: number,
          otherwise: [],
          parts: [],
          people: undefined,
          classes: undefined,
          sums: false,
          proved: false,
        },
        ...{ archive: true, ledger: true, differing: undefined, centresDiffering: undefined },
      },
    ],
    [
      'another seal announced',
      `INSERT INTO events (stream_id, stream_version, type, type_version, fact_id, data, metadata, recorded_at)
         SELECT stream_id, 2, type, type_version, gen_random_uuid(), data, metadata, recorded_at FROM events WHERE type = 'QuarterSealed'`,
      { ...nothing, otherwise: [''] },
    ],
    [
      'an announcement changed',
      `UPDATE events SET data = jsonb_set(data::jsonb, '{entries}', '1') WHERE type = 'QuarterSealed'`,
      { ...nothing, otherwise: ['entries'] },
    ],
    [
      'a class told otherwise',
      `UPDATE events SET data = jsonb_set(data, '{class}', '"A"') WHERE ${toldOfAPerson} AND data ->> 'class' <> 'A'`,
      { ...nothing, parts: ['ParticipantAssessed differing'] },
    ],
    [
      'the rules that a class was told by',
      `UPDATE events SET data = jsonb_set(data, '{ruleSetVersion}', '"2019-Q1"') WHERE ${toldOfAPerson}`,
      { ...nothing, parts: ['ParticipantAssessed differing'] },
    ],
    [
      'what was told of someone taken out',
      `DELETE FROM events WHERE ${toldOfAPerson}`,
      { ...nothing, parts: ['ParticipantAssessed missing'] },
    ],
    [
      'a class told of someone else',
      `UPDATE events SET data = jsonb_set(data, '{participantId}', '"${randomUUID()}"') WHERE ${toldOfAPerson}`,
      {
        ...nothing,
        parts: [
          expect.stringMatching(/^ParticipantAssessed (missing, ParticipantAssessed extra|extra, ParticipantAssessed missing)$/) as string,
        ],
      },
    ],
    [
      'a class told twice',
      `INSERT INTO events (stream_id, stream_version, type, type_version, fact_id, data, metadata, recorded_at)
         SELECT stream_id, 2, type, type_version, gen_random_uuid(), data, metadata, recorded_at FROM events WHERE ${toldOfAPerson}`,
      { ...nothing, parts: ['ParticipantAssessed extra'] },
    ],
    [
      'a class told of a restatement that is not there',
      `INSERT INTO events (stream_id, stream_version, type, type_version, fact_id, data, metadata, recorded_at)
         SELECT stream_id, 2, type, type_version, gen_random_uuid(), data || '{"restatement": 7}', metadata, recorded_at FROM events WHERE ${toldOfAPerson}`,
      { ...nothing, astray: 1 },
    ],
  ])('is found: %s', async (_, statement, expected) => {
    expect(await tampered(statement)).toEqual(expected);
  });

  it('is not sealed a second time where its seal is gone', async () => {
    const tables = ['seals', 'seal_assessments', 'seal_not_assessed'];
    for (const table of tables) await made.ledger.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
    for (const table of tables) await made.ledger.query(`DELETE FROM ${table}`);
    expect(await refusal(seal(made, LATER))).toEqual({ code: 'STATED_BEFORE', quarter: QUARTER, label: 'sealed' });
    for (const table of tables) await made.ledger.query(`INSERT INTO ${table} TABLE kept_${table}`);
    for (const table of tables) await made.ledger.query(`DROP TABLE kept_${table}`);
  });

  it('is not there when nothing was', async () => {
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
    expect(await made.ledger.pool.query('UPDATE seals SET root = root').catch((error: Error) => error.message)).toMatch(
      /permission denied/,
    );
  });
});
