-- Which version of each row stood at a position: a relational interval tree. Every past version is filed under one
-- point of [from, to), the one with the most trailing zero bits. Whatever stood at a position is filed under one of the
-- few points above it (one for each bit), so that one index finds exactly the versions that stood then, however long
-- the history. Plain comparisons of bigint: row-level security lets no other operator into an index.
CREATE FUNCTION read_model.filed_under(from_position bigint, to_position bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ((to_position - 1) >> (64 - position(B'1' IN ((from_position - 1) # (to_position - 1))::bit(64))))
                              << (64 - position(B'1' IN ((from_position - 1) # (to_position - 1))::bit(64)))
$$;
REVOKE ALL ON FUNCTION read_model.filed_under FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read_model.filed_under TO ops_writer;

CREATE PROCEDURE read_model.file_past(past text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'ALTER TABLE read_model.%I ADD COLUMN filed_under bigint '
        'GENERATED ALWAYS AS (read_model.filed_under(from_position, to_position)) STORED', past);
    EXECUTE format('CREATE INDEX ON read_model.%I (filed_under, from_position, to_position)', past);
END $$;

DO $$
DECLARE
    past   text;
    wasted regclass;
BEGIN
    FOR past IN SELECT tablename FROM pg_tables WHERE schemaname = 'read_model' AND tablename LIKE '%\_history' LOOP
        CONTINUE WHEN past = 'flyway_schema_history';
        CALL read_model.file_past(past);
        FOR wasted IN
            SELECT indexrelid FROM pg_index
             WHERE indrelid = format('read_model.%I', past)::regclass
               AND pg_get_indexdef(indexrelid) LIKE '%(org_id, to_position)'
        LOOP
            EXECUTE 'DROP INDEX ' || wasted;
        END LOOP;
    END LOOP;
END $$;

-- As before, with past versions filed.
CREATE OR REPLACE PROCEDURE read_model.add_view(name text) LANGUAGE plpgsql AS $$
DECLARE
    past text := name || '_history';
BEGIN
    EXECUTE format(
        'CREATE TABLE read_model.%I ('
        'key text PRIMARY KEY, org_id uuid NOT NULL, site text, since bigint NOT NULL, '
        'since_at timestamptz NOT NULL, parked boolean NOT NULL DEFAULT false, '
        'version bigint NOT NULL, value jsonb)',
        name);
    EXECUTE format(
        'CREATE TABLE read_model.%I ('
        'key text NOT NULL, from_position bigint NOT NULL, to_position bigint NOT NULL, '
        'from_at timestamptz NOT NULL, to_at timestamptz NOT NULL, org_id uuid NOT NULL, '
        'site text, version bigint NOT NULL, value jsonb NOT NULL, '
        'PRIMARY KEY (key, from_position))',
        past);
    EXECUTE format('CREATE INDEX ON read_model.%I (org_id, site)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.%I TO ops_writer', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.%I TO ops_writer', past);
    EXECUTE format('GRANT SELECT ON read_model.%I, read_model.%I TO ops_reader', name, past);
    CALL read_model.file_past(past);
    CALL read_model.wall(name);
    CALL read_model.wall(past);
END $$;
