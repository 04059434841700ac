import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateSync } from 'class-validator';
import { assertPublishable, carries, contractClasses, parseRecord, toRecord } from '.';
import type { Envelope } from '.';

const folder = join(__dirname, '../examples');
const structured = { 'content-type': 'application/cloudevents+json' };
const read = (type: string): string => readFileSync(join(folder, `${type}.json`), 'utf8');

it('there is one frozen message for each contract, and no other', () =>
  expect(readdirSync(folder).sort()).toEqual(contractClasses.map(({ type }) => `${type}.json`).sort()));

describe.each(contractClasses.map((contract) => [contract.type, contract] as const))('the frozen message of %s', (type, contract) => {
  const parsed = parseRecord({ value: read(type), headers: structured });

  it('is read by the code of today', () => expect(parsed).toMatchObject({ kind: 'known', envelope: { type } }));

  it('is written the same again', () => {
    const { envelope } = parsed as { envelope: Envelope };
    expect(JSON.parse(toRecord(envelope, envelope.sourceBase ?? '').value)).toEqual(JSON.parse(read(type)));
  });

  it('is accepted by its class, as by its schema', () => {
    const { envelope } = parsed as { envelope: Envelope };
    expect(carries(envelope, contract)).toBe(true);
    expect(() => assertPublishable(type, envelope.data)).not.toThrow();
    expect(validateSync(Object.assign(new contract(), envelope.data))).toEqual([]);
  });
});
