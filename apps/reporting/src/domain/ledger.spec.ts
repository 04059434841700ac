import { CAKUNG, TEBET, on, recorded, registered, report, returned, session, transferred, wib, withdrawn } from './examples';
import type { Told } from './examples';
import { amountsOf, postingsOf } from './ledger';
import type { Measure } from './measures';

type Facts = ReturnType<typeof recorded>;

/** `centre day measure` -> amount. */
function participant(...facts: readonly Told[]): Record<string, number> {
  return told('participant', recorded(...facts));
}

function told(kind: 'participant' | 'mentor', facts: Facts): Record<string, number> {
  return Object.fromEntries(amountsOf(kind, facts).map(({ centre, day, measure, amount }) => [`${centre} ${day} ${measure}`, amount]));
}

function only(amounts: Record<string, number>, ...measures: Measure[]): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).filter(([key]) => measures.some((measure) => key.endsWith(` ${measure}`))));
}

const legacy = (step: 'P2' | 'P4', day: string) =>
  ['LegacyStepRecorded', { occurredAt: wib(day, '00:00'), step, achievedOn: on(day) }] as const;
const licence = (day: string) => ['LicenceRecorded', { occurredAt: wib(day), licenceId: 'l', issuedOn: on(day) }] as const;

describe('what a participant counts for', () => {
  it('is nothing before she is registered', () => {
    expect(participant(licence('2020-01-08'), ...session('s', wib('2020-01-08')))).toEqual({});
  });

  it('counts a day in Jakarta: 17:00 UTC is the next day', () => {
    expect(participant(registered('2020-03-31T17:00:00.000Z' as never))).toEqual({ '31.74.01 2020-04-01 registrations': 1 });
  });

  it('leaves the flows of before a transfer where they happened, and takes the stocks along', () => {
    const amounts = participant(registered(wib('2020-01-08')), licence('2020-02-01'), transferred(wib('2020-03-01')));
    expect(amounts).toEqual({
      '31.74.01 2020-01-08 registrations': 1,
      '31.74.01 2020-02-01 reached.P4': 1,
      '31.74.01 2020-02-01 verified.P4': 1,
      '31.74.01 2020-03-01 transfersOut': 1,
      '31.75.06 2020-03-01 transfersIn': 1,
      '31.74.01 2020-03-01 moved.P4': -1,
      '31.75.06 2020-03-01 moved.P4': 1,
      '31.74.01 2020-03-01 verified.P4': -1,
      '31.75.06 2020-03-01 verified.P4': 1,
    });
  });

  it('counts what happens at the very moment of a transfer for the new centre', () => {
    const at = wib('2020-03-01');
    const amounts = participant(registered(wib('2020-01-08')), transferred(at), ...session('s', at));
    expect(only(amounts, 'sessionsLogged')).toEqual({ [`${CAKUNG} 2020-03-01 sessionsLogged`]: 1 });
  });

  it('counts what is older than the registration for her first centre, and dates a step no earlier', () => {
    const amounts = participant(
      registered(wib('2020-01-08')),
      transferred(wib('2020-01-09')),
      ...session('s', wib('2020-01-01')),
      legacy('P2', '2019-05-01'),
    );
    expect(only(amounts, 'sessionsLogged', 'reached.P2')).toEqual({
      [`${TEBET} 2020-01-01 sessionsLogged`]: 1,
      [`${TEBET} 2020-01-08 reached.P2`]: 1,
    });
  });

  it('finds a second withdrawal, or a return of someone enrolled, to change nothing', () => {
    const once = participant(registered(wib('2020-01-08')), withdrawn(wib('2020-02-01')));
    expect(
      participant(registered(wib('2020-01-08')), returned(wib('2020-01-09')), withdrawn(wib('2020-02-01')), withdrawn(wib('2020-02-02'))),
    ).toEqual(once);
  });

  it('says that she departed in the quarter on whose last day she is no longer enrolled', () => {
    const registration = registered(wib('2020-01-08'));
    expect(only(participant(registration, withdrawn(wib('2020-02-01'))), 'departed')).toEqual({ [`${TEBET} 2020-03-31 departed`]: 1 });
    expect(only(participant(registration, withdrawn(wib('2020-04-01'))), 'departed')).toEqual({});
    expect(only(participant(registration, withdrawn(wib('2020-02-01')), returned(wib('2020-03-31'))), 'departed')).toEqual({});
    expect(only(participant(registration, withdrawn(wib('2020-01-08', '18:00'))), 'departed')).toEqual({});
  });

  it('counts months with a touch, but no touch of a day on which she was not enrolled', () => {
    const facts = [registered(wib('2020-01-08')), ...session('a', wib('2020-01-10')), ...session('b', wib('2020-02-10'), 29)] as const;
    expect(only(participant(...facts), 'activeMonths.1')).toEqual({ [`${TEBET} 2020-03-31 activeMonths.1`]: 1 });
    const gone = [...facts, withdrawn(wib('2020-02-01')), ...session('c', wib('2020-03-10'))] as const;
    expect(only(participant(...gone), 'activeMonths.1', 'activeMonths.2')).toEqual({ [`${TEBET} 2020-03-31 activeMonths.1`]: 1 });
  });

  it('reaches financial reporting with the filing that completes three consecutive verified months', () => {
    const three = [...report('2020-01', '2020-02-05'), ...report('2020-03', '2020-04-05'), ...report('2020-02', '2020-04-20')] as const;
    expect(only(participant(registered(wib('2020-01-08')), ...three), 'reached.P6')).toEqual({ [`${TEBET} 2020-04-20 reached.P6`]: 1 });
    const corrected = [
      'MonthlyReportCorrected',
      { occurredAt: wib('2020-05-01'), month: '2020-03' as never, receivedOn: on('2020-04-05') },
    ] as const;
    expect(only(participant(registered(wib('2020-01-08')), ...three, corrected), 'reached.P6')).toEqual({});
  });

  it('dates a step with its earliest proof, and holds it verified only since a real one', () => {
    const amounts = participant(registered(wib('2020-01-08')), legacy('P4', '2020-02-01'), licence('2020-03-01'));
    expect(only(amounts, 'reached.P4', 'verified.P4')).toEqual({
      [`${TEBET} 2020-02-01 reached.P4`]: 1,
      [`${TEBET} 2020-03-01 verified.P4`]: 1,
    });
  });
});

describe('what a mentor counts for', () => {
  const at = { occurredAt: wib('2020-01-01'), districtCode: TEBET };
  const moved = ['MentorTransferred', { occurredAt: wib('2020-02-20'), toDistrictCode: CAKUNG }] as const;

  it('is once a quarter with a confirmed session of any length, at the centre of its last day', () => {
    const facts = recorded(['MentorRegistered', at], moved, ...session('a', wib('2020-01-10'), 5), ...session('b', wib('2020-01-11')));
    expect(told('mentor', facts)).toEqual({ [`${CAKUNG} 2020-03-31 activeMentors`]: 1 });
  });

  it('is nothing by sessions that were disputed or retracted', () => {
    const [logged, confirmed] = session('a', wib('2020-01-10'));
    expect(told('mentor', recorded(['MentorRegistered', at], logged, confirmed, ['SessionDisputed', confirmed[1]]))).toEqual({});
    expect(told('mentor', recorded(['MentorRegistered', at], logged, ['SessionRetracted', logged[1]], confirmed))).toEqual({});
  });
});

describe('postings', () => {
  it('write what each fact changes, also of days long past, and nothing for a fact that changes nothing', () => {
    const facts = recorded(registered(wib('2020-02-08')), licence('2020-03-01'), licence('2020-03-01'), transferred(wib('2020-02-20')));
    expect(
      postingsOf('participant', facts).map(({ amounts }) =>
        amounts.map(({ centre, day, measure, amount }) => `${centre} ${day} ${measure} ${amount}`),
      ),
    ).toEqual([
      ['31.74.01 2020-02-08 registrations 1'],
      ['31.74.01 2020-03-01 reached.P4 1', '31.74.01 2020-03-01 verified.P4 1'],
      [],
      [
        '31.74.01 2020-02-20 transfersOut 1',
        '31.75.06 2020-02-20 transfersIn 1',
        '31.75.06 2020-03-01 reached.P4 1',
        '31.75.06 2020-03-01 verified.P4 1',
        '31.74.01 2020-03-01 reached.P4 -1',
        '31.74.01 2020-03-01 verified.P4 -1',
      ],
    ]);
  });
});
