-- A projection may be built beside the rows that are shown. The shown ones are always in the view's own two tables;
-- what is built, or was shown before, is in <view>_beside and <view>_beside_history.
--   live: shown · bulk: reads the past in large ranges · building: follows, not compared yet
--   ready: follows, compared · previous: was shown before · failed
ALTER TABLE read_model.projection
    DROP CONSTRAINT projection_pkey,
    ADD COLUMN build       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD COLUMN paused      boolean NOT NULL DEFAULT false,
    ADD COLUMN started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    ADD COLUMN compared_at bigint,
    ADD COLUMN differences bigint,
    ADD COLUMN sample      text[],
    ADD COLUMN failure     text,
    ADD CHECK (state IN ('live', 'bulk', 'building', 'ready', 'previous', 'failed'));
CREATE UNIQUE INDEX ON read_model.projection (name) WHERE state = 'live';

ALTER TABLE read_model.parked_event ADD COLUMN build bigint REFERENCES read_model.projection ON DELETE CASCADE;
UPDATE read_model.parked_event e SET build = p.build
  FROM read_model.projection p WHERE p.name = e.projection AND p.version = e.version;
DELETE FROM read_model.parked_event WHERE build IS NULL;
ALTER TABLE read_model.parked_event
    DROP CONSTRAINT parked_event_pkey,
    DROP COLUMN version,
    ADD PRIMARY KEY (build, position);
CREATE INDEX ON read_model.parked_event (build, key);

-- The writer may not make tables; these functions do it for it, for views alone.
CREATE FUNCTION read_model.discard_beside(name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = read_model, pg_temp AS $$
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS %I, %I', name || '_beside', name || '_beside_history');
END $$;

-- Two fresh tables of the view's form, with no more indexes than the key of the rows. The wall comes later: COPY does
-- not go into tables that have one.
CREATE FUNCTION read_model.open_beside(name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = read_model, pg_temp AS $$
DECLARE
    suffix text;
    fresh  text;
BEGIN
    PERFORM discard_beside(name);
    FOREACH suffix IN ARRAY ARRAY['', '_history'] LOOP
        fresh := name || '_beside' || suffix;
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING GENERATED)', fresh, name || suffix);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ops_writer', fresh);
    END LOOP;
    EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (key)', name || '_beside');
END $$;

-- The indexes the view has, what the planner needs to know, and the wall before readers.
CREATE FUNCTION read_model.index_beside(name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = read_model, pg_temp SET maintenance_work_mem = '128MB' AS $$
DECLARE
    suffix text;
    fresh  text;
    known  record;
BEGIN
    FOREACH suffix IN ARRAY ARRAY['', '_history'] LOOP
        fresh := name || '_beside' || suffix;
        IF suffix = '_history' THEN
            EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (key, from_position)', fresh);
        END IF;
        FOR known IN
            SELECT pg_get_indexdef(indexrelid) AS text FROM pg_index
             WHERE indrelid = to_regclass(format('read_model.%I', name || suffix)) AND NOT indisprimary
        LOOP
            EXECUTE regexp_replace(known.text, '^CREATE (UNIQUE )?INDEX .* ON \S+ USING',
                                   format('CREATE \1INDEX ON read_model.%I USING', fresh));
        END LOOP;
        EXECUTE format('ANALYZE %I', fresh);
        CALL wall(fresh);
        EXECUTE format('GRANT SELECT ON %I TO ops_reader', fresh);
    END LOOP;
END $$;

-- What is beside becomes what is shown, and the other way round. The lock is taken in the order in which readers take
-- theirs, so that nobody waits in a circle.
CREATE FUNCTION read_model.swap_beside(name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = read_model, pg_temp AS $$
DECLARE
    suffix text;
BEGIN
    EXECUTE format('LOCK TABLE %I, %I IN ACCESS EXCLUSIVE MODE', name, name || '_history');
    FOREACH suffix IN ARRAY ARRAY['', '_history'] LOOP
        EXECUTE format('ALTER TABLE %I RENAME TO %I', name || suffix, name || '_swap' || suffix);
        EXECUTE format('ALTER TABLE %I RENAME TO %I', name || '_beside' || suffix, name || suffix);
        EXECUTE format('ALTER TABLE %I RENAME TO %I', name || '_swap' || suffix, name || '_beside' || suffix);
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION read_model.discard_beside, read_model.open_beside, read_model.index_beside,
    read_model.swap_beside FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read_model.discard_beside, read_model.open_beside, read_model.index_beside,
    read_model.swap_beside TO ops_writer;
