-- Secrets at rest. Everything in `sealed` and `wrapped` is AES-256-GCM under the master key.

-- Proves at start-up that the master key is the one this database was sealed with.
CREATE TABLE vault.master_key_check (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    sealed   bytea   NOT NULL
);

-- A version comes into force by its event; rows without one belong to refused attempts.
CREATE TABLE vault.credential_secret (
    credential_id text        NOT NULL,
    version       integer     NOT NULL CHECK (version > 0),
    sealed        bytea       NOT NULL,
    stored_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (credential_id, version)
);

-- Who had a credential revealed, one row per purpose and day.
CREATE TABLE vault.credential_use (
    credential_id text        NOT NULL,
    purpose       text        NOT NULL,
    day           date        NOT NULL,
    uses          integer     NOT NULL,
    last_used     timestamptz NOT NULL,
    PRIMARY KEY (credential_id, purpose, day)
);

-- One key per person; without it the sealed fields of the history are noise.
CREATE TABLE vault.subject_key (
    subject      text        PRIMARY KEY,
    wrapped      bytea,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
