-- When and from where each API key was used last. Written by every node that saw it, at most once a
-- minute for a key; no event, as it moves with the calls. The address is sealed with its owner's key.
CREATE TABLE identity.api_key_use (
  key_id  text        PRIMARY KEY,
  used_at timestamptz NOT NULL,
  owner   text        NOT NULL,
  address text        NOT NULL
);
