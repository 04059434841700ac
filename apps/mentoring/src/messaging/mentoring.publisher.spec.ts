import { assertPublishable } from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import type { Publication } from '@okoce/platform';
import type { MentorFact } from '../domain/mentor.events';
import * as example from '../domain/mentoring.examples';
import type { MentorshipFact } from '../domain/mentorship.events';
import * as session from '../domain/session.examples';
import { publishMentoringFact } from './mentoring.publisher';

const publication = (fact: MentorFact | MentorshipFact) =>
  publishMentoringFact({
    position: 1,
    streamId: example.mentorshipId,
    streamVersion: 1,
    typeVersion: 1,
    factId: example.otherId,
    metadata: { actor: { id: 'someone', role: 'officer', channel: 'live' }, correlationId: 'c' },
    recordedAt: '2020-01-21T10:00:00.000Z',
    ...fact,
    data: { ...fact.data },
  } satisfies StoredFact);
const published = (fact: MentorFact | MentorshipFact): Publication => {
  const made = publication(fact);
  if (!made) throw new Error(`${fact.type} is not published`);
  return made;
};

const { mentorAccredited, mentorRegistered, planWasAgreed, wasAssigned, wasBooked, wasConfirmed, wasLogged } = example;

describe('publishing a private fact', () => {
  it.each([
    mentorRegistered,
    mentorAccredited,
    example.mentorTransferred,
    example.capacitySet,
    example.accreditationRevoked,
    example.accreditationLapsed,
    wasAssigned,
    example.mentorshipEnded,
    planWasAgreed,
    session.slotWasOffered,
    wasBooked,
    session.wasRescheduled,
    session.wasCancelled,
    session.wasMissed,
    wasLogged,
    wasConfirmed,
    session.wasConfirmedByCode,
    session.wasDisputed,
    session.wasRetracted,
  ])('$type is its contract, closed', (fact) => {
    const { type, data } = published({ ...fact, data: { ...fact.data, late: true } } as typeof fact);
    expect(type).toBe(`okoce.mentoring.${fact.type}.v1`);
    expect(() => assertPublishable(type, data)).not.toThrow();
  });

  it('says of a confirmed session what was logged', () => expect(published(wasConfirmed).data).toStrictEqual({ ...wasConfirmed.data }));

  it('keeps to itself whose family somebody is', () => expect(publication(example.relationDeclared)).toBeUndefined());

  it('keeps to itself which note and which plan it was', () => {
    expect(published(wasLogged).data).not.toHaveProperty('noteId');
    expect(published(planWasAgreed).data).not.toHaveProperty('planId');
  });
});
