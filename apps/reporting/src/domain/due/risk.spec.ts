import type { CalendarDate, Instant } from '@okoce/domain';
import { on } from '../examples';
import { dueKinds, findingKinds } from './due-item';
import type { DueKind } from './due-item';
import { byRisk, riskOf } from './risk';
import type { Place } from './risk';

const day = on('2020-03-20');
const risk = (kind: DueKind, since: string = day, dormant = false): number =>
  riskOf({ kind, since: since as CalendarDate | Instant, dormant }, day);

describe('the risk of an item', () => {
  it('falls in the order of the kinds; all findings weigh the same', () => {
    const kinds = dueKinds.filter((kind) => !findingKinds.some((finding) => finding === kind));
    expect(kinds.map((kind) => risk(kind))).toEqual([150, 140, 130, 120, 110, 100, 90, 80, 70, 60, 50, 40, 30, 20]);
    expect(findingKinds.map((kind) => risk(kind))).toEqual(findingKinds.map(() => 160));
  });

  it('grows by one a week that it waits, in days of Jakarta, and never into the next kind', () => {
    expect(risk('report_late', '2020-03-14')).toBe(130);
    expect(risk('report_late', '2020-03-13')).toBe(131);
    expect(risk('session_to_log', '2020-03-12T17:00:00.000Z')).toBe(121);
    expect(risk('session_to_log', '2020-03-13T17:00:00.000Z')).toBe(120);
    expect(risk('report_late', '2017-01-01')).toBe(139);
    expect(risk('action_due', '2020-03-27')).toBe(50);
  });

  it('is less than any other for somebody dormant', () => {
    expect(Math.max(...dueKinds.filter((kind) => !kind.startsWith('finding')).map((kind) => risk(kind, day, true)))).toBeLessThan(
      Math.min(...dueKinds.map((kind) => risk(kind))),
    );
    expect(risk('silent_45', '2017-01-01', true)).toBeGreaterThan(risk('report_late', '2017-01-01', true));
  });
});

it('a list has the riskiest first, then what has waited longest, then an order of its own', () => {
  const place = (...place: Place): Place => place;
  const [at, later] = ['2020-03-01T00:00:00.000Z' as Instant, '2020-03-02T00:00:00.000Z' as Instant];
  const places = [
    place(131, later, 'report_late', 'a', '', 'x'),
    place(130, at, 'report_late', 'a', '', 'x'),
    place(130, at, 'report_late', 'b', '', 'x'),
    place(130, at, 'report_late', 'b', '', 'y'),
    place(130, later, 'report_late', 'a', '', 'x'),
  ];
  expect([...places].reverse().sort(byRisk)).toEqual(places);
  expect(byRisk(places[0]!, places[0]!)).toBe(0);
});
