import { firstDayOf, lastDayOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { asFact, histories, namedBy, readExpected, readHistory } from '../testing/histories';
import type { ExpectedFigures } from '../testing/histories';
import type { Amount } from './amounts';
import { inCanonicalOrder } from './facts';
import type { CountedFact, SubjectKind } from './facts';
import { quarterFigures } from './figures';
import { amountsOf, postingsOf } from './ledger';
import type { Measure } from './measures';
import { ParticipantRecord } from './participant-record';
import { participantQuarter } from './participant-view';

interface Subject {
  readonly kind: SubjectKind;
  readonly facts: CountedFact[];
}

/** The facts of each person, in the canonical order. */
function subjectsOf(history: number): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const contract of readHistory(history)) {
    const fact = asFact(contract);
    for (const { kind, id } of namedBy(contract)) {
      const subject = subjects.get(id) ?? { kind, facts: [] };
      subjects.set(id, subject);
      if (fact) subject.facts.push(fact);
    }
  }
  for (const { facts } of subjects.values()) facts.sort(inCanonicalOrder);
  return subjects;
}

const known = (facts: readonly CountedFact[], asOf: Instant | null): readonly CountedFact[] =>
  facts.filter((fact) => asOf === null || fact.recordedAt <= asOf);

/** What the entries add up to for one scope, as a report would say it. */
function figuresOf(amounts: readonly Amount[], scope: string, quarter: Quarter): ExpectedFigures {
  const [inQuarter, toDate] = [new Map<Measure, number>(), new Map<Measure, number>()];
  for (const { centre, day, measure, amount } of amounts) {
    if (!centre.startsWith(scope) || day > lastDayOf(quarter)) continue;
    toDate.set(measure, (toDate.get(measure) ?? 0) + amount);
    if (day >= firstDayOf(quarter)) inQuarter.set(measure, (inQuarter.get(measure) ?? 0) + amount);
  }
  const { target: _target, ...figures } = quarterFigures({ inQuarter, toDate });
  return figures;
}

const withoutClasses = ({ classes: _classes, ...figures }: ExpectedFigures): ExpectedFigures => figures;

describe.each(histories)('history %i, worked out by others from the same text', (history) => {
  const subjects = subjectsOf(history);

  describe.each(readExpected(history))('in $quarter, as of $asOf', ({ quarter, asOf, programme, regencies, centres, participants }) => {
    const entries = [...subjects.values()].flatMap(({ kind, facts }) =>
      postingsOf(kind, facts)
        .filter(({ fact }) => asOf === null || fact.recordedAt <= asOf)
        .flatMap(({ amounts }) => amounts),
    );

    it('gives the figures of the programme, its regencies and its centres', () => {
      expect(figuresOf(entries, '', quarter)).toEqual(withoutClasses(programme));
      for (const [code, expected] of Object.entries({ ...regencies, ...centres })) {
        expect({ code, ...figuresOf(entries, code, quarter) }).toEqual({ code, ...withoutClasses(expected) });
      }
    });

    it('gives the steps and touches of each participant', () => {
      const views = [...subjects].flatMap(([id, { kind, facts }]) => {
        const record = new ParticipantRecord();
        if (kind === 'participant') known(facts, asOf).forEach((fact) => record.apply(fact));
        const view = participantQuarter(record, quarter);
        return view ? [[id, view] as const] : [];
      });
      expect(views.map(([id]) => id).sort()).toEqual(Object.keys(participants).sort());
      for (const [id, view] of views) {
        expect({
          id,
          districtCode: view.districtCode,
          registeredOn: view.registeredOn,
          steps: Object.fromEntries(
            Object.entries(view.steps).map(([step, { day, newlyReachedIn, verified }]) => [step, { day, newlyReachedIn, verified }]),
          ),
          touchMonths: view.touchMonths,
          touchDays: view.touchDays,
          reportedTouches: view.reportedTouches,
        }).toEqual({ id, ...participants[id], assessment: undefined });
      }
    });
  });

  it('adds up, to any moment, to what the facts recorded by then say', () => {
    for (const { kind, facts } of subjects.values()) {
      const postings = postingsOf(kind, facts);
      facts.forEach((_, last) => {
        const summed = new Map<string, number>();
        for (const { centre, day, measure, amount } of postings.slice(0, last + 1).flatMap(({ amounts }) => amounts)) {
          const key = `${centre} ${day} ${measure}`;
          summed.set(key, (summed.get(key) ?? 0) + amount);
        }
        const counted = amountsOf(kind, facts.slice(0, last + 1));
        expect(Object.fromEntries([...summed].filter(([, amount]) => amount !== 0))).toEqual(
          Object.fromEntries(counted.map(({ centre, day, measure, amount }) => [`${centre} ${day} ${measure}`, amount])),
        );
      });
    }
  });

  it('continues from any fact as if it had begun with the first', () => {
    for (const { kind, facts } of subjects.values()) {
      const from = Math.floor(facts.length / 2);
      expect(postingsOf(kind, facts, from)).toEqual(postingsOf(kind, facts).slice(from));
    }
  });
});
