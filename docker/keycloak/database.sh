#!/bin/sh
# Makes Keycloak's database and the user it belongs to, as whom PG* name. Repeating it changes
# nothing but the password, which becomes KEYCLOAK_DB_PASSWORD. Where a secret is missing, also one
# that Keycloak itself begins with, it fails, and Keycloak does not start.
set -eu
for name in KEYCLOAK_DB_PASSWORD KEYCLOAK_CLIENT_SECRET KEYCLOAK_ADMIN_PASSWORD; do
    if [ -z "$(printenv "$name" || true)" ]; then
        echo "$name is not set: give it a long random text in .env" >&2
        exit 1
    fi
done
psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 -v password="$KEYCLOAK_DB_PASSWORD" <<'SQL'
SELECT 'CREATE ROLE keycloak' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keycloak') \gexec
ALTER ROLE keycloak LOGIN PASSWORD :'password';
SELECT 'CREATE DATABASE keycloak OWNER keycloak'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'keycloak') \gexec
REVOKE CONNECT ON DATABASE keycloak FROM PUBLIC;
SQL
