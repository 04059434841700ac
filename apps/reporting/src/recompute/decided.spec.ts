import type { Instant, Quarter } from '@okoce/domain';
import { firstRuleSet } from '../domain/assessment/rule-sets';
import { readExpected, readHistoryLines } from '../testing/histories';
import { readHistory } from './history';
import { recompute } from './recompute';

const quarter = '2027-Q1' as Quarter;
const [participantId = '', she] = Object.entries(readExpected(4).find((one) => one.quarter === quarter)?.participants ?? {}).find(
  ([, { assessment }]) => assessment.class === 'D',
) ?? ['', undefined];

const reviewed = (position: number, time: string, decidedClass: string, of: string = quarter): string =>
  JSON.stringify({
    id: `0190a000-0000-7000-8000-00000000000${position}`,
    type: 'okoce.reporting.AssessmentReviewed.v1',
    source: 'reporting',
    position: String(position),
    time,
    data: { occurredAt: time, quarter: of, participantId, ruleClass: 'D', decidedClass, decidedBy: '0190a000-0000-7000-8000-000000000099' },
  });

describe('a history that says what people decided', () => {
  const from = async (asOf: string | null) => {
    const decisions = [
      reviewed(2, '2027-06-01T00:00:00.000Z', 'C'),
      reviewed(1, '2027-05-01T00:00:00.000Z', 'A'),
      reviewed(3, '2027-06-02T00:00:00.000Z', 'E', '2026-Q4'),
    ];
    return recompute(await readHistory([...readHistoryLines(4), ...decisions]), quarter, asOf as Instant | null, firstRuleSet);
  };
  const without = async () => recompute(await readHistory(readHistoryLines(4)), quarter, null, firstRuleSet);

  it('counts the last decision of each in every mix, and leaves her assessment to the rules', async () => {
    const [decided, ruled] = [await from(null), await without()];
    const centre = she?.districtCode ?? '';
    for (const [now, then] of [
      [decided.programme, ruled.programme],
      [decided.centres[centre], ruled.centres[centre]],
    ]) {
      expect(now?.classes).toEqual({ ...then?.classes, D: (then?.classes.D ?? 0) - 1, C: (then?.classes.C ?? 0) + 1 });
    }
    expect(decided.participants).toEqual(ruled.participants);
  });

  it('counts what was decided by a moment alone', async () => {
    const [then, ruled] = [await from('2027-05-15T00:00:00.000Z'), await without()];
    expect(then.programme.classes.A).toBe(ruled.programme.classes.A + 1);
    expect((await from('2027-04-30T00:00:00.000Z')).programme.classes).toEqual(ruled.programme.classes);
  });
});
