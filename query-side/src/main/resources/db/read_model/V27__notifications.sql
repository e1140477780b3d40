-- What people were told, a row for each person and event. Made from the history alone, so it may be thrown away at any
-- time; that something was read is an event, too.
--   cause: the command, so that what one command did is told once of each kind
--   by_type, by_id: who did it, null when nobody in particular did
CREATE TABLE read_model.notifications_notification (
    person   text NOT NULL,
    position bigint NOT NULL,
    kind     text NOT NULL,
    severity text NOT NULL,
    params   jsonb NOT NULL,
    link     text NOT NULL,
    by_type  text,
    by_id    text,
    at       timestamptz NOT NULL,
    cause    text NOT NULL,
    read     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (person, position)
);
CREATE UNIQUE INDEX ON read_model.notifications_notification (person, kind, cause);
CREATE INDEX ON read_model.notifications_notification (position);
CREATE INDEX ON read_model.notifications_notification (at);

-- A row belongs to a person and to no organization: a reader sees those of the one it named for its transaction.
ALTER TABLE read_model.notifications_notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE read_model.notifications_notification FORCE ROW LEVEL SECURITY;
CREATE POLICY writing ON read_model.notifications_notification TO ops_owner, ops_writer USING (true) WITH CHECK (true);
CREATE POLICY reading ON read_model.notifications_notification FOR SELECT TO ops_reader USING (
    person = nullif(current_setting('ops.person', true), '')
    OR current_setting('ops.scope', true) = 'platform');

-- Whom it concerns what becomes of something: whoever started a job, asked for a command that waits, invited somebody,
-- owns a key, belongs to an organization.
--   about: what has to be said of it, such as the kind of the job
CREATE TABLE read_model.notifications_party (
    subject text NOT NULL,
    person  text NOT NULL,
    about   text NOT NULL,
    PRIMARY KEY (subject, person)
);
CREATE INDEX ON read_model.notifications_party (person);

-- How far the rows follow the history, and which way of making them they were made with. Another one begins anew.
CREATE TABLE read_model.notifications_reached (
    version  integer NOT NULL,
    position bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.notifications_notification, read_model.notifications_party,
    read_model.notifications_reached TO ops_writer;
GRANT SELECT ON read_model.notifications_notification TO ops_reader;
REVOKE ALL ON read_model.notifications_party, read_model.notifications_reached FROM ops_reader;
