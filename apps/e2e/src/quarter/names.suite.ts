import { eventually } from '@okoce/testing';
import type { Client } from '../client';
import { refusalIn, refused, type Team } from './team';

/** By the team's own names for its people: who of all of them is named to a caller, and each by her own name. */
export async function namedTo(team: Team, caller: Client): Promise<readonly string[]> {
  const names = Object.keys(team.people) as (keyof Team['people'])[];
  const { status, body } = await caller.post('enrolment', '/participants/names', { ids: names.map((name) => team.ids[name]) });
  expect(status).toBe(200);
  const told = new Map((body['names'] as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
  const named = names.filter((name) => told.has(team.ids[name]));
  expect(named.map((name) => told.get(team.ids[name]))).toEqual(named.map((name) => team.people[name].name));
  expect(told.size).toBe(named.length);
  return named;
}

/** Who people are, for those who work with them. */
export function namesSuite(gathered: () => Team): void {
  it('tells a mentor what her people are called, and of nobody else', async () => {
    const team = gathered();
    // Enrolment was killed a while ago in the journey: on Kafka its group waits up to half a minute for the one that never said goodbye.
    const knows = (mentor: 'ratna' | 'agus' | 'bambang', ...names: readonly string[]) =>
      eventually(async () => expect(await namedTo(team, team.mentor(mentor))).toEqual(names), `enrolment to know whom ${mentor} mentors`, {
        timeoutMs: 60_000,
      });
    await knows('ratna', 'rini', 'sari', 'dewi');
    await knows('agus', 'sari');
    await knows('bambang');
  }, 90_000);

  it('tells an officer those of her centre, and a director or an agency none', async () => {
    const team = gathered();
    expect(await namedTo(team, team.officer)).toEqual(Object.keys(team.people));
    expect(await namedTo(team, team.system.as('--role', 'officer', '--centre', '31.75.06'))).toEqual([]);
    for (const caller of [team.director, team.system.as('--role', 'agency')]) {
      const reply = await caller.post('enrolment', '/participants/names', { ids: [team.ids.rini] });
      expect(refusalIn(reply)).toEqual(refused('FORBIDDEN', 403));
    }
  });
}
