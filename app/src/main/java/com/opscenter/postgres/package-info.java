/// PostgreSQL for one machine: the server delivered by Maven, run inside the data directory.
///
/// `StartPostgres` → `PostgresServer` → `Binaries` (unpack) → `Cluster` (initdb) → `Postmaster`
/// (start, recover, stop). Owns `postgresql-<version>/`, `database/` and `postgres.port` of the
/// data directory. The server listens on 127.0.0.1 only, with durable settings, and is the last
/// thing to stop. Facts about orphans, zombies and root: the ADR "PostgreSQL delivered by Maven".
@NullMarked
package com.opscenter.postgres;

import org.jspecify.annotations.NullMarked;
