/** Short names: orders, exports and `Envelope.source` use them. */
export const serviceNames = ['enrolment', 'mentoring', 'training-events', 'reporting'] as const;

export type ServiceName = (typeof serviceNames)[number];

export function isServiceName(text: string): text is ServiceName {
  return (serviceNames as readonly string[]).includes(text);
}

/** One topic a service, keyed by stream id; partition counts are fixed in `infra/kafka/topics.yaml`. */
export const topics: Readonly<Record<ServiceName, string>> = {
  enrolment: 'okoce.enrolment.v1',
  mentoring: 'okoce.mentoring.v1',
  'training-events': 'okoce.training-events.v1',
  reporting: 'okoce.reporting.v1',
};
