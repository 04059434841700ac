import { eventStoreSchema } from '@okoce/event-sourcing';
import { vaultSchema } from '@okoce/platform';
import type { Migration } from '@okoce/platform';

/** Facts, vault, and what of the legacy register is in. */
export const createEnrolment: Migration = {
  name: 'CreateEnrolment1735689600000',
  statements: (serviceRole) => [...eventStoreSchema(serviceRole), ...vaultSchema(serviceRole), ...importSchema(serviceRole)],
};

function importSchema(serviceRole: string): readonly string[] {
  return [
    `CREATE TABLE import_register (
       register_digest text COLLATE "C" CONSTRAINT import_register_pkey PRIMARY KEY,
       participant_id uuid NOT NULL,
       content_digest text COLLATE "C" NOT NULL,
       registered_on date NOT NULL
     )`,
    `COMMENT ON TABLE import_register IS 'Rows of the legacy register that are in: who claimed a register number, and with what content'`,
    `COMMENT ON COLUMN import_register.register_digest IS 'Keyed digest of the register number; the number itself is in the vault'`,
    `COMMENT ON COLUMN import_register.content_digest IS 'Keyed digest of the normalised row: another spelling of the same is the same'`,
    `CREATE TABLE import_steps (
       participant_id uuid NOT NULL,
       step text NOT NULL,
       record_id uuid NOT NULL,
       CONSTRAINT import_steps_pkey PRIMARY KEY (participant_id, step),
       CONSTRAINT import_steps_step_check CHECK (step IN ('P2', 'P3', 'P4', 'P5', 'P6', 'P7'))
     )`,
    `COMMENT ON TABLE import_steps IS 'Steps of the legacy register that are in'`,
    `COMMENT ON COLUMN import_steps.record_id IS 'Keyed digest of the line as an opaque id, the same as in its fact'`,
    `GRANT SELECT, INSERT ON import_register, import_steps TO ${serviceRole}`,
  ];
}
