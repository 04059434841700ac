import { Amounts } from './amounts';
import type { Amount } from './amounts';
import type { CountedFact, SubjectKind } from './facts';
import { MentorRecord, mentorAmounts } from './mentor-function';
import { participantAmounts } from './participant-function';
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
  let before = from === 0 ? Amounts.none : account.amounts();
  return facts.slice(from).map((fact) => {
    account.apply(fact);
    const after = account.amounts();
    const amounts = after.since(before);
    before = after;
    return { fact, amounts };
  });
}

/** What the subject counts for, by all these facts; they are in the canonical order. */
export function amountsOf(kind: SubjectKind, facts: readonly CountedFact[]): Amounts {
  const account = openAccount(kind);
  facts.forEach(account.apply);
  return account.amounts();
}

function openAccount(kind: SubjectKind): { apply: (fact: CountedFact) => void; amounts: () => Amounts } {
  if (kind === 'mentor') {
    const record = new MentorRecord();
    return { apply: (fact) => record.apply(fact), amounts: () => mentorAmounts(record) };
  }
  const record = new ParticipantRecord();
  return { apply: (fact) => record.apply(fact), amounts: () => participantAmounts(record) };
}
