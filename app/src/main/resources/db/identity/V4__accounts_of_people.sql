-- An account is made before its person has chosen a password, and is found by either name. The
-- profile lies sealed with the person's key; e-mail addresses are compared by their keyed hash.
ALTER TABLE identity.account
  ALTER COLUMN password_hash DROP NOT NULL,
  ADD COLUMN email_hash       text    UNIQUE,
  ADD COLUMN sealed_profile   text,
  ADD COLUMN email_verified   boolean NOT NULL DEFAULT false,
  ADD COLUMN command_id       text    UNIQUE,
  ADD COLUMN must_change      boolean NOT NULL DEFAULT false,
  ADD COLUMN password_attempt bigint  NOT NULL DEFAULT 0;

COMMENT ON COLUMN identity.account.command_id IS 'the command that made it, to find it after a crash';
COMMENT ON COLUMN identity.account.must_change IS 'the password was given by somebody else';
COMMENT ON COLUMN identity.account.password_attempt IS 'only a ticket with this number sets a password';
