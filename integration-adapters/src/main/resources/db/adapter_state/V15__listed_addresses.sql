-- The addresses each firewall had on its list when it was last read; with gone_at set, those that
-- are not there any more, until that has surely been told.
CREATE TABLE adapter_state.listed_address (
    source_id text        NOT NULL,
    address   text        NOT NULL,
    gone_at   timestamptz NULL,
    PRIMARY KEY (source_id, address)
);
