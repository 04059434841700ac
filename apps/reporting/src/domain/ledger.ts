import { Amounts } from './amounts';
import type { Amount } from './amounts';
import type { CountedFact, SubjectKind } from './facts';
import { MentorRecord, mentorAmounts } from './mentor-function';
import { participantAmounts, participantAmountsAfter } from './participant-function';
import { ParticipantRecord } from './participant-record';

/** What one fact adds to the ledger for one subject. */
export interface Posting {
  readonly fact: CountedFact;
  readonly amounts: readonly Amount[];
}

/**
 * The differences that facts make along the canonical order, from the fact at `from` on (those before it are only taken in).
 * `facts` are all that name the subject, in that order; the sum of all differences is what the subject counts for.
 */
export function postingsOf(kind: SubjectKind, facts: readonly CountedFact[], from = 0): readonly Posting[] {
  const account = openAccount(kind);
  facts.slice(0, from).forEach(account.apply);
  let before = account.amounts();
  return facts.slice(from).map((fact) => {
    account.apply(fact);
    const after = account.amountsAfter(before, fact);
    const amounts = Amounts.difference(before, after);
    before = after;
    return { fact, amounts };
  });
}

/** What the subject counts for, by all these facts; they are in the canonical order. */
export function amountsOf(kind: SubjectKind, facts: readonly CountedFact[]): readonly Amount[] {
  const account = openAccount(kind);
  facts.forEach(account.apply);
  return account.amounts().flatMap((part) => part.list());
}

/** Amounts in parts that share no measure. */
interface OpenAccount {
  apply(this: void, fact: CountedFact): void;
  amounts(this: void): readonly Amounts[];
  amountsAfter(this: void, before: readonly Amounts[], fact: CountedFact): readonly Amounts[];
}

function openAccount(kind: SubjectKind): OpenAccount {
  if (kind === 'mentor') return mentorAccount();
  const record = new ParticipantRecord();
  return {
    apply: (fact) => record.apply(fact),
    amounts: () => participantAmounts(record),
    amountsAfter: (before, { name }) => participantAmountsAfter(before, name, record),
  };
}

function mentorAccount(): OpenAccount {
  const record = new MentorRecord();
  let known = record.changes;
  const amounts = (): readonly Amounts[] => {
    known = record.changes;
    return [mentorAmounts(record)];
  };
  return { apply: (fact) => record.apply(fact), amounts, amountsAfter: (before) => (known === record.changes ? before : amounts()) };
}
