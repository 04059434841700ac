import { on, participantId } from '../../domain/examples';
import { admitSteps, digestStepRows } from './admit-steps';

const today = on('2026-11-25');
const good = ['R-1', 'P2', '2020-02-01', 'SERT/12'];

const admit = (...rows: string[][]) =>
  admitSteps(
    digestStepRows(
      rows.map((values, at) => ({ line: at + 2, values })),
      today,
      (_purpose, text) => text,
    ),
    { registers: new Map([['R-1', { participantId, registeredOn: on('2020-01-08') }]]), records: new Map() },
    (_participantId, { step, achievedOn, reference }) => `${step} ${achievedOn} ${reference}`,
  );

describe('a row of steps', () => {
  it('goes in for a participant of the register', () =>
    expect(admit(good).admitted).toStrictEqual([
      { participantId, achieved: { step: 'P2', achievedOn: '2020-02-01', reference: 'SERT/12' }, recordId: 'P2 2020-02-01 SERT/12' },
    ]));
  it('may have no reference, and the day of the registration', () =>
    expect(admit(['R-1', 'P7', '2020-01-08', '']).report).toStrictEqual({ accepted: 1, unchanged: 0, rejected: 0, findings: [] }));
  it('is accepted and then unchanged when it comes twice', () =>
    expect(admit(good, ['R-1', 'P2', ' 2020-02-01', 'SERT/12 ']).report).toStrictEqual({
      accepted: 1,
      unchanged: 1,
      rejected: 0,
      findings: [],
    }));
  it.each([
    ['COLUMN_COUNT', ['R-1', 'P2', '2020-02-01']],
    ['REGISTER_NO_MISSING', ['', 'P2', '2020-02-01', '']],
    ['UNKNOWN_REGISTER_NO', ['R-9', 'P9', '?', '']],
    ['STEP_UNKNOWN', ['R-1', 'P1', '?', '']],
    ['STEP_UNKNOWN', ['R-1', 'P8', '?', '']],
    ['DATE_FORMAT', ['R-1', 'P2', '2020-02-30', '']],
    ['DATE_IN_FUTURE', ['R-1', 'P2', '2026-11-26', '']],
    ['STEP_BEFORE_REGISTRATION', ['R-1', 'P2', '2020-01-07', '']],
  ])('is refused as %s: %p', (code, values) =>
    expect(admit(values).report.findings.map(({ line, outcome, code: found }) => ({ line, outcome, found }))).toStrictEqual([
      { line: 2, outcome: 'rejected', found: code },
    ]),
  );
  it.each([
    ['another day', ['R-1', 'P2', '2020-02-02', 'SERT/12']],
    ['another reference', ['R-1', 'P2', '2020-02-01', 'SERT/13']],
  ])('is refused as DUPLICATE_STEP with %s', (_what, values) =>
    expect(admit(good, values).report).toMatchObject({ accepted: 1, rejected: 1, findings: [{ line: 3, code: 'DUPLICATE_STEP' }] }),
  );
});
