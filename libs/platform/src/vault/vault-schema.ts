/** SQL for a service's migration: the vault's tables and the grants of the service's role (insert and select, nothing else). */
export function vaultSchema(serviceRole: string): readonly string[] {
  return [
    `CREATE TABLE vault_keys (
      subject_id uuid NOT NULL,
      wrapped_key bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT vault_keys_pk PRIMARY KEY (subject_id)
    )`,
    `COMMENT ON TABLE vault_keys IS 'One key a person, wrapped by the master key. Without its row nothing of the person can be read again.'`,
    `CREATE TABLE vault_entries (
      subject_id uuid NOT NULL,
      kind text NOT NULL,
      ref text NOT NULL,
      entry bigint GENERATED ALWAYS AS IDENTITY,
      ciphertext bytea NOT NULL,
      written_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT vault_entries_pk PRIMARY KEY (subject_id, kind, ref, entry)
    )`,
    `COMMENT ON TABLE vault_entries IS 'Personal data, AES-256-GCM under the key of its person. Of entries of one subject, kind and ref the last counts.'`,
    `CREATE TABLE vault_claims (
      index_name text NOT NULL,
      digest text COLLATE "C" NOT NULL,
      subject_id uuid NOT NULL,
      CONSTRAINT vault_claims_pk PRIMARY KEY (index_name, digest)
    )`,
    `COMMENT ON TABLE vault_claims IS 'Blind indexes: keyed digests that one subject holds alone, such as that of a NIK.'`,
    `CREATE TABLE vault_reads (
      read_id bigint GENERATED ALWAYS AS IDENTITY,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      actor text NOT NULL,
      role text NOT NULL,
      reason text NOT NULL,
      subject_id uuid NOT NULL,
      kind text NOT NULL,
      correlation_id text NOT NULL,
      CONSTRAINT vault_reads_pk PRIMARY KEY (read_id)
    )`,
    `COMMENT ON TABLE vault_reads IS 'Who read what of whom, why and when. Append-only.'`,
    `GRANT SELECT, INSERT ON vault_keys, vault_entries, vault_claims, vault_reads TO ${serviceRole}`,
  ];
}
