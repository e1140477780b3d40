-- Lines of devices, one partition for each day (UTC) they were received on: a device's own clock may
-- be anywhere.
CREATE SEQUENCE telemetry.device_log_line AS bigint CACHE 100;

CREATE TABLE telemetry.device_log (
    received_at timestamptz NOT NULL,
    id          bigint NOT NULL DEFAULT nextval('telemetry.device_log_line'),
    at          timestamptz NOT NULL,
    source_id   text NOT NULL,
    org_id      uuid NOT NULL,
    site        text NOT NULL,
    host        text NOT NULL,
    program     text,
    facility    smallint NOT NULL,
    severity    smallint NOT NULL,
    line        text NOT NULL,
    PRIMARY KEY (received_at, id)
) PARTITION BY RANGE (received_at);

CREATE INDEX device_log_source ON telemetry.device_log (source_id, received_at, id);

-- How many lines came in each minute, so that nobody has to count them.
CREATE TABLE telemetry.device_log_minute (
    source_id text NOT NULL,
    minute    timestamptz NOT NULL,
    severity  smallint NOT NULL,
    org_id    uuid NOT NULL,
    site      text NOT NULL,
    lines     integer NOT NULL,
    PRIMARY KEY (source_id, minute, severity)
) WITH (fillfactor = 70);

CREATE INDEX device_log_minute_time ON telemetry.device_log_minute (org_id, minute);

GRANT USAGE ON SEQUENCE telemetry.device_log_line TO ops_writer;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON telemetry.device_log, telemetry.device_log_minute TO ops_writer;
GRANT SELECT ON telemetry.device_log, telemetry.device_log_minute TO ops_reader;

ALTER TABLE telemetry.device_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE telemetry.device_log FORCE ROW LEVEL SECURITY;
ALTER TABLE telemetry.device_log_minute ENABLE ROW LEVEL SECURITY;
ALTER TABLE telemetry.device_log_minute FORCE ROW LEVEL SECURITY;
CREATE POLICY writing ON telemetry.device_log TO ops_owner, ops_writer
    USING (true) WITH CHECK (true);
CREATE POLICY writing ON telemetry.device_log_minute TO ops_owner, ops_writer
    USING (true) WITH CHECK (true);
CREATE POLICY reading ON telemetry.device_log FOR SELECT TO ops_reader USING (
    org_id = nullif(current_setting('ops.org', true), '')::uuid
    OR current_setting('ops.scope', true) = 'platform');
CREATE POLICY reading ON telemetry.device_log_minute FOR SELECT TO ops_reader USING (
    org_id = nullif(current_setting('ops.org', true), '')::uuid
    OR current_setting('ops.scope', true) = 'platform');

-- Partitions of these days, made where they are missing; as those of samples, they can only be
-- reached through the table.
CREATE FUNCTION telemetry.prepare_log_days(first date, days integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    day date;
    partition text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('telemetry.prepare_log_days'));
    FOR i IN 0 .. days - 1 LOOP
        day := first + i;
        partition := 'device_log_' || to_char(day, 'YYYYMMDD');
        IF to_regclass('telemetry.' || partition) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE telemetry.%I PARTITION OF telemetry.device_log FOR VALUES FROM (%L) TO (%L)',
                partition,
                day::timestamp AT TIME ZONE 'UTC',
                (day + 1)::timestamp AT TIME ZONE 'UTC');
            EXECUTE format('ALTER TABLE telemetry.%I ENABLE ROW LEVEL SECURITY', partition);
            EXECUTE format('ALTER TABLE telemetry.%I FORCE ROW LEVEL SECURITY', partition);
        END IF;
    END LOOP;
END $$;

-- Drops whole days before `first`; returns how many.
CREATE FUNCTION telemetry.drop_log_days(first date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    partition text;
    dropped integer := 0;
BEGIN
    FOR partition IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'telemetry.device_log'::regclass
           AND c.relname < 'device_log_' || to_char(first, 'YYYYMMDD')
    LOOP
        EXECUTE format('DROP TABLE telemetry.%I', partition);
        dropped := dropped + 1;
    END LOOP;
    DELETE FROM telemetry.device_log_minute WHERE minute < first::timestamp AT TIME ZONE 'UTC';
    RETURN dropped;
END $$;

REVOKE EXECUTE ON FUNCTION telemetry.prepare_log_days, telemetry.drop_log_days FROM PUBLIC;
GRANT EXECUTE ON FUNCTION telemetry.prepare_log_days, telemetry.drop_log_days TO ops_writer;
