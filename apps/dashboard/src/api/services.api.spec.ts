import { Secret } from '@okoce/platform/web';
import { SignInNeeded } from '../auth/session.guard';
import { DashboardConfig } from '../config';
import { BadChoice } from '../http/bad-choice';
import { Words } from '../messages/language';
import { NotHere, Unreachable } from './answer';
import { ServicesApi } from './services.api';

const config: DashboardConfig = Object.assign(new DashboardConfig(), {
  reportingUrl: 'http://reporting.example/base',
  enrolmentUrl: 'http://enrolment.example',
  sessionKey: new Secret('unused'),
});
const session = { token: 'token-of-siti', name: 'Siti', roles: ['director'], centres: [] };
const api = new ServicesApi(config);

/** Lets the next requests have these answers, and tells what was asked. */
function answering(...answers: readonly (Response | Error)[]): Request[] {
  const asked: Request[] = [];
  const left = [...answers];
  jest.spyOn(globalThis, 'fetch').mockImplementation((request) => {
    asked.push(request as Request);
    const answer = left.shift();
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer);
  });
  return asked;
}
const json = (body: object, status = 200): Response => Response.json(body, { status });

describe('what the dashboard asks the services', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is asked with the visitor’s own token, and as of the moment chosen', async () => {
    const asked = answering(json({ scope: 'programme' }), json({ scope: '31.74.01' }));
    expect(await api.programme(session, '2020-Q1')).toEqual({ scope: 'programme' });
    expect(await api.centre(session, '2020-Q1', '31.74.01', { asOf: '2020-03-31T17:00:00.000Z' })).toEqual({ scope: '31.74.01' });
    expect(asked.map(({ url }) => url)).toEqual([
      'http://reporting.example/base/quarters/2020-Q1/programme',
      'http://reporting.example/base/quarters/2020-Q1/centres/31.74.01?asOf=2020-03-31T17%3A00%3A00.000Z',
    ]);
    await api.programme(session, '2020-Q1', { label: 'restated-1', asOf: '2020-03-31T17:00:00.000Z' }).catch(() => undefined);
    expect(asked.pop()?.url).toBe('http://reporting.example/base/quarters/2020-Q1/programme?label=restated-1');
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-of-siti', 'Bearer token-of-siti']);
  });

  it('keeps what a visitor writes within its part of the address', async () => {
    const asked = answering(json({}));
    await api.participant(session, '2020-Q1', '../programme?asOf=x');
    expect(asked[0]?.url).toBe('http://reporting.example/base/quarters/2020-Q1/participants/..%2Fprogramme%3FasOf%3Dx');
  });

  it('is a regency by its own code', async () => {
    const asked = answering(json({ scope: '31.74' }));
    expect(await api.regency(session, '2020-Q1', '31.74', { label: 'sealed' })).toEqual({ scope: '31.74' });
    expect(asked[0]?.url).toBe('http://reporting.example/base/quarters/2020-Q1/regencies/31.74?label=sealed');
  });

  it('is the latest quarter and the 44 centres without their frame', async () => {
    answering(json({ quarters: ['2019-Q4', '2020-Q1'] }), json({ quarters: [] }), json({ centres: [{ scope: '31.71.01' }] }));
    expect(await api.latestQuarter(session)).toBe('2020-Q1');
    expect(await api.latestQuarter(session)).toBeUndefined();
    expect(await api.centres(session, '2020-Q1')).toEqual([{ scope: '31.71.01' }]);
  });

  it.each([
    ['400', json({ title: 'Triwulan ini belum dimulai.' }, 400), BadChoice],
    ['401', json({}, 401), SignInNeeded],
    ['403', json({}, 403), NotHere],
    ['404', json({}, 404), NotHere],
    ['500', json({}, 500), Unreachable],
    ['an answer that is no JSON', new Response('<html>', { status: 502 }), Unreachable],
    ['no answer', new TypeError('fetch failed'), Unreachable],
  ])('says what %s means', async (_what, answer, error) => {
    answering(answer);
    await expect(api.programme(session, '2020-Q1')).rejects.toThrow(error);
  });

  it('tells what could not be read in its own words, and a rule in the rule’s', async () => {
    const errors = [{ field: 'asOf', messages: ['asOf must be a moment'] }];
    answering(
      json({ title: 'Permintaan tidak sesuai bentuknya.', detail: 'asOf: asOf must be a moment', errors }, 400),
      json({ title: 'Hari itu belum tiba.', titleEn: 'That day has not come.' }, 400),
    );
    const refused = async (): Promise<BadChoice> => (await api.programme(session, '2020-Q1').catch((error: unknown) => error)) as BadChoice;
    expect((await refused()).sentence(new Words('id'), { asOf: 'kemarin' })).toBe('Pilihan “Per” tidak dapat dibaca: “kemarin”.');
    expect((await refused()).sentence(new Words('en'), {})).toBe('That day has not come.');
  });

  it('goes without people where they may not be seen', async () => {
    answering(json({}, 404), new TypeError('fetch failed'), json({}, 403));
    for (let time = 0; time < 3; time += 1) expect(await api.centreParticipants(session, '2020-Q1', '31.74.01')).toBeUndefined();
  });

  it('asks for the people after the last one shown', async () => {
    const asked = answering(json({ participants: [], next: null }));
    await api.centreParticipants(session, '2020-Q1', '31.74.01', { after: '27f74d01-c80d-5b9c-ac58-1dd2103c2628' });
    expect(asked[0]?.url).toMatch(/\/centres\/31\.74\.01\/participants\?after=27f74d01-c80d-5b9c-ac58-1dd2103c2628$/);
  });

  it('asks for a work list with what was chosen alone', async () => {
    const asked = answering(json({ items: [] }), json({ items: [] }), json({ title: 'Hari itu belum tiba.' }, 400));
    await api.due(session, {});
    await api.due(session, { centre: '31.74.01', on: '2020-03-20', kind: 'report_late', after: 'WzFd' });
    expect(asked.map(({ url }) => url)).toEqual([
      'http://reporting.example/base/due',
      'http://reporting.example/base/due?centre=31.74.01&on=2020-03-20&kind=report_late&after=WzFd',
    ]);
    await expect(api.due(session, { on: '2999-01-01' })).rejects.toThrow('Hari itu belum tiba.');
  });

  it('sends a code in nobody’s name, and tells the day or why not', async () => {
    const asked = answering(
      json({ id: 'session', day: '2020-01-21' }),
      json({ code: 'CODE_WRONG', details: { triesLeft: 2 } }, 409),
      json({ code: 'CODE_LAPSED' }, 409),
      json({}, 503),
    );
    const send = () => api.confirmSession('session', '012345');
    expect([await send(), await send(), await send()]).toEqual([
      { day: '2020-01-21' },
      { refusal: { code: 'CODE_WRONG', triesLeft: 2 } },
      { refusal: { code: 'CODE_LAPSED' } },
    ]);
    await expect(send()).rejects.toThrow(Unreachable);
    expect(asked[0]?.headers.get('authorization')).toBeNull();
    expect(await asked[0]?.json()).toEqual({ sessionId: 'session', code: '012345' });
  });
});
