import { randomUUID } from 'node:crypto';
import { eventually } from '@okoce/testing';
import type { Client, ServiceSystem } from './mentoring-system';

const HOUR_MS = 3_600_000;

export const TEBET = '31.74.01';
export const CAKUNG = '31.75.06';

export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();
export const NAME = 'Pak Budi Percobaan';

export function certificate(mentorId: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    occurredAt: ago(700),
    certificateId: randomUUID(),
    trainingEventId: randomUUID(),
    kind: 'seven-steps',
    attendanceId: randomUUID(),
    holderKind: 'mentor',
    holderId: mentorId,
    checkedOutAt: ago(701),
    ...more,
  };
}

/** People as they come to be known here: participants from enrolment's facts, mentors accredited by those of training-events. */
export function peopleOf({ tell, database }: ServiceSystem) {
  const accreditedBy = (clients: Client, mentorId: string) =>
    eventually(async () => {
      const { body } = await clients.get(`/mentors/${mentorId}`);
      return (body['accreditations'] as unknown[]).length > 0;
    }, 'the mentor to be accredited');
  return {
    async participant(districtCode = TEBET): Promise<string> {
      const participantId = randomUUID();
      const data = { occurredAt: ago(2_000), participantId, districtCode, subdistrictCode: null, channel: 'officer' };
      await tell('enrolment', 'ParticipantRegistered', participantId, data);
      await this.lifeHas(participantId, 1);
      return participantId;
    },
    /** Many at once. */
    async participants(count: number, districtCode = TEBET): Promise<readonly string[]> {
      const ids = Array.from({ length: count }, () => randomUUID());
      const data = { occurredAt: ago(2_000), districtCode, subdistrictCode: null, channel: 'officer' };
      for (const participantId of ids) await tell('enrolment', 'ParticipantRegistered', participantId, { ...data, participantId });
      await eventually(async () => {
        const { rows } = await database.pool.query('SELECT count(*)::int AS n FROM known_participants WHERE participant_id = ANY($1)', [
          ids,
        ]);
        return rows[0]?.n === count;
      }, `${count} participants to be known`);
      return ids;
    },
    async mentor(officer: Client, districtCode = TEBET): Promise<string> {
      const { status, body } = await officer.post('/mentors', { name: NAME, districtCode, kind: 'paid', occurredAt: ago(710) });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return String(body['id']);
    },
    async accreditedMentor(officer: Client, districtCode = TEBET): Promise<string> {
      const mentorId = await this.mentor(officer, districtCode);
      const issued = certificate(mentorId);
      await tell('training-events', 'CertificateIssued', String(issued['trainingEventId']), issued);
      await accreditedBy(officer, mentorId);
      return mentorId;
    },
    async lifeHas(participantId: string, facts: number): Promise<void> {
      await eventually(async () => {
        const { rows } = await database.pool.query(
          'SELECT jsonb_array_length(life) AS n FROM known_participants WHERE participant_id = $1',
          [participantId],
        );
        return rows[0]?.n === facts;
      }, `${facts} facts of a life`);
    },
  };
}
