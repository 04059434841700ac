import type { Instant, Quarter } from '@okoce/domain';
import { BadChoice } from './bad-choice';
import { readWorkList } from './work-list-choice';

// 1 January 2020 in Jakarta.
const now = '2019-12-31T18:00:00.000Z' as Instant;

describe('the choice of a work list', () => {
  it('is of today in Jakarta, also before anything has happened in the quarter', () => {
    expect(readWorkList({}, now, '2019-Q4' as Quarter)).toEqual({ on: '2020-01-01' });
    expect(readWorkList({}, now, undefined)).toEqual({ on: '2020-01-01' });
  });

  it('is of the last day on which there was work, where that is long past', () =>
    expect(readWorkList({}, now, '2019-Q3' as Quarter)).toEqual({ on: '2019-09-30' }));

  it('takes what a form sends, without its empty fields', () => {
    const form = { centre: '31.74.01', on: '2019-11-30', kind: 'finding', after: '' };
    expect(readWorkList(form, now, undefined)).toEqual({ centre: '31.74.01', on: '2019-11-30', kind: 'finding' });
    expect(readWorkList({ centre: '', on: '', kind: '', after: 'WzFd' }, now, undefined)).toEqual({ on: '2020-01-01', after: 'WzFd' });
  });

  it.each([[{ centre: 'Tebet' }], [{ kind: 'whatever' }], [{ on: ['2020-01-01', '2020-01-02'] }]])('refuses %j', (address) =>
    expect(() => readWorkList(address, now, undefined)).toThrow(BadChoice),
  );
});
