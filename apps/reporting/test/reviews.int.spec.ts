import type { DistrictCode, Instant } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import { ParticipantReports } from '../src/application/participant-reports';
import { assessedClasses } from '../src/domain/assessment/rule-set';
import type { AssessedClass } from '../src/domain/assessment/rule-set';
import type { Statement } from '../src/domain/seal/statement';
import { differencesOf } from '../src/persistence/seals.table';
import { readExpected } from '../src/testing/histories';
import { marks } from './marks';
import { CUT_OFF, JUST_AFTER, QUARTER, director, reviewsLedger } from './reviews-ledger';
import type { ReviewsLedger } from './reviews-ledger';

const HISTORY = 6;
const LATER = '2027-10-01T00:00:00.000Z' as Instant;
const expected = readExpected(HISTORY).find(({ quarter, asOf }) => quarter === QUARTER && asOf !== null);
/** Someone of a class, and where she was on the quarter's last day. */
function someone(wanted: AssessedClass): { id: string; centre: DistrictCode } {
  const [id, person] = Object.entries(expected?.participants ?? {}).find(([, { assessment }]) => assessment.class === wanted) ?? [
    '',
    undefined,
  ];
  return { id, centre: person?.districtCode as DistrictCode };
}
const inD = someone('D');
const inN = someone('N');

/** A mix with people moved from class to class. */
function moved(mix: Readonly<Record<AssessedClass, number>>, ...moves: readonly (readonly [AssessedClass, AssessedClass])[]) {
  const after = { ...mix };
  for (const [from, to] of moves) [after[from], after[to]] = [after[from] - 1, after[to] + 1];
  return after;
}

async function upToCutOff(): Promise<ReviewsLedger> {
  const made = await reviewsLedger();
  await made.recorded(HISTORY, '', CUT_OFF);
  await made.ledger.apply(marks(1, JUST_AFTER));
  return made;
}

describe('a class that a person decided', () => {
  let made: ReviewsLedger;
  const mix = async (scope: DistrictCode | 'programme', asOf: Instant | null = null) =>
    (await made.ledger.reports.quarter(scope, QUARTER, asOf)).classes;
  const rule = expected?.programme.classes as Record<AssessedClass, number>;

  beforeAll(async () => {
    made = await upToCutOff();
    await made.object(inD.id);
    await made.object(inN.id);
  });
  afterAll(() => made.ledger.close());

  it('is the rules’ until it is decided', async () => expect(await mix('programme')).toEqual(rule));

  it('counts in every mix, whether or not the rules’ classes are worked out', async () => {
    await made.decide(inD.id, 'B');
    await made.decide(inN.id, 'A');
    const decided = moved(rule, ['D', 'B'], ['N', 'A']);
    expect(await mix('programme')).toEqual(decided);
    await made.ledger.assess();
    expect(await mix('programme')).toEqual(decided);
    expect(await mix('programme', LATER)).toEqual(decided);
    expect(await mix(inD.centre)).toEqual(
      moved(expected?.centres[inD.centre]?.classes as typeof rule, ['D', 'B'], ...(inN.centre === inD.centre ? [['N', 'A'] as const] : [])),
    );
    const { centres } = await made.ledger.reports.quarterOfCentres(QUARTER, null);
    for (const one of assessedClasses) expect(centres.reduce((sum, { classes }) => sum + (classes?.[one] ?? 0), 0)).toBe(decided[one]);
  });

  it.each(assessedClasses)('leads from the number in %s of each centre to the people in it', async (one) => {
    const people = new ParticipantReports(made.ledger.reports);
    const { centres } = await made.ledger.reports.quarterOfCentres(QUARTER, null);
    for (const { scope, classes } of centres.filter(({ registered }) => registered > 0)) {
      const { participants } = await people.ofCentre(scope as DistrictCode, QUARTER, { class: one, limit: 500 }, director);
      expect({ scope, people: participants.length }).toEqual({ scope, people: classes?.[one] });
      expect(participants.every((person) => person.class === one)).toBe(true);
    }
  });

  it('counts not yet as of a moment before', async () => {
    const [first] = await made.ledger.query(
      `SELECT to_json(min(recorded_at) - interval '1 ms') AS moment FROM assessment_acts WHERE act = 'reviewed'`,
    );
    const before = new Date(String(first?.['moment'])).toISOString() as Instant;
    const then = await mix('programme', before);
    expect(then).not.toBeNull();
    expect(then?.B).toBeLessThanOrEqual(rule.B);
  });

  it('stands beside the rules’ in her own report', async () => {
    const asked = { quarter: QUARTER, edition: null, today: '2027-06-01' as never };
    const report = await made.ledger.participants.quarter(inD.id, asked, director);
    expect({ class: report.assessment?.class, review: report.review }).toEqual({
      class: 'D',
      review: { state: 'reviewed', decidedClass: 'B', flagged: false },
    });
    const other = await made.ledger.participants.quarter(someone('A').id, asked, director);
    expect(other.review).toBeNull();
  });
});

describe('a statement', () => {
  let made: ReviewsLedger;
  let sealed: Statement;
  const rule = expected?.programme.classes as Record<AssessedClass, number>;

  beforeAll(async () => {
    made = await upToCutOff();
    await made.object(inD.id);
    await made.object(inN.id);
    await made.decide(inD.id, 'B');
    sealed = await made.seal();
  });
  afterAll(() => made.ledger.close());

  it('counts what was decided before its cut-off, and keeps the rules’ assessments', async () => {
    expect(sealed.figures.programme.classes).toEqual(moved(rule, ['D', 'B']));
    const [kept] = await made.ledger.query('SELECT class FROM seal_assessments WHERE participant_id = $1', [inD.id]);
    expect(kept).toEqual({ class: 'D' });
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
  });

  it('is restated by a decision alone, which its differences name', async () => {
    await made.decide(inN.id, 'C');
    await made.ledger.apply(marks(2, LATER));
    const restated = await made.restate();
    expect(restated).toMatchObject({ restatement: 1, root: sealed.root, entries: sealed.entries });
    expect(restated.figures.programme.classes).toEqual(moved(rule, ['D', 'B'], ['N', 'C']));
    const [fact] = await made.ledger.query(`SELECT fact_id FROM events WHERE type = 'AssessmentReviewed' ORDER BY position DESC LIMIT 1`);
    const [before, after] = [sealed.figures.centres[inN.centre]?.classes, restated.figures.centres[inN.centre]?.classes];
    expect(await differencesOf(made.ledger.pool, QUARTER, 1)).toEqual([
      {
        centre: inN.centre,
        figures: (['N', 'C'] as const).map((one) => ({ figure: `classes.${one}`, before: before?.[one], after: after?.[one] })),
        facts: [{ factId: fact?.['fact_id'], reason: 'corrected', figures: ['classes.N', 'classes.C'] }],
      },
    ]);
    const { differences: told } = await made.seals.statement(QUARTER, 'restated-1', director);
    expect(told.flatMap(({ facts }) => facts.map(({ factId, reason }) => [factId, reason]))).toEqual([[fact?.['fact_id'], 'reviewed']]);
    const asked = { from: { label: 'sealed' }, to: { label: 'restated-1' } };
    const { people, entries } = await made.ledger.differences.between('programme', QUARTER, asked, { after: null, limit: 10 }, director);
    expect(entries).toEqual([]);
    expect(people).toEqual([
      {
        participantId: inN.id,
        centre: inN.centre,
        from: 'N',
        to: 'C',
        fromReason: expected?.participants[inN.id]?.assessment.reason,
        toReason: expected?.participants[inN.id]?.assessment.reason,
        facts: [expect.objectContaining({ id: fact?.['fact_id'], version: 3 })],
      },
    ]);
    expect(await made.restate()).toEqual(restated);
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
  });

  it('is not restated by a decision that confirms', async () => {
    const a = someone('A');
    await made.object(a.id);
    await made.decide(a.id, 'A');
    await made.ledger.apply(marks(3, '2027-11-01T00:00:00.000Z'));
    expect(await made.restate()).toMatchObject({ restatement: 1 });
  });

  it.each([
    ['a decision changed', `UPDATE assessment_acts SET decided_class = 'E' WHERE participant_id = $1 AND act = 'reviewed'`],
    ['a decision taken out', `DELETE FROM assessment_acts WHERE participant_id = $1 AND act = 'reviewed'`],
  ])('is found not to be what was sealed: %s by hand', async (_, statement) => {
    await made.ledger.query('CREATE TABLE kept AS TABLE assessment_acts');
    await made.ledger.query(statement, [inD.id]);
    const { verified, statements } = await made.verification.verify(QUARTER);
    await made.ledger.query('DELETE FROM assessment_acts');
    await made.ledger.query('INSERT INTO assessment_acts TABLE kept');
    await made.ledger.query('DROP TABLE kept');
    const same = (part: 'archive' | 'ledger'): boolean => JSON.stringify(statements[0]?.[part]) === JSON.stringify(statements[0]?.sealed);
    expect({ verified, archive: same('archive'), ledger: same('ledger') }).toEqual({ verified: false, archive: true, ledger: false });
  });
});

describe('new facts after a decision', () => {
  it('flag the case and change nothing that was decided; she may object again, and a reviewer decide again', async () => {
    const made = await reviewsLedger();
    await made.recorded(HISTORY, '', '2027-02-01');
    const before = await made.cases.read({ quarter: QUARTER, participantId: someone('A').id }, director);
    expect(before).toMatchObject({ state: 'none', flagged: false });
    const id = someone('A').id;
    await made.object(id);
    await made.decide(id, 'B');
    await made.recorded(HISTORY, '2027-02-01', CUT_OFF);
    await made.ledger.assess();
    expect(await made.cases.read({ quarter: QUARTER, participantId: id }, director)).toMatchObject({
      state: 'reviewed',
      ruleClass: 'A',
      decidedClass: 'B',
      flagged: true,
      reasons: { objection: 'tidak setuju', review: 'diperiksa' },
    });
    const open = async () => (await made.cases.open({ quarter: undefined, centre: undefined }, director)).cases;
    expect(await open()).toMatchObject([{ participantId: id, state: 'reviewed', flagged: true, ruleClass: 'A', decidedClass: 'B' }]);
    expect((await made.ledger.reports.quarter('programme', QUARTER, null)).classes).toEqual(
      moved(expected?.programme.classes as never, ['A', 'B']),
    );
    await made.object(id);
    expect(await open()).toMatchObject([{ state: 'objected', flagged: false, decidedClass: 'B' }]);
    await made.decide(id, 'A');
    expect(await open()).toEqual([]);
    await made.ledger.close();
  });
});

describe('a decision and a statement at the same time', () => {
  const waiting = (made: ReviewsLedger) => async (): Promise<boolean> =>
    (await made.ledger.query(`SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`))[0]?.['waiting'] === 1;

  it('follow each other: a statement waits for what is being recorded, and has it', async () => {
    const made = await upToCutOff();
    await made.object(inD.id);
    // The decision stands between its fact and its commit.
    await made.ledger.query(
      `CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END $$`,
    );
    await made.ledger.query(`CREATE TRIGGER hold AFTER INSERT ON assessment_acts FOR EACH ROW EXECUTE FUNCTION hold()`);
    const holder = await made.ledger.pool.connect();
    await holder.query('SELECT pg_advisory_lock(7)');
    const deciding = made.decide(inD.id, 'B');
    await eventually(waiting(made), 'the decision is held');
    const sealing = made.seal();
    await eventually(async () => {
      const rows = await made.ledger.query(`SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`);
      return rows[0]?.['waiting'] === 2;
    }, 'the statement waits for it');
    await holder.query('SELECT pg_advisory_unlock(7)');
    holder.release();
    await deciding;
    const sealed = await sealing;
    expect(sealed.figures.programme.classes).toEqual(moved(expected?.programme.classes as never, ['D', 'B']));
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
    await made.ledger.close();
  });

  it('follow each other: what comes while a statement is made is recorded after it, and counts for the next', async () => {
    const made = await upToCutOff();
    await made.object(inD.id);
    await made.ledger.query(
      `CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END $$`,
    );
    await made.ledger.query(`CREATE TRIGGER hold AFTER INSERT ON seals FOR EACH ROW EXECUTE FUNCTION hold()`);
    const holder = await made.ledger.pool.connect();
    await holder.query('SELECT pg_advisory_lock(7)');
    const sealing = made.seal();
    await eventually(waiting(made), 'the statement is held');
    const deciding = made.decide(inD.id, 'B');
    await eventually(async () => {
      const rows = await made.ledger.query(`SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`);
      return rows[0]?.['waiting'] === 2;
    }, 'the decision waits for it');
    await holder.query('SELECT pg_advisory_unlock(7)');
    holder.release();
    const sealed = await sealing;
    await deciding;
    expect(sealed.figures.programme.classes).toEqual(expected?.programme.classes);
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
    await made.ledger.apply(marks(2, LATER));
    expect((await made.restate()).figures.programme.classes).toEqual(moved(expected?.programme.classes as never, ['D', 'B']));
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
    await made.ledger.close();
  });
});

describe('a decision that breaks off', () => {
  it('leaves neither fact, nor row, nor reason', async () => {
    const made = await upToCutOff();
    await made.object(inD.id);
    await made.ledger.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$`);
    await made.ledger.query('CREATE TRIGGER break_off AFTER INSERT ON vault_entries FOR EACH ROW EXECUTE FUNCTION break_off()');
    await expect(made.decide(inD.id, 'B')).rejects.toThrow('broken off');
    const left = await made.ledger.query(
      `SELECT (SELECT count(*)::int FROM events) AS facts, (SELECT count(*)::int FROM assessment_acts) AS acts, (SELECT count(*)::int FROM vault_entries) AS reasons`,
    );
    expect(left).toEqual([{ facts: 1, acts: 1, reasons: 1 }]);
    await made.ledger.close();
  });
});
