import { RuleViolation } from '@okoce/domain';
import type { DistrictCode, Instant } from '@okoce/domain';
import type { Caller } from '@okoce/platform';
import type { Edition } from '../src/application/editions';
import type { CountedPerson, PeopleLineage } from '../src/application/figure-people';
import type { QuarterReport, Scope } from '../src/application/reports';
import { assessedClasses, reasons } from '../src/domain/assessment/rule-set';
import type { AssessedClass } from '../src/domain/assessment/rule-set';
import { classFigure, figuresOfPeople, reasonFigure } from '../src/domain/figures-of-people';
import { chance, inBatches } from '../src/testing/batches';
import { readExpected } from '../src/testing/histories';
import type { HistoryContract } from '../src/testing/histories';
import { marks } from './marks';
import { CUT_OFF, JUST_AFTER, QUARTER, director, reviewsLedger } from './reviews-ledger';
import type { ReviewsLedger } from './reviews-ledger';

const LATER = '2027-10-01T00:00:00.000Z' as Instant;
const BEFORE_CUT_OFF = '2027-04-20T16:59:59.999Z' as Instant;
const IN_THE_QUARTER = '2027-02-15T00:00:00.000Z' as Instant;

const officerOf = (...centres: DistrictCode[]): Caller => ({ ...director, role: 'officer', roles: ['officer'], centres, worksAt: centres });

/** In the first somebody's transfer is recorded after the cut-off; the second has people in every class. */
describe.each([3, 6])('the people behind a number of people, history %i', (history) => {
  const expected = readExpected(history).filter(({ quarter }) => quarter === QUARTER);
  const atCutOff = expected.find(({ asOf }) => asOf !== null)?.participants ?? {};
  const current = expected.find(({ asOf }) => asOf === null)?.participants ?? {};
  const centres = [...new Set([...Object.values(atCutOff), ...Object.values(current)].map(({ districtCode }) => districtCode))];
  const scopes = ['programme', ...new Set(centres.map((centre) => centre.slice(0, 5))), ...centres] as Scope[];
  const some = (wanted: AssessedClass, at = 0): string => {
    const people = Object.entries(atCutOff).flatMap(([id, { assessment }]) => (assessment.class === wanted ? [id] : []));
    return people[at] ?? '';
  };
  const [dToB, nToA, bToN] = [some('D'), some('N'), some('B', 1)];
  let made: ReviewsLedger;
  const decided = new Map<string, AssessedClass>();
  const page = (scope: Scope, figure: string, edition: Edition, after: PeopleLineage['next'] = null, limit = 7, caller = director) =>
    made.ledger.figurePeople.ofQuarter(scope, QUARTER, figure, edition, { after, limit }, caller);
  /** Over all pages. */
  const all = async (scope: Scope, figure: string, edition: Edition): Promise<readonly CountedPerson[]> => {
    const people: CountedPerson[] = [];
    let next: PeopleLineage['next'] = null;
    do {
      const read: PeopleLineage = await page(scope, figure, edition, next);
      people.push(...read.people);
      expect(read.people.length > 0 || read.next === null).toBe(true);
      next = read.next;
    } while (next);
    return people;
  };
  const numberIn = ({ classes, notAssessed }: QuarterReport, figure: string): number | undefined => {
    const [of, name] = figure.split('.') as [string, never];
    return (of === 'classes' ? classes : notAssessed)?.[name];
  };
  const decide = async (id: string, decidedClass: 'N' | 'A' | 'B' | 'C' | 'D' | 'E') => {
    await made.object(id);
    await made.decide(id, decidedClass);
    decided.set(id, decidedClass);
  };
  const listsWhomItCounts = async (edition: Edition): Promise<void> => {
    const figures = edition !== null && typeof edition === 'object' ? [...figuresOfPeople.keys()] : assessedClasses.map(classFigure);
    for (const scope of scopes) {
      const report = await made.ledger.reports.quarter(scope, QUARTER, edition);
      for (const figure of figures) {
        const people = await all(scope, figure, edition);
        const of = { edition, scope, figure };
        expect({ ...of, people: people.length }).toEqual({ ...of, people: numberIn(report, figure) });
        expect(new Set(people.map(({ participantId }) => participantId)).size).toBe(people.length);
        expect(people.every(({ centre }) => scope === 'programme' || centre.startsWith(scope))).toBe(true);
        expect((await page(scope, figure, edition)).value).toBe(people.length);
        for (const { ruleClass, decidedClass, reason } of people) {
          expect((reason === null) === (ruleClass !== 'N')).toBe(true);
          const counted = figure.startsWith('classes.')
            ? classFigure(decidedClass ?? ruleClass ?? 'N')
            : reasonFigure(reason ?? 'no_mentor');
          expect({ ...of, counted }).toEqual({ ...of, counted: figure });
        }
      }
    }
  };

  beforeAll(async () => {
    made = await reviewsLedger();
    await made.recorded(history, '', CUT_OFF);
    await made.ledger.apply(marks(1, JUST_AFTER));
    await decide(dToB, 'B');
    await decide(nToA, 'A');
    await made.seal();
    await made.recorded(history, CUT_OFF, '9');
    await decide(bToN, 'N');
    await made.ledger.apply(marks(2, LATER));
    await made.restate();
  });
  afterAll(() => made.ledger.close());

  it('are as many as a statement says, each once, in every class and for every reason, at every level', async () => {
    await listsWhomItCounts({ label: 'sealed' });
    await listsWhomItCounts({ label: 'restated-1' });
  });

  it('are all who were registered, each where she was as known then: somebody at another centre after the restatement', async () => {
    const placesIn = async (label: string) => {
      const people = (await Promise.all(assessedClasses.map((one) => all('programme', classFigure(one), { label })))).flat();
      return new Map(people.map(({ participantId, centre }) => [participantId, centre]));
    };
    const [sealed, restated] = [await placesIn('sealed'), await placesIn('restated-1')];
    expect([...sealed].filter(([id, centre]) => restated.get(id) !== centre)).toHaveLength(history === 3 ? 1 : 0);
    expect(restated).toEqual(new Map(Object.entries(current).map(([id, { districtCode }]) => [id, districtCode])));
  });

  it('are as many as the mix counts while they wait to be assessed, and when nobody does', async () => {
    await listsWhomItCounts(null);
    await made.ledger.assess();
    await listsWhomItCounts(null);
  });

  it.each([
    ['after all', LATER],
    ['at a cut-off', BEFORE_CUT_OFF],
    ['in the midst of the quarter', IN_THE_QUARTER],
  ])('are as many as of a moment %s', async (_, moment) => listsWhomItCounts(moment));

  it('have the class of the rules, what a person decided, and why they are N', async () => {
    const find = async (figure: string, id: string) =>
      (await all('programme', figure, { label: 'sealed' })).find(({ participantId }) => participantId === id);
    expect(await find('classes.B', dToB)).toMatchObject({ ruleClass: 'D', decidedClass: 'B', reason: null });
    expect(await find('classes.D', dToB)).toBeUndefined();
    const { reason, districtCode } = { ...atCutOff[nToA], ...atCutOff[nToA]?.assessment };
    expect(await find('classes.A', nToA)).toEqual({ participantId: nToA, centre: districtCode, ruleClass: 'N', decidedClass: 'A', reason });
    // A reason is the rules'.
    expect(await find(`notAssessed.${String(reason)}`, nToA)).toMatchObject({ decidedClass: 'A' });
  });

  it('are named to the staff of their centres; of others only how many there are', async () => {
    const [centre] = (await all('programme', 'classes.B', null)).map((person) => person.centre);
    const shown = (await page('programme', 'classes.B', null, null, 200, officerOf(...(centre ? [centre] : [])))).people;
    expect(shown).toHaveLength((await page('programme', 'classes.B', null)).value);
    expect(shown.filter(({ participantId }) => participantId !== null).length).toBeGreaterThan(0);
    const hidden = shown.filter(({ participantId }) => participantId === null);
    for (const { centre: at, ...person } of hidden)
      expect({ at, ...person }).toEqual({ at, participantId: null, ruleClass: null, decidedClass: null, reason: null });
    expect(hidden.length).toBeGreaterThan(0);
  });

  it('are not listed where the report does not tell the number', async () => {
    for (const reason of reasons) {
      const attempt = page('programme', reasonFigure(reason), null);
      await expect(attempt).rejects.toThrow(RuleViolation);
      await expect(attempt).rejects.toMatchObject({ code: 'PEOPLE_NOT_KEPT' });
    }
    await expect(page('programme', 'classes.D', { label: 'restated-2' })).rejects.toMatchObject({ code: 'NOT_SEALED' });
  });
});

describe('a reason of N that a late fact changes', () => {
  const UNMENTORED = '0da77036-1845-537d-bc30-e6c91f6667c2';
  const CENTRE = '31.74.01';
  const assigned: HistoryContract = {
    ...{ id: '0190a000-0000-7000-8000-0000000000aa', type: 'okoce.mentoring.MentorAssigned.v1', source: 'mentoring', position: '99001' },
    time: '2027-05-02T00:00:00.000Z' as Instant,
    data: {
      occurredAt: '2027-01-04T03:00:00.000Z',
      mentorshipId: '0190a000-0000-7000-8000-0000000000ab',
      mentorId: 'ce9b0f76-af07-5859-ae53-1fe3cff01c5b',
      participantId: UNMENTORED,
    },
  };
  const moved = { participantId: UNMENTORED, centre: CENTRE, from: 'N', to: 'N', fromReason: 'no_mentor', toReason: 'too_few_slots' };
  let made: ReviewsLedger;

  beforeAll(async () => {
    made = await reviewsLedger();
    await made.recorded(6, '', CUT_OFF);
    await made.ledger.apply(marks(1, JUST_AFTER));
    await made.seal();
    await made.ledger.apply([...inBatches([assigned], chance(6)), ...marks(2, LATER)]);
    await made.restate();
  });
  afterAll(() => made.ledger.close());

  it('is told by the restatement, with the fact behind both reasons, though she is N as before', async () => {
    const { differences } = await made.seals.statement(QUARTER, 'restated-1', director);
    expect(differences).toEqual([
      {
        centre: CENTRE,
        figures: [
          { figure: 'notAssessed.no_mentor', before: 1, after: 0 },
          { figure: 'notAssessed.too_few_slots', before: 0, after: 1 },
        ],
        facts: [{ factId: assigned.id, reason: 'recordedLate', figures: ['notAssessed.no_mentor', 'notAssessed.too_few_slots'] }],
      },
    ]);
    expect(await made.verification.verify(QUARTER)).toMatchObject({ verified: true });
  });

  it('is told between the two statements, and who she is', async () => {
    const between = (from: Edition, to: Edition) =>
      made.ledger.differences.between('programme', QUARTER, { from, to }, { after: null, limit: 50 }, director);
    const stated = await between({ label: 'sealed' }, { label: 'restated-1' });
    expect(stated).toMatchObject({ figures: [], classes: [], people: [{ ...moved, facts: [{ id: assigned.id }] }] });
    expect(stated.notAssessed).toEqual([
      { figure: 'notAssessed.no_mentor', from: 1, to: 0 },
      { figure: 'notAssessed.too_few_slots', from: 0, to: 1 },
    ]);
    // Only statements keep the numbers; who she is, any two reports tell.
    expect(await between({ label: 'sealed' }, null)).toMatchObject({ notAssessed: null, people: [moved] });
    const listed = (label: string) =>
      made.ledger.figurePeople.ofQuarter(CENTRE as Scope, QUARTER, 'notAssessed.no_mentor', { label }, { after: null, limit: 9 }, director);
    expect(await listed('sealed')).toMatchObject({ value: 1, people: [{ participantId: UNMENTORED }] });
    expect(await listed('restated-1')).toMatchObject({ value: 0, people: [] });
  });
});
