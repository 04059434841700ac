import type { Instant, Quarter } from '@okoce/domain';
import type { QuarterState } from '../api/reports';
import { Words } from '../messages/language';
import { BadChoice } from './bad-choice';
import { participantAddress, readChoice } from './choice';
import { differencesChoice } from './differences-choice';

const now = '2020-04-15T03:00:00.000Z' as Instant;

describe('the choice of quarter and moment', () => {
  it('offers the quarters that have figures and the chosen one, newest first', () => {
    const states = ['2019-Q2', '2019-Q4'].map((quarter) => ({ quarter, state: 'ended' }) as QuarterState);
    expect(readChoice({}, now, { latest: '2019-Q4' as Quarter, states }).quarters).toEqual(['2019-Q4', '2019-Q2']);
    expect(readChoice({ quarter: '2019-Q3' }, now, { states }).quarters).toEqual(['2019-Q4', '2019-Q3', '2019-Q2']);
  });

  it('offers every quarter since the launch where it is not known which have figures', () => {
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

describe('the label', () => {
  const sealed = { quarter: '2020-Q1', state: 'sealed', restatements: 1 } as QuarterState;
  const known = { states: [sealed] };
  const said = (read: () => unknown): string => {
    try {
      read();
    } catch (error) {
      return (error as BadChoice).sentence(new Words('id'), {});
    }
    return 'nothing';
  };

  it('is one of what was stated of the quarter, or none', () => {
    for (const label of ['sealed', 'restated-1']) expect(readChoice({ quarter: '2020-Q1', label }, now, known).label).toBe(label);
    for (const label of ['', 'current']) expect(readChoice({ quarter: '2020-Q1', label }, now, known)).not.toHaveProperty('label');
  });

  it('that nothing has is refused in words', () => {
    expect(said(() => readChoice({ quarter: '2020-Q1', label: 'restated-2' }, now, known))).toBe(
      'Untuk triwulan I 2020 tidak ada pernyataan dengan label “dinyatakan ulang 2”.',
    );
    expect(said(() => readChoice({ quarter: '2019-Q4', label: 'sealed' }, now, known))).toContain('triwulan IV 2019');
  });

  it('that is none is named as it was asked for', () =>
    expect(said(() => readChoice({ quarter: '2020-Q1', label: 'x' }, now, known))).toContain('dengan label “x”'));

  it('goes with no moment', () =>
    expect(said(() => readChoice({ quarter: '2020-Q1', label: 'sealed', asOf: '2020-04-01T00:00' }, now, known))).toContain(
      'tidak keduanya',
    ));

  describe('of two reports', () => {
    const choice = readChoice({ quarter: '2020-Q1' }, now, known);

    it('is read for each, or a moment', () => {
      expect(differencesChoice(choice, {})).toMatchObject({ scope: 'programme', from: undefined, to: { label: 'current' } });
      expect(differencesChoice(choice, { scope: '31.74.01', fromLabel: 'sealed', toLabel: 'restated-1' })).toMatchObject({
        scope: '31.74.01',
        from: { label: 'sealed' },
        to: { label: 'restated-1' },
      });
      expect(differencesChoice(choice, { fromLabel: '', from: '2020-04-01T00:00', to: '2020-04-02T00:00' })).toMatchObject({
        from: { at: '2020-03-31T17:00:00.000Z' },
        to: { at: '2020-04-01T17:00:00.000Z' },
      });
    });

    it('is refused in words where it does not go together', () => {
      expect(said(() => differencesChoice(choice, { fromLabel: '', from: '' }))).toContain('Isi saat');
      expect(said(() => differencesChoice(choice, { fromLabel: 'restated-1', toLabel: 'sealed' }))).toContain('lebih awal');
      expect(said(() => differencesChoice(choice, { fromLabel: 'restated-7' }))).toContain('tidak ada pernyataan');
      expect(() => differencesChoice(choice, { scope: '99.99' })).toThrow(BadChoice);
    });
  });
});

describe('the search for a participant', () => {
  it('leads to her page, with the choice', () => {
    expect(participantAddress({ id: ' 01A2 ', quarter: '2020-Q1', asOf: '' })).toBe('/participants/01a2?quarter=2020-Q1');
    expect(participantAddress({ id: '"><script>' })).toBe('/participants/%22%3E%3Cscript%3E?');
  });

  it('refuses no number at all, which would lead back to itself', () => {
    for (const id of ['', '  ', undefined, ['a', 'b'] as unknown as string])
      expect(() => participantAddress({ ...(id === undefined ? {} : { id }) })).toThrow(BadChoice);
  });
});
