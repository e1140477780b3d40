-- What is known of a session beside what keeps it: whose it is, from where, for which organization
-- it acts. No foreign key: the store writes a new session only when the answer is on its way. Cards
-- without a session go every hour.
CREATE TABLE identity.session_card (
  shown_id     uuid        PRIMARY KEY,
  session_id   char(36)    NOT NULL UNIQUE,
  user_id      text        NOT NULL,
  issuer       text        NOT NULL,
  provider_sid text,
  acr          text,
  auth_time    timestamptz NOT NULL,
  org_id       uuid,
  address      text,
  agent        text,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON identity.session_card (user_id);
CREATE INDEX ON identity.session_card (provider_sid) WHERE provider_sid IS NOT NULL;
