-- The words of the verdict, each from the position at which it began to hold. Derived: what the word is at a position
-- follows from the rows alone; this tells since when.
CREATE TABLE read_model.ops_verdict (
    org_id   uuid NOT NULL,
    site     text NOT NULL,
    since    bigint NOT NULL,
    since_at timestamptz NOT NULL,
    level    text NOT NULL,
    PRIMARY KEY (org_id, site, since)
);
GRANT SELECT, INSERT, UPDATE ON read_model.ops_verdict TO ops_writer;
GRANT SELECT ON read_model.ops_verdict TO ops_reader;
CALL read_model.wall('ops_verdict');
