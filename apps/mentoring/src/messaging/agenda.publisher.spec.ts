import { assertPublishable } from '@okoce/event-contracts';
import type { Publication } from '@okoce/platform';
import * as example from '../domain/agenda.examples';
import type { AgendaFact } from '../domain/agenda.events';
import * as evidence from '../domain/step-evidence.examples';
import type { StepEvidenceFact } from '../domain/step-evidence.events';
import { publicationOfAgenda } from './agenda.publisher';

const { goalWasAgreed, wasAgreed, wasClosed, wasDropped, wasProposed, wasSet } = example;
const { wasRejected, wasRevoked, wasSubmitted, wasVerified } = evidence;

function published(fact: AgendaFact | StepEvidenceFact): Publication {
  const publication = publicationOfAgenda(fact);
  if (!publication) throw new Error(`${fact.type} is not published`);
  return publication;
}

describe('publishing a goal, an action or evidence', () => {
  it.each([wasSet, goalWasAgreed, wasAgreed, wasDropped, wasClosed, wasSubmitted, wasVerified, wasRejected, wasRevoked])(
    '$type is its contract, closed',
    (fact) => {
      const { type, data } = published({ ...fact, data: { ...fact.data, late: true } } as typeof fact);
      expect(type).toBe(`okoce.mentoring.${fact.type}.v1`);
      expect(() => assertPublishable(type, data)).not.toThrow();
    },
  );

  it('says nothing of what is only proposed', () => expect(publicationOfAgenda(wasProposed)).toBeUndefined());

  it('says whether there is evidence of an action, and keeps the document to itself', () =>
    expect(published(wasClosed).data).toStrictEqual({
      occurredAt: wasClosed.data.occurredAt,
      actionId: example.actionId,
      goalId: example.goalId,
      participantId: wasClosed.data.participantId,
      dueOn: '2020-02-15',
      withEvidence: true,
    }));

  it('names the mentor who agreed to a goal', () => expect(published(goalWasAgreed).data).toStrictEqual({ ...goalWasAgreed.data }));

  it('says whose evidence of what it was, again in whatever becomes of it', () => {
    const { evidenceId, participantId, step, day, documentHash } = wasSubmitted.data;
    for (const fact of [wasSubmitted, wasRevoked]) {
      const { occurredAt } = fact.data;
      expect(published(fact).data).toStrictEqual({ occurredAt, evidenceId, participantId, step, day, documentHash });
    }
  });
});
