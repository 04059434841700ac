import { randomUUID } from 'node:crypto';
import { eventually } from '@okoce/testing';
import type { ServiceSystem } from './training-events-system';

const HOUR_MS = 3_600_000;

export const TEBET = '31.74.01';
export const CAKUNG = '31.75.06';

export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();

/** What enrolment and mentoring would have told of people, waited for until the service has taken it in. */
export function peopleOf({ tell, database }: ServiceSystem) {
  const knows = async (table: 'known_participants' | 'known_mentors', column: string, ids: readonly string[]): Promise<boolean> => {
    const { rows } = await database.pool.query(`SELECT count(*) FROM ${table} WHERE ${column} = ANY($1)`, [ids]);
    return Number(rows[0]?.count) === ids.length;
  };
  const lifeOf = async (participantId: string): Promise<number> => {
    const text = 'SELECT jsonb_array_length(life) AS n FROM known_participants WHERE participant_id = $1';
    return (await database.pool.query(text, [participantId])).rows[0]?.n ?? 0;
  };
  return {
    /** Learnt by the time it answers; whoever withdrew has lost her seats then, since a batch commits after what it causes. */
    async learns(name: string, participantId: string, occurredAt: string, factId?: string): Promise<string> {
      const before = await lifeOf(participantId);
      const more = name === 'ParticipantRegistered' ? { subdistrictCode: null, channel: 'officer' } : {};
      const category = name === 'ParticipantWithdrawn' ? { category: 'work' } : {};
      const data = { occurredAt, participantId, districtCode: TEBET, ...more, ...category };
      const id = await tell('enrolment', name, participantId, data, factId);
      await eventually(async () => (await lifeOf(participantId)) > before, `${name} to be learnt`);
      return id;
    },
    async participants(count: number, districtCode = TEBET): Promise<string[]> {
      const ids = Array.from({ length: count }, () => randomUUID());
      for (const participantId of ids) {
        const data = { occurredAt: ago(2_000), participantId, districtCode, subdistrictCode: null, channel: 'officer' };
        await tell('enrolment', 'ParticipantRegistered', participantId, data);
      }
      await eventually(() => knows('known_participants', 'participant_id', ids), 'participants to be known');
      return ids;
    },
    async mentors(count: number, districtCode = TEBET): Promise<string[]> {
      const ids = Array.from({ length: count }, () => randomUUID());
      for (const mentorId of ids) {
        await tell('mentoring', 'MentorRegistered', mentorId, { occurredAt: ago(3_000), mentorId, districtCode, engagement: 'paid' });
      }
      await eventually(() => knows('known_mentors', 'mentor_id', ids), 'mentors to be known');
      return ids;
    },
    async lifeHas(participantId: string, facts: number): Promise<void> {
      await eventually(async () => (await lifeOf(participantId)) === facts, `${facts} facts of a life`);
    },
  };
}
