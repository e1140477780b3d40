-- What reactions still have to do. A processor puts it here in the transaction that moves its token
-- on; it is done afterwards, outside of any transaction, and then taken off.
CREATE TABLE reaction_work (
  reaction      text        NOT NULL,
  position      bigint      NOT NULL,
  event_id      text        NOT NULL,
  stream        text        NOT NULL,
  -- What is done one after the other; of an event that could not be read, its stream.
  lane          text        NOT NULL,
  unread        boolean     NOT NULL DEFAULT false,
  -- A claim counts until then, by the clock of the database.
  owner         uuid,
  claimed_until timestamptz,
  -- Set aside until somebody retries or skips it.
  letter        text        NOT NULL DEFAULT gen_random_uuid()::text UNIQUE,
  parked_at     timestamptz,
  cause         text,
  PRIMARY KEY (reaction, position)
);
CREATE INDEX ON reaction_work (reaction, lane, position);
CREATE INDEX ON reaction_work (reaction, stream, position) WHERE unread;

-- What was parked before stays parked, and what waited behind it waits.
INSERT INTO reaction_work (reaction, position, event_id, stream, lane, letter, parked_at, cause)
SELECT l.processing_group, e.global_index, e.event_identifier, e.aggregate_identifier,
  l.sequence_identifier, l.dead_letter_id,
  CASE WHEN l.sequence_index = min(l.sequence_index) OVER lane THEN l.enqueued_at::timestamptz END,
  l.cause_message
FROM dead_letter_entry l JOIN domain_event_entry e ON e.event_identifier = l.event_identifier
WINDOW lane AS (PARTITION BY l.processing_group, l.sequence_identifier)
ON CONFLICT DO NOTHING;
DROP TABLE dead_letter_entry;

-- A processor has one segment now, which begins where its slowest one stood; an attempt that ended
-- is never repeated.
WITH ranked AS (
  SELECT processor_name, segment, row_number() OVER (PARTITION BY processor_name
    ORDER BY (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint NULLS FIRST, segment) AS place
  FROM token_entry)
DELETE FROM token_entry t USING ranked r
WHERE r.processor_name = t.processor_name AND r.segment = t.segment AND r.place > 1;
UPDATE token_entry SET segment = 0, owner = NULL;
UPDATE token_entry SET processor_name = 'WhenDeadlineOpensThenScheduleIt'
WHERE processor_name = 'deadlines';

GRANT SELECT, INSERT, UPDATE, DELETE ON reaction_work TO ops_writer;
REVOKE ALL ON reaction_work FROM ops_reader;
