-- The words of every event, so that the history is searched without being read. Filed after the fact:
-- an index on the store itself would slow every append down.
CREATE TABLE read_model.audit_event (
    position bigint PRIMARY KEY,
    org_id   uuid NOT NULL,
    words    tsvector NOT NULL
);
CREATE INDEX ON read_model.audit_event USING gin (words);

-- Which way of taking words the rows were made with. Another one begins anew.
CREATE TABLE read_model.audit_index (
    version integer NOT NULL
);

GRANT SELECT, INSERT, TRUNCATE ON read_model.audit_event TO ops_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.audit_index TO ops_writer;
GRANT SELECT ON read_model.audit_event TO ops_reader;
CALL read_model.wall('audit_event');

-- Positions of events with all the wanted words, newest first. A reader's own select could not use the
-- index: row-level security lets only leakproof operators look before it, and @@ is none. So the same
-- rule stands here.
CREATE FUNCTION read_model.audit_matches(wanted tsquery, above bigint, below bigint, most bigint)
RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = read_model, pg_temp AS $$
BEGIN
    -- EXECUTE, so that the plan is made for these words: rare ones come from the index, frequent ones
    -- from the newest rows.
    RETURN QUERY EXECUTE
        'SELECT position FROM audit_event WHERE words @@ $1 AND position > $2 AND position < $3 '
        || CASE WHEN current_setting('ops.scope', true) = 'platform' THEN ''
                ELSE 'AND org_id = nullif(current_setting(''ops.org'', true), '''')::uuid ' END
        || 'ORDER BY position DESC LIMIT $4'
    USING wanted, above, below, most;
END $$;
REVOKE ALL ON FUNCTION read_model.audit_matches FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read_model.audit_matches TO ops_reader;
