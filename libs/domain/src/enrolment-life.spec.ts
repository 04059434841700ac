import { enrolmentAt } from '.';
import type { DistrictCode, Instant, LifeFact } from '.';

const tebet = '31.74.01' as DistrictCode;
const cakung = '31.75.06' as DistrictCode;
const fact = (kind: LifeFact['kind'], occurredAt: string, districtCode = tebet): LifeFact => ({
  kind,
  occurredAt: occurredAt as Instant,
  districtCode,
});
const life = [
  fact('registered', '2020-01-01T00:00:00.000Z'),
  fact('transferred', '2020-02-01T00:00:00.000Z', cakung),
  fact('withdrawn', '2020-03-01T00:00:00.000Z', cakung),
  fact('returned', '2020-04-01T00:00:00.000Z', tebet),
];

describe('enrolment at a moment', () => {
  it.each([
    ['before the registration', '2019-12-31T23:59:59.999Z', { status: 'unknown' }],
    ['at the registration', '2020-01-01T00:00:00.000Z', { status: 'enrolled', districtCode: tebet }],
    ['just before the transfer', '2020-01-31T23:59:59.999Z', { status: 'enrolled', districtCode: tebet }],
    ['at the transfer', '2020-02-01T00:00:00.000Z', { status: 'enrolled', districtCode: cakung }],
    ['at the withdrawal, with her last centre', '2020-03-01T00:00:00.000Z', { status: 'withdrawn', districtCode: cakung }],
    ['after the return', '2021-01-01T00:00:00.000Z', { status: 'enrolled', districtCode: tebet }],
  ])('%s', (_when, instant, state) => expect(enrolmentAt(life, instant)).toEqual(state));

  it('of somebody nobody knows', () => expect(enrolmentAt([], '2020-01-01T00:00:00.000Z')).toEqual({ status: 'unknown' }));

  it('takes facts of the same moment in the order recorded', () => {
    const moment = '2020-05-01T00:00:00.000Z';
    expect(enrolmentAt([...life, fact('withdrawn', moment), fact('returned', moment, cakung)], moment)).toEqual({
      status: 'enrolled',
      districtCode: cakung,
    });
    expect(enrolmentAt([...life, fact('transferred', moment, cakung), fact('withdrawn', moment, cakung)], moment)).toEqual({
      status: 'withdrawn',
      districtCode: cakung,
    });
  });

  it('orders what was recorded late by when it happened', () => {
    const late = [...life, fact('transferred', '2020-01-15T00:00:00.000Z', '31.71.02' as DistrictCode)];
    expect(enrolmentAt(late, '2020-01-20T00:00:00.000Z')).toEqual({ status: 'enrolled', districtCode: '31.71.02' });
    expect(enrolmentAt(late, '2020-06-01T00:00:00.000Z')).toEqual({ status: 'enrolled', districtCode: tebet });
  });

  it('only an enrolled person is transferred, only one who withdrew returns, and nothing happens to a stranger', () => {
    const at = '2020-06-01T00:00:00.000Z';
    expect(enrolmentAt([...life.slice(0, 3), fact('transferred', '2020-03-02T00:00:00.000Z', tebet)], at).status).toBe('withdrawn');
    expect(enrolmentAt([life[0] as LifeFact, fact('returned', '2020-03-02T00:00:00.000Z', cakung)], at).districtCode).toBe(tebet);
    expect(enrolmentAt(life.slice(1), at)).toEqual({ status: 'unknown' });
  });
});
