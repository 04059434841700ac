import { codeNeedle, phoneNeedles, searchForLeaks } from './leaks';
import { REASON } from './people';
import { businessSuite } from './quarter/business.suite';
import { codesSuite } from './quarter/codes.suite';
import { departureSuite } from './quarter/departure.suite';
import { dueWorkSuite } from './quarter/due-work.suite';
import { namesSuite } from './quarter/names.suite';
import { objectionsSuite } from './quarter/objections.suite';
import { pursuitsSuite } from './quarter/pursuits.suite';
import { sessionsSuite } from './quarter/sessions.suite';
import { Team } from './quarter/team';
import { trainingsSuite } from './quarter/trainings.suite';
import type { System } from './system';

/** What mentors, participants and a centre do between two reviews, each part on what the ones before left. */
export function quarterSuite(running: () => System): void {
  describe('the work of a quarter', () => {
    let team: Team;
    const gathered = (): Team => team;
    beforeAll(async () => {
      team = await Team.gather(running());
    }, 60_000);

    describe('names', () => namesSuite(gathered));
    describe('a business', () => businessSuite(gathered));
    describe('sessions', () => sessionsSuite(gathered));
    describe('confirming without an account', () => codesSuite(gathered));
    describe('training events', () => trainingsSuite(gathered));
    describe('goals, actions and evidence', () => pursuitsSuite(gathered));
    describe('what is due', () => dueWorkSuite(gathered));
    describe('an objection', () => objectionsSuite(gathered));
    describe('a withdrawal', () => departureSuite(gathered));

    it('leaves codes, phones and whatever was confided where they belong, and nowhere else', async () => {
      const messages = team.messages();
      const codes = messages.flatMap(({ text }) => text.match(/\b\d{6}\b/g) ?? []);
      expect(codes.length).toBe(messages.length);
      const people = Object.values(team.people);
      const { rows, records, logLines, leaks } = await searchForLeaks(team.system, [
        ...codes.map(codeNeedle),
        ...people.flatMap(({ phone }) => phoneNeedles(phone)),
        ...people.flatMap(({ name, nik, birthDate }) => [name, nik, birthDate]),
        ...team.confided,
        REASON,
      ]);
      expect(leaks).toEqual([]);
      expect({ rows: rows > 500, logLines: logLines > 100 }).toEqual({ rows: true, logLines: true });
      if (team.system.transport === 'kafka') expect(records).toBeGreaterThan(150);
    });
  });
}
