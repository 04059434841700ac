import { addDays, startOfDay, type CalendarDate, type Instant, type Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { accreditation, accreditedUntil, dueAt, endForWantOfAccreditation, isValidAt, lapsedBy, type Accreditation } from './accreditation';
import { at, certificateId, otherId } from './mentoring.examples';

const from = at('2019-06-21T17:00+07:00');
const until = at('2021-06-21T00:00+07:00');
const assigned = at('2020-01-10T10:00+07:00');

describe('the two years of a certificate', () => {
  it.each([
    ['2019-06-21T17:00+07:00', '2021-06-21T00:00+07:00'],
    // Midnight in Jakarta is the day before in UTC.
    ['2019-06-21T00:00+07:00', '2021-06-21T00:00+07:00'],
    ['2019-06-20T23:59:59.999+07:00', '2021-06-20T00:00+07:00'],
    ['2020-02-29T10:00+07:00', '2022-03-01T00:00+07:00'],
    ['2022-02-28T10:00+07:00', '2024-02-28T00:00+07:00'],
  ])('from %s they end at %s', (issuedAt, end) => expect(accreditedUntil(at(issuedAt))).toBe(at(end)));

  it('count from the moment it was issued, up to the end, which is not in them', () => {
    const accredited = accreditation(certificateId, from, undefined);
    const valid = ['2019-06-21T16:59:59.999+07:00', '2019-06-21T17:00+07:00', '2021-06-20T23:59:59.999+07:00', '2021-06-21T00:00+07:00'];
    expect(valid.map((moment) => isValidAt(accredited, at(moment)))).toStrictEqual([false, true, true, false]);
  });

  it('end with a revocation that is sooner, never before they began', () => {
    const end = (revokedAt: string) => accreditation(certificateId, from, at(revokedAt)).until;
    expect(end('2020-02-01T10:00+07:00')).toBe(at('2020-02-01T10:00+07:00'));
    expect(end('2021-06-22T10:00+07:00')).toBe(until);
    expect(end('2019-06-01T10:00+07:00')).toBe(from);
  });

  it('are over once, and not of a certificate revoked before', () => {
    const accredited = accreditation(certificateId, from, undefined);
    const justBefore = at('2021-06-20T23:59:59.999+07:00');
    expect(lapsedBy([accredited], justBefore)).toStrictEqual([]);
    expect(lapsedBy([accredited], until)).toStrictEqual([accredited]);
    expect(lapsedBy([{ ...accredited, lapsed: true }], until)).toStrictEqual([]);
    expect(lapsedBy([accreditation(certificateId, from, justBefore)], until)).toStrictEqual([]);
  });
});

describe('the end of a mentorship for want of an accreditation', () => {
  const valid = (start: string, end?: string): Accreditation => accreditation(otherId, at(start), end === undefined ? undefined : at(end));
  const endOf = (accreditations: readonly Accreditation[], assignedAt = assigned) => endForWantOfAccreditation(assignedAt, accreditations);
  const revoked = valid('2019-06-21T17:00+07:00', '2020-02-01T10:00+07:00');

  it('comes 14 days after the last one ran out or was revoked', () => {
    expect(endOf([valid('2019-06-21T17:00+07:00')])).toBe(at('2021-07-05T00:00+07:00'));
    expect(endOf([revoked])).toBe(at('2020-02-15T10:00+07:00'));
  });

  it('does not come when another one is valid by then', () => {
    expect(endOf([revoked, valid('2020-02-15T10:00+07:00')])).toBe(at('2022-03-01T00:00+07:00'));
    expect(endOf([valid('2020-02-15T10:00:00.001+07:00'), revoked])).toBe(at('2020-02-15T10:00+07:00'));
  });

  it('does not come while one of two still holds', () =>
    expect(endOf([valid('2019-05-02T09:00+07:00'), revoked])).toBe(at('2021-05-16T00:00+07:00')));

  it('is passed by for a mentorship of after the stretch without one', () => {
    const again = [revoked, valid('2020-06-01T10:00+07:00')];
    expect(endOf(again)).toBe(at('2020-02-15T10:00+07:00'));
    expect(endOf(again, at('2020-06-01T10:00+07:00'))).toBe(at('2022-06-15T00:00+07:00'));
  });

  it('is its beginning, where it was made on an accreditation that turned out to be revoked long before', () => {
    expect(endOf([revoked], at('2020-02-10T10:00+07:00'))).toBe(at('2020-02-15T10:00+07:00'));
    expect(endOf([revoked], at('2020-03-10T10:00+07:00'))).toBe(at('2020-03-10T10:00+07:00'));
  });

  it('never comes of a mentor who had none', () => expect([endOf([]), dueAt([])]).toStrictEqual([undefined, undefined]));
});

describe('days of sweeping', () => {
  const base = '2020-01-01' as CalendarDate;
  const moment = fc
    .integer({ min: 0, max: 1_500 * 24 })
    .map((hours) => new Date(Date.parse(startOfDay(base)) + hours * 3_600_000).toISOString() as Instant);
  const certificate = fc.record({ from: moment, revokedAt: fc.option(moment, { nil: undefined }) });

  /** What a sweep at the start of a day finds to do, given what was done before. */
  function swept(accreditations: readonly Accreditation[], assignedAt: Instant, starts: readonly Instant[]) {
    let [known, ended]: [readonly Accreditation[], Instant | undefined] = [accreditations, undefined];
    const done: string[] = [];
    for (const start of starts) {
      const due = dueAt(known);
      const lapsed = lapsedBy(known, start);
      const end = endForWantOfAccreditation(assignedAt, known);
      const ends = ended === undefined && end !== undefined && end <= start;
      if (lapsed.length > 0 || ends) expect(due !== undefined && due <= start).toBe(true);
      done.push(...lapsed.map(({ certificateId: id, until: at }) => `${id} ${at}`), ...(ends ? [`ended ${end}`] : []));
      known = known.map((one) => (lapsed.includes(one) ? { ...one, lapsed: true } : one));
      if (ends) ended = end;
    }
    return done.sort();
  }

  it('bring the same day by day, all at once, and in any order of days; what is due is never overlooked', () => {
    fc.assert(
      fc.property(fc.array(certificate, { minLength: 1, maxLength: 5 }), moment, fc.integer(), (certificates, assignedAt, seed) => {
        const accreditations = certificates.map((one, n) => accreditation(`c${n}` as Uuid, one.from, one.revokedAt));
        const days = Array.from({ length: 2_300 }, (_, n) => startOfDay(addDays(base, n)));
        const last = days.slice(-1);
        const shuffled = [...days].sort((a, b) => (hash(a, seed) < hash(b, seed) ? -1 : 1)).concat(last);
        const daily = swept(accreditations, assignedAt, days);
        expect(swept(accreditations, assignedAt, last)).toStrictEqual(daily);
        expect(swept(accreditations, assignedAt, shuffled)).toStrictEqual(daily);
      }),
      { numRuns: 15, seed: 20_200_121 },
    );
  });

  const hash = (text: string, seed: number): number =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) | 0, seed);
});
