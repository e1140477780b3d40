-- Readings that are no events, one partition for each day (UTC). The source's own poll is a sample
-- too: key source/<id>, metric polls.
CREATE TABLE telemetry.sample (
    key    text NOT NULL,
    metric text NOT NULL,
    at     timestamptz NOT NULL,
    value  bigint NOT NULL,
    org_id uuid NOT NULL,
    PRIMARY KEY (key, metric, at)
) PARTITION BY RANGE (at);

-- The newest value of each, so that a restart knows how old everything is.
CREATE TABLE telemetry.latest (
    key    text NOT NULL,
    metric text NOT NULL,
    at     timestamptz NOT NULL,
    value  bigint NOT NULL,
    org_id uuid NOT NULL,
    PRIMARY KEY (key, metric)
) WITH (fillfactor = 50);

GRANT USAGE ON SCHEMA telemetry TO ops_writer, ops_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON telemetry.sample, telemetry.latest TO ops_writer;
GRANT SELECT ON telemetry.sample, telemetry.latest TO ops_reader;

ALTER TABLE telemetry.sample ENABLE ROW LEVEL SECURITY;
ALTER TABLE telemetry.sample FORCE ROW LEVEL SECURITY;
ALTER TABLE telemetry.latest ENABLE ROW LEVEL SECURITY;
ALTER TABLE telemetry.latest FORCE ROW LEVEL SECURITY;
CREATE POLICY writing ON telemetry.sample TO ops_owner, ops_writer USING (true) WITH CHECK (true);
CREATE POLICY writing ON telemetry.latest TO ops_owner, ops_writer USING (true) WITH CHECK (true);
CREATE POLICY reading ON telemetry.sample FOR SELECT TO ops_reader USING (
    org_id = nullif(current_setting('ops.org', true), '')::uuid
    OR current_setting('ops.scope', true) = 'platform');
CREATE POLICY reading ON telemetry.latest FOR SELECT TO ops_reader USING (
    org_id = nullif(current_setting('ops.org', true), '')::uuid
    OR current_setting('ops.scope', true) = 'platform');

-- Partitions of these days, made where they are missing. They have row-level security and no
-- policy: they can only be reached through the table.
CREATE FUNCTION telemetry.prepare_days(first date, days integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    day date;
    partition text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('telemetry.prepare_days'));
    FOR i IN 0 .. days - 1 LOOP
        day := first + i;
        partition := 'sample_' || to_char(day, 'YYYYMMDD');
        IF to_regclass('telemetry.' || partition) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE telemetry.%I PARTITION OF telemetry.sample FOR VALUES FROM (%L) TO (%L)',
                partition,
                day::timestamp AT TIME ZONE 'UTC',
                (day + 1)::timestamp AT TIME ZONE 'UTC');
            EXECUTE format('ALTER TABLE telemetry.%I ENABLE ROW LEVEL SECURITY', partition);
            EXECUTE format('ALTER TABLE telemetry.%I FORCE ROW LEVEL SECURITY', partition);
        END IF;
    END LOOP;
END $$;

-- Drops whole days before `first`; returns how many.
CREATE FUNCTION telemetry.drop_days(first date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    partition text;
    dropped integer := 0;
BEGIN
    FOR partition IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'telemetry.sample'::regclass
           AND c.relname < 'sample_' || to_char(first, 'YYYYMMDD')
    LOOP
        EXECUTE format('DROP TABLE telemetry.%I', partition);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END $$;

REVOKE EXECUTE ON FUNCTION telemetry.prepare_days, telemetry.drop_days FROM PUBLIC;
GRANT EXECUTE ON FUNCTION telemetry.prepare_days, telemetry.drop_days TO ops_writer;
