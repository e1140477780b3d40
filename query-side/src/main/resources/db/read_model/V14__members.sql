CALL read_model.add_view('organizations_member');

-- Who somebody is a member of is asked with every request. Row-level security lets no ->> into an index as a condition,
-- but a column of text is one.
ALTER TABLE read_model.organizations_member ADD COLUMN user_id text GENERATED ALWAYS AS (value ->> 'userId') STORED;
CREATE INDEX ON read_model.organizations_member (user_id);

-- A list of organizations shows who owns each, of all members there are; partial for the reason given in V9.
CREATE INDEX ON read_model.organizations_member (org_id) WHERE (value ->> 'role') = 'owner';
