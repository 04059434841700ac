import type { Migration } from '@okoce/platform';

/** Those who were assessed before their quarters were kept are assessed again: a verification holds what is kept against what their facts make. */
export const noteUnsupplied: Migration = {
  name: 'NoteUnsupplied1764300900000',
  statements: () => [
    `INSERT INTO people_to_assess (participant_id) SELECT participant_id FROM assessed_people WHERE supplied_quarters IS NULL
       ORDER BY participant_id ON CONFLICT (participant_id) DO NOTHING`,
  ],
};
