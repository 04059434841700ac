import { allSchemas } from './generate';
import * as published from '.';
import { contractClasses, contractNameOf, contractSchemas, serviceNames, topics } from '.';
import type { ContractClass } from '.';

const types = contractClasses.map(({ type }) => type);

/** Words that name what must never be published. */
const personal = /name|nik|phone|address|birth|rupiah|sales|cost|cash|loan|number|note|title|venue|email/i;

it('every contract class that is exported is in the list, once', () => {
  const isContract = (value: unknown): value is ContractClass =>
    typeof value === 'function' && 'type' in value && typeof value.type === 'string';
  const exported = Object.values(published).filter(isContract);
  expect(new Set(contractClasses)).toEqual(new Set(exported));
  expect(new Set(types).size).toBe(exported.length);
});

it.each(contractClasses.map((contract) => [contract.type, contract] as const))('%s is spelled as its class', (type, contract) => {
  const { service, name, version } = contractNameOf(type) ?? { service: '', name: '', version: 0 };
  const prefix =
    name === 'CompletenessDeclared' ? service.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase()) : '';
  expect(contract.name).toBe(`${prefix}${name}V${version}`);
});

it('a type string has a service, a name and a version', () => {
  expect(contractNameOf('okoce.training-events.CheckedIn.v12')).toEqual({ service: 'training-events', name: 'CheckedIn', version: 12 });
  for (const type of [
    '',
    'CheckedIn',
    'okoce.kitchen.CheckedIn.v1',
    'okoce.mentoring.checkedIn.v1',
    'okoce.mentoring.CheckedIn',
    'okoce.mentoring.CheckedIn.v0',
  ]) {
    expect(contractNameOf(type)).toBeUndefined();
  }
});

it('every service has its topic, and says how complete it is', () => {
  expect(serviceNames.map((service) => topics[service])).toEqual(serviceNames.map((service) => `okoce.${service}.v1`));
  for (const service of serviceNames) expect(types).toContain(`okoce.${service}.CompletenessDeclared.v1`);
});

it('the committed schemas are those of the classes (else: npm run generate)', () => expect(contractSchemas).toEqual(allSchemas()));

describe.each(Object.values(contractSchemas))('$title', ({ description, properties, required, additionalProperties }) => {
  it('is closed, says what it means, and defines every field', () => {
    expect(additionalProperties).toBe(false);
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(required).toEqual(Object.keys(properties));
    expect(required[0]).toBe('occurredAt');
    for (const field of Object.values(properties)) expect(field.description).toMatch(/\.$/);
  });

  it('has no field for personal data, and no free text', () => {
    expect(Object.keys(properties).filter((name) => personal.test(name))).toEqual([]);
    const isText = (type: unknown): boolean => [type].flat().includes('string');
    for (const [name, { type, pattern, enum: values }] of Object.entries(properties)) {
      if (isText(type)) expect([name, Boolean(pattern ?? values)]).toEqual([name, true]);
    }
  });
});
