-- Which ports of which of its devices a source has told of: what is told no more is told to be gone,
-- also when nobody looked meanwhile. A lost row leaves a port in the lists until its source is removed.
CREATE TABLE adapter_state.told_port (
    source_id text NOT NULL,
    device_id bigint NOT NULL,
    number text NOT NULL,
    PRIMARY KEY (source_id, device_id, number)
);
