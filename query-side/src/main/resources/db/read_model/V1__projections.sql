-- How far each projection is, and who may move it on.
CREATE TABLE read_model.projection (
    name        text NOT NULL,
    version     integer NOT NULL,
    position    bigint NOT NULL DEFAULT 0,
    owner       text,
    lease_until timestamptz,
    state       text NOT NULL DEFAULT 'live',
    PRIMARY KEY (name, version)
);

-- Events a projection could not fold and what followed for the same key.
CREATE TABLE read_model.parked_event (
    projection     text NOT NULL,
    version        integer NOT NULL,
    position       bigint NOT NULL,
    key            text NOT NULL,
    org_id         uuid NOT NULL,
    stream         text NOT NULL,
    event_id       text NOT NULL,
    type           text NOT NULL,
    cause          text,
    parked_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    skipped_reason text,
    PRIMARY KEY (projection, version, position)
);
CREATE INDEX ON read_model.parked_event (projection, version, key);

-- Keys that sign what clients hand back, such as cursors; never read by queries.
CREATE TABLE read_model.signing_key (
    name  text PRIMARY KEY,
    value bytea NOT NULL
);
REVOKE ALL ON read_model.signing_key FROM ops_reader;

GRANT USAGE ON SCHEMA read_model TO ops_writer, ops_reader;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON read_model.projection, read_model.parked_event, read_model.signing_key TO ops_writer;
GRANT SELECT ON read_model.projection, read_model.parked_event TO ops_reader;

-- The second wall behind the query code: a reader sees the rows of the organization it named for
-- its transaction, or all when it said that it looks at the whole platform.
CREATE PROCEDURE read_model.wall(name text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE read_model.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE read_model.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
        'CREATE POLICY writing ON read_model.%I TO ops_owner, ops_writer USING (true) WITH CHECK (true)',
        name);
    EXECUTE format(
        'CREATE POLICY reading ON read_model.%I FOR SELECT TO ops_reader USING ('
        'org_id = nullif(current_setting(''ops.org'', true), '''')::uuid '
        'OR current_setting(''ops.scope'', true) = ''platform'')',
        name);
END $$;

-- A view: one row for each key, and the versions it had before. A removed entity keeps its row,
-- without a value.
CREATE PROCEDURE read_model.add_view(name text) LANGUAGE plpgsql AS $$
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
    EXECUTE format('CREATE INDEX ON read_model.%I (org_id, to_position)', past);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.%I TO ops_writer', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.%I TO ops_writer', past);
    EXECUTE format('GRANT SELECT ON read_model.%I, read_model.%I TO ops_reader', name, past);
    CALL read_model.wall(name);
    CALL read_model.wall(past);
END $$;

CALL read_model.wall('parked_event');
