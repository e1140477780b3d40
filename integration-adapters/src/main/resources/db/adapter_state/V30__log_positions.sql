-- Up to which line each log of a source was read. A lost row costs the lines between the last and the
-- newest few.
CREATE TABLE adapter_state.log_position (
    source_id text NOT NULL,
    log text NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (source_id, log)
);
