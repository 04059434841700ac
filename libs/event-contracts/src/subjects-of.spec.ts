import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractClasses, contractSchemas, subjectsOf } from '.';

const person = { kind: 'participant', id: 'p' };
const mentor = { kind: 'mentor', id: 'm' };

it('a contract names its participant, its mentor and its holder', () => {
  expect(subjectsOf({ data: { participantId: 'p' } })).toEqual([person]);
  expect(subjectsOf({ data: { participantId: 'p', mentorId: 'm' } })).toEqual([person, mentor]);
  expect(subjectsOf({ data: { holderKind: 'participant', holderId: 'p' } })).toEqual([person]);
  expect(subjectsOf({ data: { holderKind: 'mentor', holderId: 'm' } })).toEqual([mentor]);
});

it('nobody is named by null, nor by a centre or a training event', () => {
  expect(subjectsOf({ data: { participantId: 'p', mentorId: null } })).toEqual([person]);
  expect(subjectsOf({ data: { districtCode: '31.74.01', trainingEventId: 't' } })).toEqual([]);
  expect(subjectsOf({ data: { holderKind: 'centre', holderId: 'c' } })).toEqual([]);
});

it('no contract names a person in a field that is not looked at', () => {
  for (const { type } of contractClasses) {
    const names = Object.keys(contractSchemas[type]?.properties ?? {});
    const people = names.filter((name) => /participant|mentor(?!ship)|holder(?!Kind)/i.test(name));
    expect([type, people.filter((name) => !['participantId', 'mentorId', 'holderId'].includes(name))]).toEqual([type, []]);
    const example = JSON.parse(readFileSync(join(__dirname, '../examples', `${type}.json`), 'utf8')) as { data: Record<string, unknown> };
    expect([type, subjectsOf(example).length]).toEqual([type, people.length]);
  }
});
