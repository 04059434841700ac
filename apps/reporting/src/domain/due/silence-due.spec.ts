import { registered, report, returned, transferred, wib, withdrawn } from '../examples';
import { dueOf, held, leave } from './examples';
import type { ToldWork } from './examples';

const silent = (day: string, ...facts: readonly ToldWork[]) => dueOf(day, 'silent', [registered(wib('2020-01-01')), ...facts]);

describe('somebody', () => {
  it('is silent after 21 assessable days without a touch, and after 45 only that', () => {
    expect(silent('2020-01-20')).toEqual([]);
    expect(silent('2020-01-21')).toEqual(['silent_21 siti 2020-01-01']);
    expect(silent('2020-02-13')).toEqual(['silent_21 siti 2020-01-01']);
    expect(silent('2020-02-14')).toEqual(['silent_45 siti 2020-01-01']);
  });

  it('is silent from the day after the last touch, over the end of a quarter', () => {
    const touch = held(wib('2020-03-20', '23:59'));
    expect(silent('2020-04-09', ...touch)).toEqual([]);
    expect(silent('2020-04-10', ...touch)).toEqual(['silent_21 siti 2020-03-21']);
    expect(silent('2020-04-10', ...held(wib('2020-03-21', '00:00')))).toEqual([]);
  });

  it('is heard by a report on the day it was received, once it is verified', () => {
    const [filed, verified] = report('2020-01', '2020-02-05');
    expect(silent('2020-02-26', filed, verified)).toEqual(['silent_21 siti 2020-02-06']);
    expect(silent('2020-02-26', filed)).toEqual(['silent_45 siti 2020-01-01']);
  });

  it('is not heard by a session that was confirmed later than the day', () => {
    expect(silent('2020-01-21', ...held(wib('2020-01-21', '22:30')))).toHaveLength(1);
    expect(silent('2020-01-22', ...held(wib('2020-01-21', '22:30')))).toEqual([]);
  });

  it('is silent on assessable days alone: days of a leave neither count nor break it, and during it nobody asks', () => {
    const away = leave('2020-01-11', '2020-02-10');
    expect(silent('2020-02-05', away)).toEqual([]);
    expect(silent('2020-02-20', away)).toEqual([]);
    expect(silent('2020-02-21', away)).toEqual(['silent_21 siti 2020-01-01']);
    expect(silent('2020-02-21', away, ...held(wib('2020-02-01')))).toEqual(['silent_21 siti 2020-01-01']);
  });

  it('is on leave as known now, however late it was declared', () => {
    expect(silent('2020-01-25', leave('2020-01-20', '2020-01-30', '2020-02-05'))).toEqual([]);
  });

  it('is not asked after a withdrawal, and counts on after a return', () => {
    expect(silent('2020-01-25', withdrawn(wib('2020-01-25')))).toEqual([]);
    const back = [withdrawn(wib('2020-01-11')), returned(wib('2020-02-01'))] as const;
    expect(silent('2020-02-10', ...back)).toEqual([]);
    expect(silent('2020-02-11', ...back)).toEqual(['silent_21 siti 2020-01-01']);
  });

  it('is silent over all her centres together', () => {
    expect(silent('2020-01-21', transferred(wib('2020-01-15')))).toHaveLength(1);
  });
});
