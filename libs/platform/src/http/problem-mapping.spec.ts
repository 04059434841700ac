import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { RuleViolation } from '@okoce/domain';
import { IdempotencyKeyReused, VersionConflict } from '@okoce/event-sourcing';
import { problemOf } from './problem-mapping';
import { problemBody } from './problem.filter';
import { MalformedRequest, NotFound } from './problems';

const rule = new RuleViolation('NO_SEAT', { id: 'Kursi habis.', en: 'No seat is left.' }, { capacity: 30 });
const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('what an error means to the caller', () => {
  it.each([
    ['a rule', rule, 409, 'NO_SEAT'],
    ['what does not exist', new NotFound(), 404, 'NOT_FOUND'],
    ['an unknown route', new NotFoundException(), 404, 'NOT_FOUND'],
    ['a body that is no JSON', new BadRequestException(), 400, 'MALFORMED_REQUEST'],
    ['a body too large', Object.assign(new Error('too large'), { status: 413 }), 413, 'BODY_TOO_LARGE'],
    ['something else of the framework', new HttpException('x', 418), 418, 'HTTP_418'],
    ['a version conflict without If-Match', new VersionConflict(['s']), 503, 'BUSY'],
    ['a key used again', new IdempotencyKeyReused('k'), 422, 'IDEMPOTENCY_KEY_REUSED'],
    ['a database that is gone', coded('ECONNREFUSED'), 503, 'UNAVAILABLE'],
    ['a database that shuts down', coded('57P01'), 503, 'UNAVAILABLE'],
    ['a session that was lost', new Error('Client has encountered a connection error and is not queryable'), 503, 'UNAVAILABLE'],
    ['a deadlock', coded('40P01'), 503, 'BUSY'],
    ['a grant that is missing', coded('42501'), 500, 'INTERNAL'],
    ['a bug', new TypeError('x is undefined'), 500, 'INTERNAL'],
    ['something that is no error', 'x', 500, 'INTERNAL'],
  ])('%s', (_what, error, status, code) => {
    const problem = problemOf(error, {}, false);
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(problem.sentence.id).not.toBe('');
  });

  it('takes the status of a rule from its service', () => {
    expect(problemOf(rule, { NO_SEAT: 410 }, false).status).toBe(410);
  });

  it('is 412 when the caller named a version', () => {
    expect(problemOf(new VersionConflict(['s']), {}, true).status).toBe(412);
  });
});

describe('the body of a problem', () => {
  it('says a rule in both languages, with its details', () => {
    expect(problemBody(problemOf(rule, {}, false), '/training-events/1/seats')).toEqual({
      type: '/problems/NO_SEAT',
      title: 'Kursi habis.',
      titleEn: 'No seat is left.',
      status: 409,
      instance: '/training-events/1/seats',
      code: 'NO_SEAT',
      correlationId: expect.any(String),
      details: { capacity: 30 },
    });
  });

  it('lists malformed fields', () => {
    const body = problemBody(new MalformedRequest([{ field: 'consent.grantedOn', messages: ['must be a day'] }]), '/participants');
    expect(body).toMatchObject({
      detail: 'consent.grantedOn: must be a day',
      errors: [{ field: 'consent.grantedOn', messages: ['must be a day'] }],
    });
  });

  it('of a bug says nothing but the correlation id', () => {
    const body = problemBody(problemOf(new Error('relation "x" of Siti'), {}, false), '/participants');
    expect(JSON.stringify(body)).not.toContain('Siti');
    expect(Object.keys(body)).toEqual(['type', 'title', 'titleEn', 'status', 'instance', 'code', 'correlationId']);
  });
});
