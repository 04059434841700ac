import { isWaiting } from '../work/evidence';
import { thing } from './due-item';
import type { DueItem } from './due-item';
import { itemOf } from './person';
import type { Person } from './person';

/** Handed in, and neither verified, rejected nor revoked. */
export function evidenceWaiting(person: Person): readonly DueItem[] {
  return [...person.work.evidence.values()].filter(isWaiting).map(({ evidenceId, step, submittedAt }) => {
    const toDo = {
      id: `Mentor selain mentor peserta memeriksa bukti langkah ${step} ini.`,
      en: `A mentor other than hers checks this evidence of step ${step}.`,
    };
    return itemOf(person, 'evidence_waiting', { thing: thing.evidence(evidenceId), since: submittedAt, toDo });
  });
}
