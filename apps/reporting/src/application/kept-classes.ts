import type { Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import { ParticipantWork } from '../domain/work/participant-work';
import { classesText, keptClassesOf, waitingAmong } from '../persistence/kept-classes.queries';
import type { PeopleRange } from '../persistence/people-ranges.queries';
import { assessedPerson } from './class-assessment';
import type { PersonRead } from './people-read';
import { allRuleSets } from './rule-sets';

/** What is kept of the classes of the people in a range, against what their contracts make of them; of those who wait to be assessed it is known to be old. */
export class KeptClasses {
  private constructor(
    private readonly kept: Map<string, string>,
    private readonly waiting: ReadonlySet<string>,
    private readonly ruleSets: readonly RuleSet[],
  ) {}

  static async of(client: ClientBase, range: PeopleRange): Promise<KeptClasses> {
    const [kept, waiting] = [await keptClassesOf(client, range), await waitingAmong(client, range)];
    for (const id of waiting) kept.delete(id);
    return new KeptClasses(kept, waiting, await allRuleSets(client));
  }

  /** Of how many of whom nobody asked yet something is kept. */
  get left(): number {
    return this.kept.size;
  }

  /**
   * Of how many something else is kept.
   *
   * @param works of each what she did before a moment: grown on here by what was recorded from then on, so that nothing is folded twice
   */
  othersAmong(people: readonly PersonRead[], works: ReadonlyMap<string, ParticipantWork>, moment: Instant): number {
    const participants = people.filter(({ kind, subjectId }) => kind === 'participant' && !this.waiting.has(subjectId));
    return participants.filter((person) => this.isOther(person, grown(person, works.get(person.subjectId), moment))).length;
  }

  /** Takes her out of what is kept. */
  private isOther(person: PersonRead, work: ParticipantWork): boolean {
    const made = assessedPerson(person, work, this.ruleSets);
    const kept = this.kept.get(person.subjectId);
    this.kept.delete(person.subjectId);
    return kept !== (made && classesText(made));
  }
}

function grown({ facts }: PersonRead, before: ParticipantWork | undefined, moment: Instant): ParticipantWork {
  if (!before) return ParticipantWork.of(facts);
  for (const fact of facts) if (fact.recordedAt >= moment) before.apply(fact);
  return before;
}
