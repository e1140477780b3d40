-- Idempotency keys are promised for seven days. Recorded times rise with positions, so the position
-- of an instant is found by halving; an index on the time would be paid for by every append.
CREATE FUNCTION position_at(instant timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE
SET search_path = event_store, pg_temp AS $$
DECLARE
  below bigint := 0;
  above bigint := coalesce((SELECT max(global_index) FROM domain_event_entry), 0) + 1;
  middle bigint;
  next record;
BEGIN
  WHILE below + 1 < above LOOP
    middle := below + (above - below) / 2;
    SELECT global_index, recorded_at INTO next FROM domain_event_entry
    WHERE global_index >= middle ORDER BY global_index LIMIT 1;
    IF next.global_index < above AND next.recorded_at <= instant THEN
      below := next.global_index;
    ELSE
      above := middle;
    END IF;
  END LOOP;
  RETURN below;
END $$;

-- The writer appends keys by append_trusting and append_events alone, and forgets them by this.
CREATE FUNCTION forget_keys(before timestamptz) RETURNS bigint LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = event_store, pg_temp AS $$
DECLARE
  last bigint := position_at(before);
  forgotten bigint;
BEGIN
  IF before > clock_timestamp() - interval '7 days' THEN
    RAISE EXCEPTION 'keys are promised for seven days';
  END IF;
  DELETE FROM idempotency WHERE position <= last;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;

REVOKE ALL ON FUNCTION position_at, forget_keys FROM PUBLIC, ops_writer;
GRANT EXECUTE ON FUNCTION forget_keys TO ops_writer;
