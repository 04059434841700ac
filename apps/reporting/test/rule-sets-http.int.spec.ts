import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { firstDocument, ruleSetSchema } from '../src/domain/assessment/rule-sets';
import { startSystem } from './reporting-system';
import type { ReportingSystem } from './reporting-system';

const director: DevelopmentClaims = { roles: ['director'] };
const auditor: DevelopmentClaims = { roles: ['auditor'] };
const officer: DevelopmentClaims = { roles: ['officer'], centres: ['31.74.01'] };
const next = { ...firstDocument, version: 'next', from: '2999-Q1' };
const broken = { ...next, classes: [{ class: 'A', when: { all: [{ indicator: 'C9', atLeast: 1 }] } }] };

describe('rule sets over HTTP', () => {
  let system: ReportingSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  it('are shown to everyone who signs in, with the form of one', async () => {
    const { body } = await system.get(officer, '/rule-sets');
    expect(body).toMatchObject({ inForce: '2017-Q4', ruleSets: [{ version: '2017-Q4', from: '2017-Q4', adoptedAt: null }] });
    expect((await system.get(officer, '/rule-sets/2017-Q4')).body['document']).toEqual(firstDocument);
    expect((await system.get(officer, '/rule-sets/schema')).body).toEqual(ruleSetSchema);
    expect((await system.get(officer, '/rule-sets/none')).status).toBe(404);
  });

  it('are adopted by the director', async () => {
    expect((await system.post(auditor, '/rule-sets', next)).status).toBe(403);
    const adopted = await system.post(director, '/rule-sets', next);
    expect(adopted).toEqual({ status: 201, body: { id: 'next', version: 1 } });
    expect(await system.post(director, '/rule-sets', next)).toEqual(adopted);
    expect((await system.get(officer, '/rule-sets/next')).body['document']).toEqual(next);
    expect((await system.post(director, '/rule-sets', { ...next, from: '2998-Q1' })).body).toMatchObject({
      status: 409,
      code: 'RULE_SET_VERSION_TAKEN',
      details: { version: 'next', from: '2999-Q1' },
    });
    expect((await system.post(director, '/rule-sets', { ...next, version: 'late', from: '2020-Q1' })).body['code']).toBe(
      'RULE_SET_TOO_LATE',
    );
  });

  it('that are none are refused with each fault at its place, and so are fields that no rule set has', async () => {
    for (const [path, body] of [
      ['/rule-sets', broken],
      ['/what-if', { ruleSet: broken, from: '2020-Q1', to: '2020-Q1' }],
    ] as const) {
      const { status, body: problem } = await system.post(director, path, body);
      expect({ status, code: problem['code'] }).toEqual({ status: 400, code: 'RULE_SET_REFUSED' });
      const { faults } = problem['details'] as { faults: readonly object[] };
      expect(faults[0]).toMatchObject({
        place: '/classes/0/when/all/0/indicator',
        id: expect.stringMatching(/^Harus salah satu dari /) as string,
      });
    }
    expect((await system.post(director, '/rule-sets', { ...next, colour: 'green' })).body).toMatchObject({
      code: 'MALFORMED_REQUEST',
      errors: [{ field: 'colour' }],
    });
  });

  it('are tried on past quarters by those who see everyone', async () => {
    const asked = { ruleSet: next, from: '2020-Q1', to: '2020-Q2' };
    const { status, body } = await system.post(auditor, '/what-if', asked);
    expect({ status, ...body }).toMatchObject({ status: 200, ruleSet: 'next', quarters: [{ quarter: '2020-Q1', moved: 0 }, {}] });
    expect((await system.post(officer, '/what-if', asked)).status).toBe(403);
    expect((await system.post(auditor, '/what-if', { ...asked, to: '2999-Q1' })).body['code']).toBe('WHAT_IF_QUARTERS');
    expect((await system.post(auditor, '/what-if', { ...asked, from: '2016-Q1', to: '2016-Q1' })).body['code']).toBe('NO_RULE_SET');
    expect((await system.post(auditor, '/what-if', { ...asked, from: '2020' })).body).toMatchObject({ errors: [{ field: 'from' }] });
  });
});
