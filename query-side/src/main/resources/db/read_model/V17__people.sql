-- Everybody there is, with their names to be searched and sorted by: in the views they are sealed. One row for each
-- account until it is erased; service accounts are found by name but never listed. Made from the views alone, so it
-- may be thrown away at any time.
--   handle, mail: user name or client id and e-mail address in lower case · words: all names in lower case
CREATE TABLE read_model.identity_person (
    user_id        text PRIMARY KEY,
    org_id         uuid NOT NULL,
    machine        boolean NOT NULL,
    handle         text,
    mail           text,
    words          text NOT NULL,
    username       text,
    email          text,
    first_name     text,
    last_name      text,
    tier           text NOT NULL,
    status         text NOT NULL,
    email_verified boolean NOT NULL,
    byok           boolean NOT NULL,
    roles          text[] NOT NULL,
    tags           text[] NOT NULL,
    orgs           uuid[] NOT NULL,
    created_at     timestamptz NOT NULL,
    last_login     timestamptz
);
CREATE INDEX ON read_model.identity_person (created_at, user_id);
CREATE INDEX ON read_model.identity_person (handle, user_id);
CREATE INDEX ON read_model.identity_person (mail, user_id);
CREATE INDEX ON read_model.identity_person (last_login NULLS FIRST, user_id);
CREATE INDEX ON read_model.identity_person USING gin (roles);
CREATE INDEX ON read_model.identity_person USING gin (tags);
CREATE INDEX ON read_model.identity_person USING gin (orgs);

-- For parts of names. A server that has no trigrams, or lets us have none, is searched row by row.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA read_model;
    EXECUTE format('CREATE INDEX ON read_model.identity_person USING gin (words %I.gin_trgm_ops)',
                   (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                     WHERE e.extname = 'pg_trgm'));
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
    RAISE NOTICE 'people are searched without an index: %', SQLERRM;
END $$;

-- How far the rows follow the views, and which way of making them they were made with. Another one begins anew: at
-- position 0 they are not all there, and nobody is shown some of them as if they were all.
CREATE TABLE read_model.identity_person_reached (
    version  integer NOT NULL,
    position bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.identity_person TO ops_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.identity_person_reached TO ops_writer;
GRANT SELECT ON read_model.identity_person TO ops_reader;
CALL read_model.wall('identity_person');

-- What is wanted of people; null for anything. Arrays mean one of them.
--   search: a pattern for words
CREATE TYPE read_model.people_filter AS (
    search         text,
    tiers          text[],
    roles          text[],
    statuses       text[],
    orgs           uuid[],
    tags           text[],
    created_from   timestamptz,
    created_until  timestamptz,
    login_from     timestamptz,
    login_until    timestamptz,
    email_verified boolean,
    byok           boolean
);

-- FROM and WHERE for a filter, whose values stay parameters: $1 is the filter. Who was deleted is found only by asking
-- for them.
CREATE FUNCTION read_model.people_rows(wanted read_model.people_filter) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT ' FROM read_model.identity_person WHERE NOT machine'
        || CASE WHEN wanted.search IS NULL THEN '' ELSE ' AND words LIKE ($1).search' END
        || CASE WHEN wanted.tiers IS NULL THEN '' ELSE ' AND tier = ANY (($1).tiers)' END
        || CASE WHEN wanted.roles IS NULL THEN '' ELSE ' AND roles && ($1).roles' END
        || CASE WHEN wanted.statuses IS NULL THEN ' AND status <> ''deleted''' ELSE ' AND status = ANY (($1).statuses)' END
        || CASE WHEN wanted.orgs IS NULL THEN '' ELSE ' AND orgs && ($1).orgs' END
        || CASE WHEN wanted.tags IS NULL THEN '' ELSE ' AND tags && ($1).tags' END
        || CASE WHEN wanted.created_from IS NULL THEN '' ELSE ' AND created_at >= ($1).created_from' END
        || CASE WHEN wanted.created_until IS NULL THEN '' ELSE ' AND created_at < ($1).created_until' END
        || CASE WHEN wanted.login_from IS NULL THEN '' ELSE ' AND last_login >= ($1).login_from' END
        || CASE WHEN wanted.login_until IS NULL THEN '' ELSE ' AND last_login < ($1).login_until' END
        || CASE WHEN wanted.email_verified IS NULL THEN '' ELSE ' AND email_verified = ($1).email_verified' END
        || CASE WHEN wanted.byok IS NULL THEN '' ELSE ' AND byok = ($1).byok' END
$$;

-- Whether all rows are there, by the snapshot of whoever asks: what is read with it is as whole as this says.
CREATE FUNCTION read_model.people_are_whole() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = read_model, pg_temp AS $$
    SELECT EXISTS (SELECT FROM identity_person_reached WHERE position > 0)
$$;

-- One page of the people wanted, and how many there are in all; null while the rows are made anew. A reader's own select could use none of these indexes:
-- row-level security lets only leakproof operators look before it. So the same rule stands here; people belong to the
-- platform, and nobody else is shown any.
CREATE FUNCTION read_model.find_people(wanted read_model.people_filter, sort text, most integer, skip integer,
                                       OUT ids text[], OUT total bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = read_model, pg_temp AS $$
DECLARE
    found    text := people_rows(wanted);
    ordering text := CASE sort
        WHEN 'created'     THEN 'created_at, user_id'
        WHEN '-created'    THEN 'created_at DESC, user_id DESC'
        WHEN 'username'    THEN 'handle, user_id'
        WHEN '-username'   THEN 'handle DESC, user_id DESC'
        WHEN 'email'       THEN 'mail, user_id'
        WHEN '-email'      THEN 'mail DESC, user_id DESC'
        WHEN 'last_login'  THEN 'last_login NULLS FIRST, user_id'
        WHEN '-last_login' THEN 'last_login DESC NULLS LAST, user_id DESC'
        WHEN 'status'      THEN 'status, user_id'
        WHEN '-status'     THEN 'status DESC, user_id DESC'
        WHEN 'tier'        THEN 'array_position(''{trial,starter,professional,enterprise}'', tier), user_id'
        WHEN '-tier'       THEN 'array_position(''{trial,starter,professional,enterprise}'', tier) DESC, user_id DESC'
    END;
BEGIN
    IF current_setting('ops.scope', true) IS DISTINCT FROM 'platform' THEN
        ids := '{}';
        total := 0;
        RETURN;
    END IF;
    IF NOT people_are_whole() THEN
        RETURN;
    END IF;
    -- EXECUTE, so that each plan is made for these values. Few are found first and put in order then: to walk along an
    -- index in their order would take the longer the fewer there are.
    EXECUTE 'SELECT count(*)' || found INTO total USING wanted;
    IF total <= 5000 THEN
        found := ' FROM (SELECT * ' || found || ' OFFSET 0) few';
    END IF;
    EXECUTE 'SELECT array(SELECT user_id' || found || ' ORDER BY ' || ordering || ' LIMIT $2 OFFSET $3)'
       INTO ids USING wanted, most, skip;
END $$;

-- Those of them whose ids follow one, in order, for whoever wants them all; null while the rows are made anew.
CREATE FUNCTION read_model.people_after(wanted read_model.people_filter, above text, most integer, OUT ids text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = read_model, pg_temp AS $$
BEGIN
    IF current_setting('ops.scope', true) IS DISTINCT FROM 'platform' THEN
        ids := '{}';
        RETURN;
    END IF;
    IF NOT people_are_whole() THEN
        RETURN;
    END IF;
    EXECUTE 'SELECT array(SELECT user_id' || people_rows(wanted) || ' AND user_id > $2 ORDER BY user_id LIMIT $3)'
       INTO ids USING wanted, above, most;
END $$;

REVOKE ALL ON FUNCTION read_model.people_rows, read_model.people_are_whole, read_model.find_people,
    read_model.people_after FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read_model.people_are_whole, read_model.find_people, read_model.people_after TO ops_reader;

-- What was written to whom. Whoever is asked about is a column for the reason given in V14.
CALL read_model.add_view('mail_letter');
ALTER TABLE read_model.mail_letter ADD COLUMN person text GENERATED ALWAYS AS (value ->> 'person') STORED;
CREATE INDEX ON read_model.mail_letter (person);

-- Letters that wait for the mail server are few, and one of them is looked for; partial for the reason given in V9.
CREATE INDEX ON read_model.mail_letter (org_id) WHERE (value ->> 'delay') = 'AWAY';
