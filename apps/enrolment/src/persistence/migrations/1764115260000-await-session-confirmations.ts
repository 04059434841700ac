import { consumerSchema } from '@okoce/event-sourcing';
import type { Migration } from '@okoce/platform';

/** What enrolment learns from mentoring, and the codes by which sessions are confirmed without an account. */
export const awaitSessionConfirmations: Migration = {
  name: 'AwaitSessionConfirmations1764115260000',
  statements: (serviceRole) => [...consumerSchema(serviceRole), ...sessionCodesSchema(serviceRole)],
};

function sessionCodesSchema(serviceRole: string): readonly string[] {
  return [
    `CREATE TABLE session_codes (
       session_id uuid CONSTRAINT session_codes_pkey PRIMARY KEY,
       participant_id uuid NOT NULL,
       starts_at timestamptz(3) NOT NULL,
       minutes integer NOT NULL,
       status text NOT NULL,
       mint_id uuid,
       code_hmac text COLLATE "C",
       minted_at timestamptz(3) NOT NULL,
       expires_at timestamptz(3) NOT NULL,
       wrong_tries smallint NOT NULL DEFAULT 0,
       locked_at timestamptz(3),
       attempts integer NOT NULL DEFAULT 0,
       next_attempt_at timestamptz(3) NOT NULL,
       sent_at timestamptz(3),
       failed_at timestamptz(3),
       settled_at timestamptz(3),
       CONSTRAINT session_codes_status_check CHECK (status IN ('awaited', 'confirmed', 'closed', 'lapsed')),
       CONSTRAINT session_codes_wrong_tries_check CHECK (wrong_tries BETWEEN 0 AND 5),
       CONSTRAINT session_codes_code_check CHECK (
         CASE status WHEN 'awaited' THEN code_hmac IS NOT NULL AND (mint_id IS NULL) = (sent_at IS NOT NULL)
                     WHEN 'confirmed' THEN mint_id IS NULL
                     ELSE code_hmac IS NULL AND mint_id IS NULL END)
     ) WITH (fillfactor = 70)`,
    `COMMENT ON TABLE session_codes IS 'Logged sessions of participants without a login: how far their confirmation by one-time code has come'`,
    `COMMENT ON COLUMN session_codes.mint_id IS 'Random; with the session and the vault''s index key it gives the code again; gone when it was sent'`,
    `COMMENT ON COLUMN session_codes.code_hmac IS 'Keyed digest of session and code, by which a code that comes back is known; gone when the code is no longer taken'`,
    `COMMENT ON COLUMN session_codes.next_attempt_at IS 'When to send it (again); while one is sending, the end of its lease'`,
    `COMMENT ON COLUMN session_codes.failed_at IS 'The gateway refused this message; an operator who mended the cause may set it to null'`,
    `COMMENT ON COLUMN session_codes.settled_at IS 'When it was confirmed, closed or marked as lapsed'`,
    `CREATE INDEX session_codes_to_send_idx ON session_codes (next_attempt_at)
       WHERE status = 'awaited' AND sent_at IS NULL AND failed_at IS NULL`,
    `CREATE INDEX session_codes_to_lapse_idx ON session_codes (expires_at) WHERE code_hmac IS NOT NULL`,
    `CREATE INDEX session_codes_participant_idx ON session_codes (participant_id) WHERE status = 'awaited'`,
    `GRANT SELECT, INSERT, UPDATE ON session_codes TO ${serviceRole}`,
  ];
}
