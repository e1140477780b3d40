-- What systems sent by themselves, until nothing of it can be late or come again.
CREATE TABLE adapter_state.pushed (
    source_id text NOT NULL,
    key text NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    arrived_at timestamptz NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (source_id, key)
);

CREATE INDEX ON adapter_state.pushed (source_id, arrived_at);
