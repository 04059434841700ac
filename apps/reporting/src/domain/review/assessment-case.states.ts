import type { StateTable } from '@okoce/domain';
import { assessmentCase, type AssessmentCase } from './assessment-case';
import type { CaseCommand } from './assessment-case.commands';
import type { AssessmentFact } from './assessment-case.events';
import { at, mentorId, object, occurrence, review, wasObjected, wasReviewed, wasSealed } from './assessment-case.examples';

/** After all that the situations tell of. */
const later = occurrence(at('2020-05-10T09:00+07:00'));

export const assessmentCaseStates: StateTable<AssessmentCase, CaseCommand, AssessmentFact> = {
  name: 'assessment-case',
  title: 'An objection to a class',
  decider: assessmentCase,
  situations: {
    'no objection': [wasSealed],
    objected: [wasObjected],
    reviewed: [wasObjected, wasReviewed],
    'objected again': [wasObjected, wasReviewed, wasObjected],
  },
  commands: {
    'she objects': { ...object, occurrence: later },
    'she objects after new facts': { ...object, ruleClass: 'C', occurrence: later },
    'a reviewer decides': { ...review, occurrence: later },
    'a reviewer decides otherwise': { ...review, decidedClass: 'A', occurrence: later },
    'a reviewer decides after new facts': { ...review, ruleClass: 'C', occurrence: later },
    'her mentor decides': { ...review, reviewer: { ...review.reviewer, mentorId }, occurrence: later },
    'she decides herself': { ...review, reviewer: { ...review.reviewer, participantId: review.participantId }, occurrence: later },
  },
};
