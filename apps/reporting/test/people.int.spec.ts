import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { Caller } from '@okoce/platform';
import { CentreWorks } from '../src/application/centre-works';
import { Mentees } from '../src/application/mentees';
import { Timelines } from '../src/application/timelines';
import { workOut } from '../src/domain/assessment/assessment';
import { firstRuleSet } from '../src/domain/assessment/rule-sets';
import { inCanonicalOrder } from '../src/domain/facts';
import { centreWorkOf, centreWorkTotal } from '../src/domain/people/centre-work';
import { byWhatHelpsMost } from '../src/domain/people/mentee';
import { timelineOf } from '../src/domain/people/timeline';
import type { WorkFact } from '../src/domain/work/facts';
import { ParticipantWork } from '../src/domain/work/participant-work';
import { chance, inBatches, interleaved, shuffled } from '../src/testing/batches';
import { asWorkFact, histories, namedBy, readExpected, readHistory } from '../src/testing/histories';
import { director as all } from './director';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';

const today = '2099-12-31' as CalendarDate;

/** By participant, out of a history and no database. */
function factsByParticipant(history: number, until: Instant | null = null): ReadonlyMap<string, readonly WorkFact[]> {
  const factsOf = new Map<string, WorkFact[]>();
  for (const contract of readHistory(history)) {
    const fact = asWorkFact(contract);
    if (!fact || (until !== null && fact.recordedAt > until)) continue;
    for (const { kind, id } of namedBy(contract)) if (kind === 'participant') factsOf.set(id, [...(factsOf.get(id) ?? []), fact]);
  }
  for (const facts of factsOf.values()) facts.sort(inCanonicalOrder);
  return factsOf;
}

function workExpected(factsOf: ReadonlyMap<string, readonly WorkFact[]>, centre: DistrictCode, quarter: Quarter) {
  const works = [...factsOf.values()].flatMap((facts) => {
    const worked = workOut(ParticipantWork.of(facts), quarter, firstRuleSet);
    const work = worked && centreWorkOf(worked, centre);
    return work ? [work] : [];
  });
  return centreWorkTotal(works);
}

const mentorsOf = (history: number): readonly string[] => [
  ...new Set(readHistory(history).flatMap((contract) => namedBy(contract).flatMap(({ kind, id }) => (kind === 'mentor' ? [id] : [])))),
];

describe.each(histories)('the people of history %i (which is the seed)', (history) => {
  let one: LedgerDatabase;
  let other: LedgerDatabase;
  const expected = readExpected(history);
  beforeAll(async () => {
    const next = chance(5000 + history);
    [one, other] = [await ledgerDatabase(), await ledgerDatabase()];
    await one.apply(inBatches(shuffled(readHistory(history), next), next));
    await other.apply(inBatches(interleaved(readHistory(history), next), next));
  });
  afterAll(() => Promise.all([one.close(), other.close()]));

  it('are expected and did what their facts alone say, as of any moment, whatever order they came in', async () => {
    let people = 0;
    for (const { quarter, asOf, centres } of expected) {
      const factsOf = factsByParticipant(history, asOf);
      for (const centre of Object.keys(centres) as DistrictCode[]) {
        const asked = { centre, quarter, edition: asOf, today };
        const { completeTo: _, final: __, label, restatements, ruleSet, root, ...answer } = await new CentreWorks(one.reports).of(asked);
        expect({ label, restatements, ruleSet, root }).toEqual({ label: 'current', restatements: null, ruleSet: '2017-Q4', root: null });
        expect(answer).toEqual({ scope: centre, quarter, asOf, soFar: false, ...workExpected(factsOf, centre, quarter) });
        expect(await new CentreWorks(other.reports).of(asked)).toMatchObject(answer);
        people += answer.people;
      }
    }
    expect(people).toBeGreaterThan(10);
  });

  it('have for their mentor the class and index that were worked out by others, in order of what helps most', async () => {
    let mentees = 0;
    for (const { quarter, participants } of expected.filter(({ asOf }) => asOf === null).slice(-2)) {
      for (const mentorId of mentorsOf(history)) {
        const answer = await new Mentees(one.reports).of({ mentorId, quarter, today }, all).catch(() => undefined);
        if (!answer) continue;
        expect([...answer.mentees].sort(byWhatHelpsMost)).toEqual(answer.mentees);
        for (const { participantId, districtCode, class: given, reason, index, activeMonths, overdue, due, lastTouch } of answer.mentees) {
          const right = participants[participantId];
          if (!right) continue;
          const { assessment } = right;
          expect({ districtCode, given, reason, index, activeMonths }).toEqual({
            districtCode: right.districtCode,
            given: assessment.class,
            reason: assessment.reason,
            index: assessment.index,
            activeMonths: assessment.C1,
          });
          expect(overdue).toBeLessThanOrEqual(due);
          if (right.touchDays.length > 0) expect(lastTouch).toBe(right.touchDays.at(-1));
          mentees += 1;
        }
      }
    }
    expect(mentees).toBeGreaterThan(3);
  });

  it('have as much due as their mentor’s work list says of them', async () => {
    const { quarter } = expected[0] ?? { quarter: '2020-Q1' as Quarter };
    for (const mentorId of mentorsOf(history).slice(0, 5)) {
      const caller: Caller = { ...all, role: 'mentor', roles: ['mentor'], centres: [], mentorId };
      const { mentees, dueOn } = await new Mentees(one.reports).of({ mentorId, quarter, today }, caller);
      const scope = { name: 'mine', centres: [], mentorId } as const;
      const kinds = (await one.workLists.list({ on: dueOn, scope, kinds: [], after: undefined, limit: 1 }, caller)).counts;
      const request = { on: dueOn, scope, kinds: Object.keys(kinds) as never, after: undefined, limit: 10_000 };
      const { items } = await one.workLists.list(request, caller);
      for (const { participantId, due } of mentees) {
        const listed = items.filter((item) => item.participantId === participantId && item.kind !== 'evidence_waiting');
        // Whoever was not this mentor's on the day is on no list of it, and was somebody else's to care for.
        if (listed.length > 0) expect({ participantId, due }).toEqual({ participantId, due: listed.length });
      }
    }
  });

  it('have the timeline that their facts alone say', async () => {
    const { quarter } = expected[0] ?? { quarter: '2020-Q1' as Quarter };
    for (const [participantId, facts] of [...factsByParticipant(history)].slice(0, 20)) {
      if (!ParticipantWork.of(facts).counted.life) continue;
      const { items } = await new Timelines(one.reports).of({ participantId, quarter, edition: null }, all);
      const plain = timelineOf(facts, { quarter, ruleSet: firstRuleSet, liveSince: undefined });
      const said = items.map(({ late: _, fact: { stream: __, ...fact }, details: ___, ...item }) => ({ ...item, fact }));
      expect(said).toEqual(plain.map(({ late: _, fact: { stream: __, ...fact }, details: ___, ...item }) => ({ ...item, fact })));
    }
  });
});
