import { instantIn } from './moments';
import type { Known, Step } from './step';
import { stepsOf, tellingOf } from './tell-story';
import { writeStory } from './write-story';

const { participants, ...rest } = writeStory(2019);
const telling = tellingOf({ participants, ...rest });
const steps = stepsOf(telling);
const nothingIsKnown: Known = {
  idOf: () => 'id',
  untilTold: () => Promise.resolve(),
  codeFor: () => Promise.resolve('123456'),
  untilEnded: () => Promise.resolve(),
  untilReleased: () => Promise.resolve(),
  untilUnaccredited: () => Promise.resolve(),
  certificateOf: () => Promise.resolve('id'),
};

/** Each command of the programme, as its path; months apart. */
async function commandOf({ to, act }: Step): Promise<string> {
  const { path } = await act(nothingIsKnown);
  return `${to} ${path.replaceAll('/id', '/:id').replace(/\d{4}-\d\d/, ':month')}`;
}

describe('the telling of the sample', () => {
  it('has every command there is', async () => {
    const made = new Set(await Promise.all(steps.map(commandOf)));
    expect([...made].sort()).toEqual(COMMANDS.trim().split(/\n\s*/).sort());
  });

  it('names each command once', () => expect(new Set(steps.map(({ to, key }) => `${to} ${key}`)).size).toBe(steps.length));

  it('tells each life in the order of its days, from the registration on, all before July 2020', () => {
    for (const [index, registration] of telling.registrations.entries()) {
      const moments = [...registration, ...(telling.lives[index] ?? [])].map(({ at }) => instantIn(at));
      expect(moments).toEqual([...moments].sort());
      expect((moments.at(-1) ?? '') < '2020-06-30T17:00:00.000Z').toBe(true);
      const moved = participants[index]?.moves.map(({ at }) => at) ?? [];
      expect(moved).toEqual([...moved].sort());
    }
  });
});

const COMMANDS = `
  enrolment /participants
  enrolment /participants/:id/leaves
  enrolment /participants/:id/leaves/:id/end
  enrolment /participants/:id/licences
  enrolment /participants/:id/licences/:id/lapse
  enrolment /participants/:id/login
  enrolment /participants/:id/monthly-reports
  enrolment /participants/:id/monthly-reports/:month/correction
  enrolment /participants/:id/monthly-reports/:month/verification
  enrolment /participants/:id/monthly-reports/:month/withdrawal
  enrolment /participants/:id/return
  enrolment /participants/:id/transfer
  enrolment /participants/:id/withdrawal
  enrolment /returns
  enrolment /session-confirmations
  mentoring /actions
  mentoring /actions/:id/agreement
  mentoring /actions/:id/closure
  mentoring /actions/:id/drop
  mentoring /goals
  mentoring /goals/:id/agreement
  mentoring /mentors
  mentoring /mentors/:id/capacity
  mentoring /mentors/:id/relations
  mentoring /mentors/:id/transfer
  mentoring /mentorships
  mentoring /mentorships/:id/end
  mentoring /mentorships/:id/plan
  mentoring /mentorships/:id/slots
  mentoring /sessions
  mentoring /sessions/:id/cancellation
  mentoring /sessions/:id/confirmation
  mentoring /sessions/:id/dispute
  mentoring /sessions/:id/log
  mentoring /sessions/:id/miss
  mentoring /sessions/:id/rescheduling
  mentoring /sessions/:id/retraction
  mentoring /step-evidence
  mentoring /step-evidence/:id/rejection
  mentoring /step-evidence/:id/revocation
  mentoring /step-evidence/:id/verification
  training-events /certificates/:id/revocation
  training-events /training-events
  training-events /training-events/:id/cancellation
  training-events /training-events/:id/check-ins
  training-events /training-events/:id/check-outs
  training-events /training-events/:id/completion
  training-events /training-events/:id/registration
  training-events /training-events/:id/rescheduling
  training-events /training-events/:id/seats
  training-events /training-events/:id/seats/:id/release
`;
