import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { CalendarDate } from '@okoce/domain';
import type { AdmittedPerson } from '../application/import/admit-participants';
import type { AdmittedStep, RegisterEntry } from '../application/import/admit-steps';
import { stepKey } from '../application/import/admit-steps';

export interface StoredEntry extends RegisterEntry {
  readonly contentDigest: string;
}

/** What of the legacy register is in: by digests and ids alone. */
@Injectable()
export class RegisterTable {
  /** One batch at a time, whoever sends it: of two importers the first to ask wins each row, whole. Held to the end of the transaction. */
  async serialise(client: ClientBase): Promise<void> {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('okoce enrolment import'))`);
  }

  async entries(client: ClientBase, registerDigests: readonly string[]): Promise<ReadonlyMap<string, StoredEntry>> {
    const { rows } = await client.query<{ digest: string; participant_id: string; content: string; registered_on: string }>({
      name: 'import-register-find',
      text: `SELECT register_digest AS digest, participant_id, content_digest AS content,
                    to_char(registered_on, 'YYYY-MM-DD') AS registered_on
               FROM import_register
              WHERE register_digest = ANY ($1::text[])`,
      values: [arrayOf(registerDigests)],
    });
    return new Map(
      rows.map(({ digest, participant_id: participantId, content: contentDigest, registered_on }) => [
        digest,
        { participantId, contentDigest, registeredOn: registered_on as CalendarDate },
      ]),
    );
  }

  async insertEntries(client: ClientBase, people: readonly AdmittedPerson[]): Promise<void> {
    await client.query({
      name: 'import-register-insert',
      text: `INSERT INTO import_register (register_digest, participant_id, content_digest, registered_on)
             SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::date[])`,
      values: [
        arrayOf(people.map(({ registerDigest }) => registerDigest)),
        arrayOf(people.map(({ participantId }) => participantId)),
        arrayOf(people.map(({ contentDigest }) => contentDigest)),
        arrayOf(people.map(({ person }) => person.registeredOn)),
      ],
    });
  }

  /** The recorded lines of these participants, by `stepKey`. */
  async steps(client: ClientBase, participantIds: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await client.query<{ participant_id: string; step: string; record_id: string }>({
      name: 'import-steps-find',
      text: 'SELECT participant_id, step, record_id FROM import_steps WHERE participant_id = ANY ($1::uuid[])',
      values: [arrayOf(participantIds)],
    });
    return new Map(rows.map(({ participant_id, step, record_id }) => [stepKey(participant_id, step), record_id]));
  }

  async insertSteps(client: ClientBase, steps: readonly AdmittedStep[]): Promise<void> {
    await client.query({
      name: 'import-steps-insert',
      text: `INSERT INTO import_steps (participant_id, step, record_id)
             SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[])`,
      values: [
        arrayOf(steps.map(({ participantId }) => participantId)),
        arrayOf(steps.map(({ achieved }) => achieved.step)),
        arrayOf(steps.map(({ recordId }) => recordId)),
      ],
    });
  }
}

/** An array for Postgres, of digests, ids and days alone: nothing in them needs quoting, which is most of what it costs to write one. */
function arrayOf(words: readonly string[]): string {
  return `{${words.join(',')}}`;
}
