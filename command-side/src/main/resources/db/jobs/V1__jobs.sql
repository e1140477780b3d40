-- The rows of jobs. What happened to a job is in the history; what is still to be done, and what became of each row, is
-- here.
--   target: stream it is about · payload: what else it needs, sealed with the job's own key, until the row is done
--   event_position: of what the row made happen, null when nothing did · error: our sentence, no personal data
CREATE TABLE jobs.item (
    job_id         uuid        NOT NULL,
    row_no         integer     NOT NULL CHECK (row_no > 0),
    org_id         uuid        NOT NULL,
    target         text,
    payload        text,
    state          text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed', 'skipped')),
    code           text,
    error          text,
    event_position bigint,
    stored_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (job_id, row_no),
    CHECK (payload IS NULL OR state = 'waiting'),
    CHECK ((state = 'failed') = (code IS NOT NULL AND error IS NOT NULL)),
    CHECK ((state = 'done') = (event_position IS NOT NULL))
);
CREATE INDEX ON jobs.item (job_id, row_no) WHERE state = 'waiting';
CREATE INDEX ON jobs.item (stored_at) WHERE state = 'waiting';

-- Queries see what a report shows, of the organization they named for their transaction, or of all when they look at
-- the whole platform.
REVOKE ALL ON jobs.item FROM ops_reader;
GRANT SELECT (job_id, row_no, org_id, target, state, code, error, event_position) ON jobs.item TO ops_reader;
ALTER TABLE jobs.item ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.item FORCE ROW LEVEL SECURITY;
CREATE POLICY writing ON jobs.item TO ops_owner, ops_writer USING (true) WITH CHECK (true);
CREATE POLICY reading ON jobs.item FOR SELECT TO ops_reader
    USING (org_id = nullif(current_setting('ops.org', true), '')::uuid
        OR current_setting('ops.scope', true) = 'platform');
