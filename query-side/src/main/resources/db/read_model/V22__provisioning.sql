-- Whoever provisions people and groups from outside asks for them by the ids they have there, and for groups by their
-- names. Both are columns for the reason given in V14.
ALTER TABLE read_model.identity_person ADD COLUMN external_id text;
CREATE INDEX ON read_model.identity_person (external_id, user_id);

ALTER TABLE read_model.organizations_organization
    ADD COLUMN external_id text GENERATED ALWAYS AS (value ->> 'externalId') STORED,
    ADD COLUMN team_name text GENERATED ALWAYS AS (
        CASE WHEN value ->> 'kind' = 'team' THEN lower(value ->> 'name') END) STORED;
CREATE INDEX ON read_model.organizations_organization (external_id);
CREATE INDEX ON read_model.organizations_organization (team_name, key);
