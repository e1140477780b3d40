-- Samples rolled up: what charts of weeks and years are drawn from when the samples are gone.
-- `at` is the begin of the step, in UTC; the average is total / samples.
CREATE TABLE telemetry.sample_5m (
    key     text NOT NULL,
    metric  text NOT NULL,
    at      timestamptz NOT NULL,
    least   bigint NOT NULL,
    most    bigint NOT NULL,
    total   numeric NOT NULL,
    samples integer NOT NULL,
    org_id  uuid NOT NULL,
    PRIMARY KEY (key, metric, at)
) PARTITION BY RANGE (at);

CREATE TABLE telemetry.sample_1h (LIKE telemetry.sample_5m INCLUDING ALL) PARTITION BY RANGE (at);

-- Steps whose roll-up is missing or no longer true. Who writes samples names theirs in the same
-- transaction and holds the row until its end, so that nobody rolls up without them.
CREATE TABLE telemetry.roll_up_due (
    seconds integer NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (seconds, at)
) WITH (fillfactor = 50);

-- All samples of a few minutes, wherever they stand among the keys.
CREATE INDEX sample_at ON telemetry.sample USING brin (at) WITH (pages_per_range = 32);
CREATE INDEX sample_5m_at ON telemetry.sample_5m USING brin (at) WITH (pages_per_range = 32);

GRANT SELECT, INSERT, UPDATE, DELETE
    ON telemetry.sample_5m, telemetry.sample_1h, telemetry.roll_up_due TO ops_writer;
GRANT SELECT ON telemetry.sample_5m, telemetry.sample_1h, telemetry.roll_up_due TO ops_reader;

ALTER TABLE telemetry.sample_5m ENABLE ROW LEVEL SECURITY;
ALTER TABLE telemetry.sample_5m FORCE ROW LEVEL SECURITY;
ALTER TABLE telemetry.sample_1h ENABLE ROW LEVEL SECURITY;
ALTER TABLE telemetry.sample_1h FORCE ROW LEVEL SECURITY;
CREATE POLICY writing ON telemetry.sample_5m TO ops_owner, ops_writer
    USING (true) WITH CHECK (true);
CREATE POLICY writing ON telemetry.sample_1h TO ops_owner, ops_writer
    USING (true) WITH CHECK (true);
CREATE POLICY reading ON telemetry.sample_5m FOR SELECT TO ops_reader USING (
    org_id = nullif(current_setting('ops.org', true), '')::uuid
    OR current_setting('ops.scope', true) = 'platform');
CREATE POLICY reading ON telemetry.sample_1h FOR SELECT TO ops_reader USING (
    org_id = nullif(current_setting('ops.org', true), '')::uuid
    OR current_setting('ops.scope', true) = 'platform');

-- One pair of functions for all tables of this schema that are parted by time. A partition is named
-- after its first day (UTC), such as sample_5m_20261129. Partitions have row-level security and no
-- policy: they can only be reached through the table.
CREATE FUNCTION telemetry.prepare_partitions(parted text, first date, days integer, span interval)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    begin_at timestamp := date_trunc(CASE span WHEN '1 day' THEN 'day' ELSE 'month' END, first::timestamp);
    partition text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('telemetry.prepare_partitions'));
    WHILE begin_at < first + days LOOP
        partition := parted || '_' || to_char(begin_at, 'YYYYMMDD');
        IF to_regclass(format('telemetry.%I', partition)) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE telemetry.%I PARTITION OF telemetry.%I FOR VALUES FROM (%L) TO (%L)',
                partition,
                parted,
                begin_at AT TIME ZONE 'UTC',
                (begin_at + span) AT TIME ZONE 'UTC');
            EXECUTE format('ALTER TABLE telemetry.%I ENABLE ROW LEVEL SECURITY', partition);
            EXECUTE format('ALTER TABLE telemetry.%I FORCE ROW LEVEL SECURITY', partition);
        END IF;
        begin_at := begin_at + span;
    END LOOP;
END $$;

-- Drops partitions that end before the day `first` does begin; returns how many.
CREATE FUNCTION telemetry.drop_partitions(parted text, first date, span interval) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    partition text;
    dropped integer := 0;
BEGIN
    FOR partition IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = to_regclass(format('telemetry.%I', parted))
    LOOP
        IF to_date(right(partition, 8), 'YYYYMMDD') + span <= first THEN
            EXECUTE format('DROP TABLE telemetry.%I', partition);
            dropped := dropped + 1;
        END IF;
    END LOOP;
    RETURN dropped;
END $$;

REVOKE EXECUTE ON FUNCTION telemetry.prepare_partitions, telemetry.drop_partitions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION telemetry.prepare_partitions, telemetry.drop_partitions TO ops_writer;

DROP FUNCTION telemetry.prepare_days, telemetry.drop_days;
DROP FUNCTION telemetry.prepare_log_days, telemetry.drop_log_days;

-- What was taken in before there were roll-ups.
INSERT INTO telemetry.roll_up_due (seconds, at)
SELECT DISTINCT 300, date_bin('5 minutes', at, 'epoch'::timestamptz) FROM telemetry.sample;
