-- Position = commit order. Whoever appends holds the advisory lock from before the first position is
-- drawn until its transaction ends; the writer has no other way to append than these two functions,
-- and one call is one transaction, so no stalled client ever holds the lock.

-- The class of our locks is 0x6f707363, "opsc"; 1 is the append lock.
CREATE FUNCTION append_lock() RETURNS void LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'an append needs READ COMMITTED: its checks must see what was committed while it waited';
  END IF;
  PERFORM pg_advisory_xact_lock(1869640547, 1);
END $$;

-- The fast way: believe every command, let the unique keys object (23505 sends the batch to
-- append_events). Rows of one insert get consecutive positions: the sequence has CACHE 1 and is drawn
-- from under the lock only. k_end is the number of rows up to and with the key's command, so the
-- position of a command without events is the one before it in the batch, or the head.
CREATE FUNCTION append_trusting(
  e_id text[], e_aggregate text[], e_seq bigint[], e_type text[], e_time text[],
  e_payload_type text[], e_revision text[], e_payload text[], e_meta text[],
  e_org text[], e_site text[], e_correlation text[],
  k_end int[], k_actor text[], k_key text[], k_fingerprint text[], k_command text[])
RETURNS bigint LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = event_store, pg_temp AS $$
DECLARE
  last bigint;
BEGIN
  PERFORM append_lock();
  IF cardinality(e_id) > 0 THEN
    INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data, org_id, site, correlation_id)
    SELECT id, aggregate, seq, type, at, payload_type, revision, payload::jsonb, meta::jsonb,
        org::uuid, site, correlation
    FROM unnest(e_id, e_aggregate, e_seq, e_type, e_time, e_payload_type, e_revision, e_payload,
        e_meta, e_org, e_site, e_correlation) WITH ORDINALITY
      AS t(id, aggregate, seq, type, at, payload_type, revision, payload, meta, org, site,
        correlation, n)
    ORDER BY n;
    last := lastval();
  ELSE
    last := coalesce((SELECT max(global_index) FROM domain_event_entry), 0);
  END IF;
  INSERT INTO idempotency (actor, key, fingerprint, command_id, position)
  SELECT k.actor, k.key, k.fingerprint, k.command, last - cardinality(e_id) + k.n
  FROM unnest(k_end, k_actor, k_key, k_fingerprint, k_command)
    AS k(n, actor, key, fingerprint, command);
  RETURN last;
END $$;

-- The careful way, with a verdict per command: stored, key (already used) or head (the stream has
-- moved on). Each statement of a VOLATILE function takes its own snapshot under READ COMMITTED, so
-- the check sees everything committed before the lock was granted. Correlated scalar subqueries
-- cannot become hash joins; with enable_seqscan = off (set by the writer's connection) each is one
-- index probe, whatever the statistics say.
CREATE FUNCTION append_events(
  e_cmd int[], e_id text[], e_aggregate text[], e_seq bigint[], e_type text[], e_time text[],
  e_payload_type text[], e_revision text[], e_payload text[], e_meta text[],
  e_org text[], e_site text[], e_correlation text[],
  k_cmd int[], k_actor text[], k_key text[], k_fingerprint text[], k_command text[])
RETURNS TABLE (cmd int, verdict text, last_index bigint) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = event_store, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM append_lock();
  RETURN QUERY
  WITH e AS MATERIALIZED (
    SELECT * FROM unnest(e_cmd, e_id, e_aggregate, e_seq, e_type, e_time, e_payload_type, e_revision,
        e_payload, e_meta, e_org, e_site, e_correlation) WITH ORDINALITY
      AS t(c, id, aggregate, seq, type, at, payload_type, revision, payload, meta, org, site,
        correlation, n)
  ), k AS MATERIALIZED (
    SELECT * FROM unnest(k_cmd, k_actor, k_key, k_fingerprint, k_command)
      AS t(c, actor, key, fingerprint, command)
  ), refused AS MATERIALIZED (
    SELECT c, 'key' AS why FROM k
    WHERE (SELECT true FROM idempotency i WHERE i.actor = k.actor AND i.key = k.key)
    UNION ALL
    SELECT c, 'head' FROM (SELECT c, aggregate, min(seq) AS first FROM e GROUP BY c, aggregate) s
    WHERE first <> 1 + coalesce((SELECT d.sequence_number FROM domain_event_entry d
                                 WHERE d.aggregate_identifier = s.aggregate
                                 ORDER BY d.sequence_number DESC LIMIT 1), -1)
  ), stored AS (
    INSERT INTO domain_event_entry AS d (event_identifier, aggregate_identifier, sequence_number,
        type, time_stamp, payload_type, payload_revision, payload, meta_data, org_id, site,
        correlation_id)
    SELECT id, aggregate, seq, type, at, payload_type, revision, payload::jsonb, meta::jsonb,
        org::uuid, site, correlation
    FROM e WHERE c NOT IN (SELECT c FROM refused) ORDER BY n
    RETURNING d.global_index, d.event_identifier
  ), accepted AS MATERIALIZED (
    SELECT c, max(global_index) AS last_index FROM stored JOIN e ON e.id = event_identifier GROUP BY c
    UNION ALL
    SELECT c, coalesce((SELECT max(global_index) FROM domain_event_entry), 0)
    FROM k WHERE c NOT IN (SELECT c FROM e) AND c NOT IN (SELECT c FROM refused)
  ), kept AS (
    INSERT INTO idempotency (actor, key, fingerprint, command_id, position)
    SELECT actor, key, fingerprint, command, last_index FROM k JOIN accepted USING (c)
  )
  SELECT c, 'stored', last_index FROM accepted
  UNION ALL
  SELECT c, CASE WHEN bool_or(why = 'key') THEN 'key' ELSE 'head' END, NULL FROM refused GROUP BY c;
END $$;

-- Who may do what. The schema's default is that the writer writes and the reader reads.
REVOKE ALL ON FUNCTION append_lock, append_trusting, append_events FROM PUBLIC, ops_writer;
GRANT EXECUTE ON FUNCTION append_trusting, append_events TO ops_writer;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA event_store TO ops_writer;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON domain_event_entry, idempotency FROM ops_writer;
REVOKE ALL ON ALL TABLES IN SCHEMA event_store FROM ops_reader;
GRANT SELECT ON domain_event_entry TO ops_reader;

-- The reader sees the organization it was told to act for, or with platform scope all of them.
ALTER TABLE domain_event_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE domain_event_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON domain_event_entry TO ops_owner USING (true) WITH CHECK (true);
CREATE POLICY writer_reads ON domain_event_entry FOR SELECT TO ops_writer USING (true);
CREATE POLICY reader_reads ON domain_event_entry FOR SELECT TO ops_reader USING (
  current_setting('ops.scope', true) = 'platform'
  OR org_id = nullif(current_setting('ops.org', true), '')::uuid);
