import { validateSync } from 'class-validator';
import { IdPipe, instantOf, IsDistrict, IsId, IsInstant, IsLine } from './fields';
import { OccurrenceRequest } from './occurrence.request';
import { NotFound } from './problems';
import { ReasonedRequest } from './reasoned.request';

class Body {
  @IsInstant()
  at: unknown = '2020-01-08T09:00:00+07:00';
  @IsDistrict()
  districtCode: unknown = '31.74.01';
  @IsId()
  id: unknown = '0197a000-0000-7000-8000-000000000101';
  @IsLine(20)
  title: unknown = 'Naik Kelas 😀 kopi é';
}
const wrongFields = (more: Partial<Body>): string[] => validateSync(Object.assign(new Body(), more)).map(({ property }) => property);

describe('fields of a request', () => {
  it('are taken as they should be', () => expect(wrongFields({})).toStrictEqual([]));

  it.each<[Partial<Body>]>([
    [{ at: '2020-01-08' }],
    [{ at: '2020-01-08T09:00:00' }],
    [{ at: 20_200_108 }],
    [{ districtCode: '3174010' }],
    [{ districtCode: 'Tebet' }],
    [{ id: '0197A000-0000-7000-8000-000000000101' }],
    [{ id: null }],
    [{ title: ' ' }],
    [{ title: 'two\nlines' }],
    [{ title: 'a NUL \0' }],
    [{ title: 'half a character \ud83d' }],
    [{ title: 'more than twenty letters' }],
    [{ title: null }],
  ])('%j is refused', (more) => expect(wrongFields(more)).toStrictEqual(Object.keys(more)));

  it('say the moment in UTC once checked', () => {
    expect(instantOf('2020-01-08T09:00:00+07:00')).toBe('2020-01-08T02:00:00.000Z');
    expect(() => instantOf('tomorrow')).toThrow(TypeError);
  });
});

describe('when something happened', () => {
  const wrong = (occurredAt: unknown): number => validateSync(Object.assign(new OccurrenceRequest(), { occurredAt })).length;

  it.each([undefined, null, '2020-01-08T09:00:00+07:00', '2020-01-08T02:00:00Z', '2020-01-08'])('may be %p', (occurredAt) =>
    expect(wrong(occurredAt)).toBe(0),
  );

  it.each(['yesterday', '2020-02-30', '2020-01-08T09:00:00', '', 5, ['2020-01-08']])('may not be %p', (occurredAt) =>
    expect(wrong(occurredAt)).toBe(1),
  );
});

describe('a reason that must be given', () => {
  const wrong = (reason: unknown): number => validateSync(Object.assign(new ReasonedRequest(), { reason })).length;

  it.each([undefined, null, '', ' ', 5, 'x'.repeat(501)])('is not %p', (reason) => expect(wrong(reason)).toBe(1));
  it('is any other text', () => expect(wrong('Hujan lebat')).toBe(0));
});

describe('an id in a path', () => {
  it('that is none names nothing', () => {
    expect(new IdPipe().transform('0197a000-0000-7000-8000-000000000101')).toBe('0197a000-0000-7000-8000-000000000101');
    expect(() => new IdPipe().transform('1; DROP TABLE events')).toThrow(NotFound);
  });
});
