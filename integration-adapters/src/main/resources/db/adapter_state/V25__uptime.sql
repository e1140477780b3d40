-- How far the history a source keeps itself was read. Lost rows cost one reading of all of it: what is read twice
-- changes nothing.
CREATE TABLE adapter_state.history_read (
    source_id text PRIMARY KEY,
    newest timestamptz NOT NULL,
    read_at timestamptz NOT NULL
);

-- How each test of a log stands.
CREATE TABLE adapter_state.log_target (
    source_id text NOT NULL,
    target text NOT NULL,
    name text NOT NULL,
    method text,
    status text NOT NULL,
    raw_status text NOT NULL,
    reply text,
    at timestamptz NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (source_id, target)
);

-- Of which devices a LibreNMS has told its outages, and how each stood then.
CREATE TABLE adapter_state.device_history (
    source_id text NOT NULL,
    device_id bigint NOT NULL,
    up boolean NOT NULL,
    PRIMARY KEY (source_id, device_id)
);
