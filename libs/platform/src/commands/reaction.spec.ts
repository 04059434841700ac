import type { Envelope } from '@okoce/event-contracts';
import { causeOf, reactionTo } from './reaction';

const envelope = {
  id: 'fact-1',
  correlationid: 'correlation-1',
  source: 'enrolment',
  type: 'x',
  subject: 's',
  time: 't',
  data: {},
} as Envelope;

describe('what a fact of another service causes', () => {
  it('is signed by this service, and names its cause', () =>
    expect(reactionTo('mentoring', causeOf(envelope, 'enrolment')).metadata).toEqual({
      actor: { id: 'mentoring', role: 'service', channel: 'live' },
      correlationId: 'correlation-1',
      causationId: 'fact-1',
    }));

  it('has the same id however often the fact comes, and one for each part', () => {
    const key = (part?: string) => reactionTo('mentoring', causeOf(envelope, 'enrolment'), part).idempotency;
    expect(key()).toEqual({ key: 'service:enrolment/fact-1', requestHash: '' });
    expect(key('m-1')).toEqual({ key: 'service:enrolment/fact-1/m-1', requestHash: 'm-1' });
  });

  it('starts a correlation where the fact has none', () =>
    expect(causeOf({ ...envelope, correlationid: undefined } as unknown as Envelope, 'enrolment').correlationId).toBe('fact-1'));
});
