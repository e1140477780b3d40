-- The logout tokens of the outside provider that were heeded, so that none is heeded twice on any
-- node. They go once they have ended.
CREATE TABLE identity.logout_token (
  issuer text        NOT NULL,
  jti    text        NOT NULL,
  ends   timestamptz NOT NULL,
  PRIMARY KEY (issuer, jti)
);
CREATE INDEX ON identity.logout_token (ends);
