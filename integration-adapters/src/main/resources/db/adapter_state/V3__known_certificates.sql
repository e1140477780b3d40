-- The certificate a system without a public authority behind it showed first. Another one is not
-- believed until somebody names its fingerprint. Lost rows are learned anew from the systems.
CREATE TABLE adapter_state.known_certificate (
    source_id text PRIMARY KEY,
    address text NOT NULL,
    fingerprint_sha256 text NOT NULL,
    first_seen timestamptz NOT NULL DEFAULT clock_timestamp()
);
