import type { Instant } from '@okoce/domain';
import { BadChoice, participantAddress, readChoice } from './choice';

const now = '2020-04-15T03:00:00.000Z' as Instant;

describe('the choice of quarter and moment', () => {
  it('offers every quarter since the launch, newest first', () => {
    const { quarter, quarters } = readChoice({}, now);
    expect(quarter).toBe('2020-Q2');
    expect(quarters[0]).toBe('2020-Q2');
    expect(quarters.at(-1)).toBe('2017-Q4');
    expect(quarters).toHaveLength(11);
  });

  it('reads the form’s local time as WIB', () => {
    expect(readChoice({ quarter: '2020-Q1', asOf: '2020-04-01T00:00' }, now).asOf).toBe('2020-03-31T17:00:00.000Z');
    expect(readChoice({ quarter: '2020-Q1', asOf: '2020-04-01T00:00:30' }, now).asOf).toBe('2020-03-31T17:00:30.000Z');
  });

  it('keeps the zone of an instant in a link', () =>
    expect(readChoice({ asOf: '2020-03-31T17:00:00.000Z' }, now).asOf).toBe('2020-03-31T17:00:00.000Z'));

  it.each([
    [{ quarter: '2020-Q5' }],
    [{ quarter: 'soon' }],
    [{ quarter: '2020-Q3' }],
    [{ asOf: 'yesterday' }],
    [{ asOf: '2020-02-30T00:00' }],
  ])('refuses %j', (query) => expect(() => readChoice(query, now)).toThrow(BadChoice));
});

describe('the search for a participant', () => {
  it('leads to her page, with the choice', () => {
    expect(participantAddress({ id: ' 01a2 ', quarter: '2020-Q1', asOf: '' })).toBe('/participants/01a2?quarter=2020-Q1');
    expect(participantAddress({ id: '"><script>' })).toBe('/participants/%22%3E%3Cscript%3E?');
  });

  it('refuses no number at all, which would lead back to itself', () => {
    for (const id of ['', '  ', undefined, ['a', 'b'] as unknown as string])
      expect(() => participantAddress({ ...(id === undefined ? {} : { id }) })).toThrow(BadChoice);
  });
});
