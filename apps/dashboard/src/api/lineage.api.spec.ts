import { Secret } from '@okoce/platform/web';
import { DashboardConfig } from '../config';
import { NotHere } from './answer';
import { LineageApi } from './lineage.api';

const config: DashboardConfig = Object.assign(new DashboardConfig(), {
  reportingUrl: 'http://reporting.example',
  enrolmentUrl: 'http://enrolment.example',
  mentoringUrl: 'http://mentoring.example',
  trainingEventsUrl: 'http://training-events.example',
  sessionKey: new Secret('unused'),
});
const session = { token: 'token-of-siti', name: 'Siti', roles: ['director'], centres: [] };
const api = new LineageApi(config);

describe('what is asked about figures and their facts', () => {
  let asked: Request[];
  beforeEach(() => {
    asked = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation((request) => {
      asked.push(request as Request);
      return Promise.resolve(Response.json({ statements: [] }));
    });
  });
  afterEach(() => jest.restoreAllMocks());
  const urls = (): string[] => asked.map(({ url }) => url.replace('http://reporting.example/quarters/2020-Q1', ''));

  it('is a figure of the programme, a regency or a centre', async () => {
    const question = { quarter: '2020-Q1', figure: 'steps.P2.cumulative', known: { label: 'sealed' } };
    await api.figure(session, { ...question, scope: 'programme' });
    await api.figure(session, { ...question, scope: '31.74', known: {}, after: 'WzFd' });
    await api.figure(session, { ...question, scope: '31.74.01', known: { asOf: '2020-03-31T17:00:00.000Z' } });
    expect(urls()).toEqual([
      '/programme/figures/steps.P2.cumulative?label=sealed',
      '/regencies/31.74/figures/steps.P2.cumulative?after=WzFd',
      '/centres/31.74.01/figures/steps.P2.cumulative?asOf=2020-03-31T17%3A00%3A00.000Z',
    ]);
  });

  it('is what differs between labels or moments', async () => {
    const between = { quarter: '2020-Q1', scope: '31.74.01' };
    await api.differences(session, { ...between, from: { label: 'sealed' }, to: { label: 'restated-1' } });
    await api.differences(session, { ...between, scope: 'programme', from: { at: '2020-03-31T17:00:00.000Z' }, to: { label: 'current' } });
    expect(urls()).toEqual([
      '/centres/31.74.01/differences?fromLabel=sealed&toLabel=restated-1',
      '/programme/differences?from=2020-03-31T17%3A00%3A00.000Z',
    ]);
  });

  it('is a fact of the service that owns it, with the visitor’s own token', async () => {
    await api.fact(session, 'enrolment', 'stream', 3);
    await api.fact(session, 'mentoring', '../x', 3);
    await api.fact(session, 'training-events', 'stream', 35);
    expect(urls()).toEqual([
      'http://enrolment.example/facts/stream/3',
      'http://mentoring.example/facts/..%2Fx/3',
      'http://training-events.example/facts/stream/35',
    ]);
    expect(new Set(asked.map(({ headers }) => headers.get('authorization')))).toEqual(new Set(['Bearer token-of-siti']));
  });

  it('is answered with nothing for a fact out of scope', async () => {
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({}, { status: 404 }));
    await expect(api.fact(session, 'enrolment', 'stream', 1)).rejects.toThrow(NotHere);
  });
});
