import type { Migration } from '@okoce/platform';

/** The index behind `mentorsEverWith`: of thousands of archived contracts a mentor, those that say with which centre. */
export const indexMentorMoves: Migration = {
  name: 'IndexMentorMoves1764115200000',
  statements: () => [
    `CREATE INDEX archive_mentor_moves_idx ON archive (subject_id)
       WHERE type IN ('okoce.mentoring.MentorRegistered.v1', 'okoce.mentoring.MentorTransferred.v1')`,
    `COMMENT ON INDEX archive_mentor_moves_idx IS 'Which mentors there are, and with which centre: for work lists'`,
  ],
};
