import { month, on, registered, report, returned, wib, withdrawn } from '../examples';
import { dueOf, leave } from './examples';
import type { ToldWork } from './examples';

const since = registered(wib('2020-01-08'));
const reports = (day: string, ...facts: readonly ToldWork[]) => dueOf(day, 'report', facts);

describe('monthly reports', () => {
  it('are due from the 1st to the end of the 10th of the month after, then late', () => {
    expect(reports('2020-01-31', since)).toEqual([]);
    expect(reports('2020-02-01', since)).toEqual(['report_due 2020-01 2020-02-01']);
    expect(reports('2020-02-10', since)).toEqual(['report_due 2020-01 2020-02-01']);
    expect(reports('2020-02-11', since)).toEqual(['report_late 2020-01 2020-02-11']);
  });

  it('stay late through the quarter, and until the next one’s first month has ended', () => {
    expect(reports('2020-04-05', since)).toEqual([
      'report_late 2020-01 2020-02-11',
      'report_late 2020-02 2020-03-11',
      'report_due 2020-03 2020-04-01',
    ]);
    expect(reports('2020-04-30', since)).toHaveLength(3);
    expect(reports('2020-05-01', since)).toEqual(['report_due 2020-04 2020-05-01']);
  });

  it('are expected of a month with 15 assessable days', () => {
    expect(reports('2020-02-05', registered(wib('2020-01-17')))).toHaveLength(1);
    expect(reports('2020-02-05', registered(wib('2020-01-18')))).toEqual([]);
    expect(reports('2020-02-05', registered(wib('2020-01-01')), leave('2020-01-10', '2020-01-25'))).toHaveLength(1);
    expect(reports('2020-02-05', registered(wib('2020-01-01')), leave('2020-01-10', '2020-01-26'))).toEqual([]);
  });

  it('are due of those enrolled on the day', () => {
    expect(reports('2020-02-05', since, withdrawn(wib('2020-02-05')))).toEqual([]);
    expect(reports('2020-02-04', since, withdrawn(wib('2020-02-05')))).toHaveLength(1);
    expect(reports('2020-02-06', since, withdrawn(wib('2020-02-05')), returned(wib('2020-02-06')))).toHaveLength(1);
  });

  it('are filed on the day they were received, whenever that was written down', () => {
    const [filed] = report('2020-01', '2020-02-08');
    const late = ['MonthlyReportFiled', { ...filed[1], occurredAt: wib('2020-02-12') }] as const;
    expect(reports('2020-02-07', since, late)).toHaveLength(1);
    expect(reports('2020-02-08', since, late)).toEqual([]);
  });

  it('are missing again once withdrawn', () => {
    const data = { occurredAt: wib('2020-02-09'), month: month('2020-01'), receivedOn: on('2020-02-08') };
    expect(reports('2020-02-09', since, ...report('2020-01', '2020-02-08'), ['MonthlyReportWithdrawn', data])).toHaveLength(1);
  });
});
