import type { DistrictCode, Instant, Occurrence, Quarter, Uuid } from '@okoce/domain';
import type { ObjectToAssessment, ReviewAssessment } from './assessment-case.commands';
import type { AssessmentFact, AssessmentObjected, AssessmentReviewed } from './assessment-case.events';

/** Siti's first quarter of 2020: D by the rules, decided to be B. */
export const quarter = '2020-Q1' as Quarter;
export const participantId = '0197a000-0000-7000-8000-000000000101' as Uuid;
export const mentorId = '0197a000-0000-7000-8000-000000000201';
export const reviewerId = '0197a000-0000-7000-8000-000000000901' as Uuid;

export const at = (text: string): Instant => new Date(text).toISOString() as Instant;
export const occurrence = (occurredAt: Instant, more: Partial<Occurrence> = {}): Occurrence => ({
  occurredAt,
  now: occurredAt,
  channel: 'live',
  role: 'officer',
  ...more,
});

const objecting = at('2020-04-23T10:00+07:00');
const reviewing = at('2020-04-27T09:00+07:00');
const of = { quarter, participantId };

export const object: ObjectToAssessment = {
  type: 'ObjectToAssessment',
  ...of,
  ruleClass: 'D',
  by: 'participant',
  occurrence: occurrence(objecting, { role: 'participant' }),
};
export const review: ReviewAssessment = {
  type: 'ReviewAssessment',
  ...of,
  ruleClass: 'D',
  decidedClass: 'B',
  reviewer: { id: reviewerId, mentorId: null, participantId: null },
  mentorIds: [mentorId],
  occurrence: occurrence(reviewing),
};

export const wasSealed: AssessmentFact = {
  type: 'ParticipantAssessed',
  data: {
    ...of,
    occurredAt: at('2020-04-21T00:10+07:00'),
    districtCode: '31.74.01' as DistrictCode,
    class: 'D',
    ruleSetVersion: '2017-Q4',
    label: 'sealed',
    restatement: 0,
  },
};
export const wasObjected: AssessmentObjected = {
  type: 'AssessmentObjected',
  data: { occurredAt: objecting, ...of, ruleClass: 'D', by: 'participant' },
};
export const wasReviewed: AssessmentReviewed = {
  type: 'AssessmentReviewed',
  data: { occurredAt: reviewing, ...of, ruleClass: 'D', decidedClass: 'B', decidedBy: reviewerId },
};
