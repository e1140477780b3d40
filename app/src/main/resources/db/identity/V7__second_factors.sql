-- What people prove beside their password. Secrets lie sealed with the person's key; a recovery code is kept as its
-- keyed hash, and of a passkey only the public half is known.

-- An app that shows codes. Until a first right code confirms it, the browser session that began it keeps the secret,
-- sealed; a step of half a minute is good once.
CREATE TABLE identity.totp (
  user_id       uuid        PRIMARY KEY REFERENCES identity.account ON DELETE CASCADE,
  factor_id     uuid        NOT NULL UNIQUE,
  sealed_secret text        NOT NULL,
  last_step     bigint      NOT NULL,
  added_at      timestamptz NOT NULL,
  last_used     timestamptz NOT NULL
);

CREATE TABLE identity.passkey (
  credential_id   bytea       PRIMARY KEY,
  factor_id       uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  user_id         uuid        NOT NULL REFERENCES identity.account ON DELETE CASCADE,
  public_key      bytea       NOT NULL,
  signature_count bigint      NOT NULL,
  uv_initialized  boolean     NOT NULL,
  backup_eligible boolean     NOT NULL,
  backup_state    boolean     NOT NULL,
  transports      text[]      NOT NULL,
  attestation     bytea       NOT NULL,
  client_data     bytea       NOT NULL,
  label           text        NOT NULL,
  created_at      timestamptz NOT NULL,
  last_used       timestamptz NOT NULL
);
CREATE INDEX ON identity.passkey (user_id);

CREATE TABLE identity.recovery_code (
  user_id   uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
  code_hash text NOT NULL,
  PRIMARY KEY (user_id, code_hash)
);

-- Somebody who gave the right password and not yet the second factor. The browser's session has the id.
CREATE TABLE identity.half_way (
  id        uuid        PRIMARY KEY,
  user_id   uuid        NOT NULL REFERENCES identity.account ON DELETE CASCADE,
  proven_at timestamptz NOT NULL,
  attempts  integer     NOT NULL DEFAULT 0
);
CREATE INDEX ON identity.half_way (proven_at);

-- How many wrong codes were given for an account since then; after a day it begins anew.
CREATE TABLE identity.wrong_code (
  user_id uuid        PRIMARY KEY REFERENCES identity.account ON DELETE CASCADE,
  since   timestamptz NOT NULL,
  count   integer     NOT NULL
);

COMMENT ON COLUMN identity.totp.last_step IS 'of the newest code that was accepted, in steps of 30 s since 1970';
COMMENT ON COLUMN identity.half_way.attempts IS 'codes that were tried';
