import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateSync } from 'class-validator';
import * as fc from 'fast-check';
import { assertPublishable, contractClasses, contractSchemas, ContractViolation, parseRecord } from '.';

const dataOf = (type: string): Record<string, unknown> =>
  (JSON.parse(readFileSync(join(__dirname, '../examples', `${type}.json`), 'utf8')) as { data: Record<string, unknown> }).data;
const registered = 'okoce.enrolment.ParticipantRegistered.v1';

const breachesOf = (type: string, data: object): readonly string[] => {
  try {
    assertPublishable(type, data);
    return [];
  } catch (error) {
    if (error instanceof ContractViolation) return error.violations;
    throw error;
  }
};

describe('a producer', () => {
  it('may publish what the contract says', () => expect(breachesOf(registered, dataOf(registered))).toEqual([]));

  it('may say null where the contract does', () => {
    expect(breachesOf(registered, { ...dataOf(registered), subdistrictCode: null })).toEqual([]);
    expect(breachesOf(registered, { ...dataOf(registered), districtCode: null })).toHaveLength(1);
  });

  it('is told of every breach at once, and of no value', () => {
    const data: Record<string, unknown> = { ...dataOf(registered), participantId: 'Siti Aminah', channel: 'phone', name: 'Siti Aminah' };
    delete data['districtCode'];
    const breaches = breachesOf(registered, data);
    expect(breaches).toHaveLength(4);
    expect(breaches.join()).toMatch(/districtCode.*'name'|'name'.*districtCode/);
    expect(breaches.join()).not.toContain('Siti');
  });

  it('may say which figures a fact is behind, as those published first did not', () => {
    const published = 'okoce.reporting.QuarterDifferencesPublished.v1';
    const data = dataOf(published);
    const facts = data['facts'] as readonly object[];
    const withFigures = (figures: readonly string[]) => ({ ...data, facts: facts.map((fact) => ({ ...fact, figures })) });
    expect(breachesOf(published, data)).toEqual([]);
    expect(breachesOf(published, withFigures(['steps.P2.newlyReached', 'steps.P2.cumulative']))).toEqual([]);
    expect(breachesOf(published, withFigures(['Siti Aminah']))).toHaveLength(1);
  });

  it('may not publish a type that is no contract', () =>
    expect(breachesOf('okoce.enrolment.IdentityChecked.v1', {})).toEqual(['no such contract']));

  it.each([
    ['a day that is none', { occurredAt: '2019-02-29T00:00:00.000Z' }],
    ['a moment without milliseconds', { occurredAt: '2020-01-08T03:15:00Z' }],
    ['a moment with an offset', { occurredAt: '2020-01-08T10:15:00.000+07:00' }],
    ['a BPS code', { districtCode: '3171010' }],
    ['an id in capitals', { participantId: '0190B0A0-0000-7000-8000-000000000001' }],
  ])('may not publish %s', (_what, wrong) => expect(breachesOf(registered, { ...dataOf(registered), ...wrong })).toHaveLength(1));
});

describe('a reader', () => {
  const recordOf = (type: string, data: object) => ({
    headers: { 'content-type': 'application/cloudevents+json' },
    value: JSON.stringify({
      ...{ specversion: '1.0', id: 'a', source: `https://data.okoce.example/${type.split('.')[1]}`, type, subject: 's' },
      ...{ time: '2020-01-08T03:15:07.315Z', data },
    }),
  });

  it('lets a field be that a later minor change added', () =>
    expect(parseRecord(recordOf(registered, { ...dataOf(registered), mobiliserId: null })).kind).toBe('known'));

  it('parks what breaks the contract, naming the field and no value', () =>
    expect(parseRecord(recordOf(registered, { ...dataOf(registered), districtCode: 'Siti Aminah' }))).toEqual({
      kind: 'malformed',
      reason: expect.stringMatching(/^data\.districtCode must match pattern/),
    }));

  it('has not checked what it does not know', () =>
    expect(parseRecord(recordOf('okoce.enrolment.ParticipantRegistered.v2', { any: 'thing' }))).toMatchObject({ kind: 'unknown' }));
});

it('class and schema agree on every field of every contract', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      0,
      1,
      -1,
      1.5,
      true,
      'P1',
      'core',
      'participant',
      '2020-02-30',
      '2020-02-29',
      '2020-13-01',
      '2020-Q5',
    ),
    fc.constantFrom<unknown>(
      '2020-02-29T24:00:00.000Z',
      '2020-02-29T23:59:59.999Z',
      '2020-02-30T00:00:00.000Z',
      '31.74.01',
      '31.74.01.1001',
      [],
      {},
    ),
    fc.string({ maxLength: 12 }),
    fc.uuid(),
  );
  const places = contractClasses.flatMap((contract) =>
    Object.keys(contractSchemas[contract.type]?.properties ?? {}).map((name) => [contract, name] as const),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), odd, ([contract, name], value) => {
      const data = { ...dataOf(contract.type), [name]: value };
      const byClass = validateSync(Object.assign(new contract(), data)).length === 0;
      const bySchema = breachesOf(contract.type, data).length === 0;
      // Of what has fields of its own the class knows the kind alone, so the schema may refuse more.
      const { type } = contractSchemas[contract.type]?.properties?.[name] as { type?: unknown };
      const agreed = type === 'object' || type === 'array' ? byClass && bySchema : byClass;
      expect([contract.type, name, value, bySchema]).toEqual([contract.type, name, value, agreed]);
    }),
    { numRuns: 2000 },
  );
});
