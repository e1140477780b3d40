-- What a source listed as wrong: when it is not listed any more, not even as recovered, it is over.
-- Lost rows are learned anew; only what left a source's list meanwhile stays standing then.
CREATE TABLE adapter_state.standing_alert (
    source_id text NOT NULL,
    fingerprint text NOT NULL,
    gone_at timestamptz,
    PRIMARY KEY (source_id, fingerprint)
);
