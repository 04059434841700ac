import type { CalendarDate } from '@okoce/domain';
import { dueTypes } from '../src/application/work-facts';
import { dayOn } from '../src/domain/due/day';
import { mentorDue } from '../src/domain/due/mentors-due';
import { participantDue } from '../src/domain/due/participant-due';
import { inCanonicalOrder } from '../src/domain/facts';
import { happenedBy, isWorkOf } from '../src/domain/work/facts';
import type { WorkFact } from '../src/domain/work/facts';
import { MentorWork } from '../src/domain/work/mentor-work';
import { ParticipantWork } from '../src/domain/work/participant-work';
import { asWorkFact, histories, namedBy, readExpected, readHistory } from '../src/testing/histories';

const typesRead: ReadonlySet<string> = new Set(dueTypes);

describe.each(histories)('the facts that work lists read, of history %i', (history) => {
  const subjects = new Map<string, { kind: 'participant' | 'mentor'; all: WorkFact[]; read: WorkFact[] }>();
  for (const contract of readHistory(history)) {
    const fact = asWorkFact(contract);
    for (const { kind, id } of fact ? namedBy(contract) : []) {
      if (!fact || !isWorkOf(kind, fact.name)) continue;
      const subject = subjects.get(id) ?? { kind, all: [], read: [] };
      subjects.set(id, subject);
      subject.all.push(fact);
      if (typesRead.has(contract.type)) subject.read.push(fact);
    }
  }

  it('are enough: what is due is the same from all of them', () => {
    let items = 0;
    for (const { quarter } of readExpected(history)) {
      const day = dayOn(`${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, '0')}-25` as CalendarDate);
      for (const [id, { kind, all, read }] of subjects) {
        const due = (facts: readonly WorkFact[]) => {
          const happened = [...facts].sort(inCanonicalOrder).filter(happenedBy(day.on));
          if (kind === 'mentor') return mentorDue(id, MentorWork.of(happened), day);
          return participantDue(id, ParticipantWork.of(happened), new Map(), day);
        };
        expect({ id, due: due(read) }).toEqual({ id, due: due(all) });
        items += due(read).length;
      }
    }
    expect(items).toBeGreaterThan(10);
  });
});
