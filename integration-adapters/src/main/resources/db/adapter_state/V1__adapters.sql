-- What the adapters remember between two starts. All of it can be lost: it is then found out again
-- from the history and from the devices.

-- Which process serves a source. A process that lost the row must not act on the device any more.
CREATE TABLE adapter_state.source_lease (
    source_id text PRIMARY KEY,
    node text NOT NULL,
    holder uuid NOT NULL,
    until timestamptz NOT NULL
);

-- When a source was last looked at: after a start it tells how long nobody did.
CREATE TABLE adapter_state.source_poll (
    source_id text PRIMARY KEY,
    last_attempt timestamptz NOT NULL,
    last_success timestamptz
);

-- Where each registered source's settings stand in the history, and how far the history was read.
CREATE TABLE adapter_state.registered_source (
    source_id text PRIMARY KEY,
    settings_position bigint NOT NULL,
    enabled boolean NOT NULL
);

CREATE TABLE adapter_state.registry_position (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL
);

-- Switch commands that ended unknown and wait for the device to be read again.
CREATE TABLE adapter_state.read_back (
    command_id text PRIMARY KEY,
    outlet_id text NOT NULL
);
