import * as fc from 'fast-check';
import {
  addDays,
  addMilliseconds,
  addMonths,
  ageOn,
  dayOf,
  daysBetween,
  endOfDay,
  firstDayOf,
  firstDayOfMonth,
  lastDayOf,
  lastDayOfMonth,
  mondayOf,
  monthOf,
  monthsOf,
  nextQuarter,
  parseCalendarDate,
  parseInstant,
  parseMonth,
  parseQuarter,
  previousQuarter,
  quarterOf,
  startOfDay,
} from '.';
import type { CalendarDate, Instant, Month, Quarter } from '.';

const day = (text: string) => text as CalendarDate;
const moments = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString() as Instant);
const days = moments.map(dayOf);

describe('a moment', () => {
  it.each([
    ['2020-03-31T17:00Z', '2020-03-31T17:00:00.000Z'],
    ['2020-03-31T17:00:00Z', '2020-03-31T17:00:00.000Z'],
    ['2020-03-31T17:00:00.5Z', '2020-03-31T17:00:00.500Z'],
    ['2020-03-31T17:00:00.123987Z', '2020-03-31T17:00:00.123Z'],
    ['2020-04-01T00:00:00+07:00', '2020-03-31T17:00:00.000Z'],
    ['2020-02-29T23:59:59.999-10:00', '2020-03-01T09:59:59.999Z'],
  ])('%s is read as %s', (text, instant) => expect(parseInstant(text)).toBe(instant));

  it.each([
    '',
    '2020-03-31',
    '2020-03-31T17:00',
    '2020-03-31 17:00Z',
    '2020-02-30T00:00Z',
    '2019-02-29T00:00Z',
    '2020-03-31T24:00Z',
    '2020-03-31T17:60Z',
    '2020-03-31T17:00:60Z',
    '2020-03-31T17:00+0700',
    '20200331T170000Z',
    ' 2020-03-31T17:00Z',
    '2020-03-31T17:00z',
    '0000-01-01T00:00+07:00',
    '9999-12-31T23:00-07:00',
    '0000-12-31T16:59Z',
    '9998-12-31T17:00Z',
    '9999-01-01T00:00Z',
  ])('%p is none', (text) => expect(parseInstant(text)).toBeUndefined());

  it('is moved by milliseconds', () => expect(addMilliseconds('2020-03-31T17:00:00.000Z' as Instant, -1)).toBe('2020-03-31T16:59:59.999Z'));
});

describe('a day in Jakarta', () => {
  it('starts at 17:00 UTC of the day before', () => {
    expect(dayOf('2020-03-31T16:59:59.999Z')).toBe('2020-03-31');
    expect(dayOf('2020-03-31T17:00:00.000Z')).toBe('2020-04-01');
    expect(startOfDay(day('2020-04-01'))).toBe('2020-03-31T17:00:00.000Z');
    expect(endOfDay(day('2020-03-31'))).toBe('2020-03-31T16:59:59.999Z');
  });

  it.each(['2020-02-29', '2000-02-29', '2021-12-31', '0001-01-01', '9998-12-31'])('%s is one', (text) =>
    expect(parseCalendarDate(text)).toBe(text),
  );

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '2020-1-1',
    '2020-01-01T00:00',
    '01-01-2020',
    '0000-12-31',
    '9999-01-01',
    '',
  ])('%p is none', (text) => expect(parseCalendarDate(text)).toBeUndefined());

  it.each([startOfDay(day('0001-01-01')), endOfDay(day('9998-12-31'))])('is written with four digits of the year, also of %s', (text) => {
    const instant = parseInstant(text) as Instant;
    expect(dayOf(instant)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(addMonths(monthOf(dayOf(instant)), -3)).toMatch(/^\d{4}-\d\d$/);
    expect(addMilliseconds(instant, 480 * 60_000)).toHaveLength(24);
  });

  it('counts days over leap years and year ends', () => {
    expect(addDays(day('2020-02-28'), 1)).toBe('2020-02-29');
    expect(addDays(day('2021-02-28'), 1)).toBe('2021-03-01');
    expect(addDays(day('2021-01-01'), -1)).toBe('2020-12-31');
    expect(daysBetween(day('2020-01-01'), day('2021-01-01'))).toBe(366);
    expect(daysBetween(day('2021-01-01'), day('2020-12-31'))).toBe(-1);
  });

  it('belongs to the week of its Monday', () => {
    expect(mondayOf(day('2020-01-05'))).toBe('2019-12-30');
    expect(mondayOf(day('2020-01-06'))).toBe('2020-01-06');
    expect(mondayOf(day('2020-01-08'))).toBe('2020-01-06');
  });

  it('makes a year of age on the birthday; 29 February waits for 1 March', () => {
    expect(ageOn(day('2003-01-08'), day('2020-01-07'))).toBe(16);
    expect(ageOn(day('2003-01-08'), day('2020-01-08'))).toBe(17);
    expect(ageOn(day('2004-02-29'), day('2021-02-28'))).toBe(16);
    expect(ageOn(day('2004-02-29'), day('2021-03-01'))).toBe(17);
  });

  it('every moment lies between the start and the end of its day', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(startOfDay(dayOf(moment)) <= moment && moment <= endOfDay(dayOf(moment))).toBe(true);
        expect(addMilliseconds(endOfDay(dayOf(moment)), 1)).toBe(startOfDay(addDays(dayOf(moment), 1)));
      }),
    );
  });

  it('days added are the days between', () => {
    fc.assert(fc.property(days, fc.integer({ min: -9000, max: 9000 }), (from, n) => expect(daysBetween(from, addDays(from, n))).toBe(n)));
  });
});

describe('a month', () => {
  it('knows its days', () => {
    expect(monthOf(day('2020-02-29'))).toBe('2020-02');
    expect(firstDayOfMonth('2020-02' as Month)).toBe('2020-02-01');
    expect(lastDayOfMonth('2020-02' as Month)).toBe('2020-02-29');
    expect(lastDayOfMonth('2100-02' as Month)).toBe('2100-02-28');
    expect(lastDayOfMonth('2020-12' as Month)).toBe('2020-12-31');
  });

  it('is counted over year ends', () => {
    expect(addMonths('2020-12' as Month, 1)).toBe('2021-01');
    expect(addMonths('2020-01' as Month, -1)).toBe('2019-12');
    expect(addMonths('2020-01' as Month, -13)).toBe('2018-12');
    expect(addMonths('2020-05' as Month, 0)).toBe('2020-05');
  });

  it('is written YYYY-MM', () => {
    expect(parseMonth('2020-12')).toBe('2020-12');
    expect(['2020-13', '2020-00', '2020-1', '2020-01-01', ''].map(parseMonth)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a quarter', () => {
  it('begins at 00:00 in Jakarta: 2020-03-31T17:00Z is in 2020-Q2', () => {
    expect(quarterOf(dayOf('2020-03-31T16:59:59.999Z'))).toBe('2020-Q1');
    expect(quarterOf(dayOf('2020-03-31T17:00:00.000Z'))).toBe('2020-Q2');
    expect(quarterOf(dayOf('2020-12-31T17:00:00.000Z'))).toBe('2021-Q1');
  });

  it('has three months, a first and a last day', () => {
    expect(monthsOf('2020-Q4' as Quarter)).toEqual(['2020-10', '2020-11', '2020-12']);
    expect(firstDayOf('2020-Q1' as Quarter)).toBe('2020-01-01');
    expect(lastDayOf('2020-Q2' as Quarter)).toBe('2020-06-30');
  });

  it('is written YYYY-Qn', () => {
    expect(parseQuarter('2020-Q4')).toBe('2020-Q4');
    expect(['2020-Q0', '2020-Q5', '2020Q1', '2020-q1', '20-Q1', ' 2020-Q1', '0000-Q1', '9999-Q1'].map(parseQuarter)).toEqual(
      Array(8).fill(undefined),
    );
  });

  it('follows the one before without a gap', () => {
    fc.assert(
      fc.property(days.map(quarterOf), (quarter) => {
        expect(addDays(lastDayOf(quarter), 1)).toBe(firstDayOf(nextQuarter(quarter)));
        expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
        expect(quarterOf(firstDayOf(quarter))).toBe(quarter);
        expect(quarterOf(lastDayOf(quarter))).toBe(quarter);
      }),
    );
  });
});

it('the time zone of the process is never asked', () => {
  const local = ['getTimezoneOffset', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'] as const;
  const spies = local.map((getter) => jest.spyOn(Date.prototype, getter));
  quarterOf(dayOf('2020-03-31T17:00:00.000Z'));
  mondayOf(addDays(lastDayOf(nextQuarter('2020-Q1' as Quarter)), 1));
  parseInstant('2020-04-01T00:00:00+07:00');
  endOfDay(startOfDay(day('2020-04-01')).slice(0, 10) as CalendarDate);
  expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
  jest.restoreAllMocks();
});
