import type { Caller } from '../auth/caller';
import { commandContextOf, requestHash, type CommandRequest } from './command-context';
import { MalformedRequest } from './problems';

const caller: Caller = {
  id: 'petugas-tebet',
  role: 'officer',
  roles: ['officer'],
  centres: [],
  worksAt: [],
  channel: 'sample',
  correlationId: 'correlation-1',
};
const NOW = '2020-01-08T02:00:00.000Z';

function request(changes: { headers?: CommandRequest['headers']; body?: unknown; path?: string } = {}): CommandRequest {
  return { method: 'POST', originalUrl: changes.path ?? '/participants', headers: changes.headers ?? {}, body: changes.body };
}

function fieldsRefused(changes: Parameters<typeof request>[0]): string[] | undefined {
  try {
    commandContextOf(request(changes), caller, NOW);
    return undefined;
  } catch (error) {
    if (error instanceof MalformedRequest) return error.extra.errors?.map(({ field }) => field);
    throw error;
  }
}

describe('the context of a command', () => {
  it('names the actor, and happens now when nothing else is said', () => {
    expect(commandContextOf(request(), caller, NOW)).toEqual({
      caller,
      metadata: { actor: { id: 'petugas-tebet', role: 'officer', channel: 'sample' }, correlationId: 'correlation-1' },
      now: NOW,
      occurredAt: NOW,
    });
  });

  it.each([
    ['2020-01-08T09:00:00+07:00', '2020-01-08T02:00:00.000Z'],
    ['2020-01-08T02:00:00Z', '2020-01-08T02:00:00.000Z'],
    ['2020-01-08', '2020-01-07T17:00:00.000Z'],
  ])('takes %s as when it happened', (occurredAt, expected) => {
    expect(commandContextOf(request({ body: { occurredAt } }), caller, NOW).occurredAt).toBe(expected);
  });

  it.each(['yesterday', 5])('leaves %p to the class of the body, which refuses it with all else that is wrong', (occurredAt) => {
    expect(commandContextOf(request({ body: { occurredAt } }), caller, NOW).occurredAt).toBe(NOW);
  });

  it('takes the expected version from If-Match as the ETag has it', () => {
    expect(commandContextOf(request({ headers: { 'if-match': '"3"' } }), caller, NOW).expectedVersion).toBe(3);
    for (const value of ['3', '*', 'W/"3"', '"3", "4"', '"x"'])
      expect(fieldsRefused({ headers: { 'if-match': value } })).toEqual(['If-Match']);
  });

  it('keeps the keys of two callers apart', () => {
    const headers = { 'idempotency-key': 'k' };
    const mine = commandContextOf(request({ headers }), caller, NOW).idempotency;
    const theirs = commandContextOf(request({ headers }), { ...caller, id: 'petugas-cakung' }, NOW).idempotency;
    expect(mine?.key).not.toBe(theirs?.key);
    for (const value of ['', 'x'.repeat(201), 'é'])
      expect(fieldsRefused({ headers: { 'idempotency-key': value } })).toEqual(['Idempotency-Key']);
  });

  it('leaves out a reason of blanks', () => {
    expect(commandContextOf(request({ body: { reason: '  ' } }), caller, NOW)).not.toHaveProperty('reason');
    expect(commandContextOf(request({ body: { reason: ' sakit ' } }), caller, NOW).reason).toBe('sakit');
  });
});

describe('the hash of a request', () => {
  const first = requestHash(request({ body: { a: 1, b: [{ c: null, d: 'x' }] } }));

  it('does not depend on the order of fields, nor on the query', () => {
    expect(requestHash(request({ body: { b: [{ d: 'x', c: null }], a: 1 }, path: '/participants?x=1' }))).toBe(first);
  });

  it.each([
    [{ body: { a: 1, b: [{ c: null, d: 'y' }] } }],
    [{ body: { a: '1', b: [{ c: null, d: 'x' }] } }],
    [{ body: { a: 1, b: [{ c: null, d: 'x' }] }, path: '/returns' }],
  ])('differs for %j', (changes) => {
    expect(requestHash(request(changes))).not.toBe(first);
  });
});
