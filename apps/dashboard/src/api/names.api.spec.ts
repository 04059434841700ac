import { Secret } from '@okoce/platform/web';
import { SignInNeeded } from '../auth/session.guard';
import { DashboardConfig } from '../config';
import { NamesApi } from './names.api';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const rini = '9ed7316d-6791-5d61-9377-c4fec1eac001';
const config: DashboardConfig = Object.assign(new DashboardConfig(), {
  reportingUrl: 'http://reporting.example',
  enrolmentUrl: 'http://enrolment.example',
  sessionKey: new Secret('unused'),
});
const session = { token: 'token-of-budi', name: 'Budi', roles: ['mentor'], centres: [] };
const api = new NamesApi(config);

/** Lets every request have this answer, and tells what was asked. */
function answering(answer: () => Response | Error): Request[] {
  const asked: Request[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((request) => {
    asked.push(request as Request);
    const given = answer();
    return given instanceof Response ? Promise.resolve(given) : Promise.reject(given);
  });
  return asked;
}
const named = () => Response.json({ names: [{ id: siti, name: 'Siti Aminah' }] });

describe('the names of people', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are asked for in one request, with the visitor’s own token and no id in the address', async () => {
    const asked = answering(named);
    expect(await api.of(session, [siti, rini, siti])).toEqual(new Map([[siti, 'Siti Aminah']]));
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST http://enrolment.example/participants/names']);
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer token-of-budi');
    expect(await asked[0]?.json()).toEqual({ ids: [siti, rini] });
  });

  it('are not asked for where there is nobody, nor by what is no id, nor for more than 200', async () => {
    const asked = answering(named);
    expect(await api.of(session, [])).toEqual(new Map());
    expect(await api.ofOne(session, 'siti')).toBeUndefined();
    expect(asked).toEqual([]);
    await api.of(
      session,
      Array.from({ length: 201 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    );
    expect(((await asked[0]?.json()) as { ids: string[] }).ids).toHaveLength(200);
  });

  it.each([
    ['refused', () => Response.json({ code: 'FORBIDDEN' }, { status: 403 })],
    ['failing', () => Response.json({}, { status: 500 })],
    ['away', () => new TypeError('fetch failed')],
    ['too slow', () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
  ])('are nobody’s where the service is %s', async (_how, answer) => {
    answering(answer);
    expect(await api.of(session, [siti])).toEqual(new Map());
    expect(await api.ofOne(session, siti)).toBeUndefined();
    expect(await api.ofOne({ ...session, participantId: siti }, siti)).toBeUndefined();
  });

  it('need a sign-in that still holds', async () => {
    answering(() => Response.json({}, { status: 401 }));
    await expect(api.of(session, [siti])).rejects.toThrow(SignInNeeded);
  });

  it('are a participant’s own from what she reads of herself', async () => {
    const asked = answering(() => Response.json({ name: 'Siti Aminah' }));
    expect(await api.ofOne({ ...session, participantId: siti }, siti)).toBe('Siti Aminah');
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET http://enrolment.example/participants/${siti}`]);
  });
});
