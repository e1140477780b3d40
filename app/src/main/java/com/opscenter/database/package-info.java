/// The database: its roles, its schemas and the pools that reach it.
///
/// At start-up `Migrations` lets `Bootstrap` make what is missing of the database and its three
/// roles, asks `Durability` whether the server keeps what it commits, and then brings each schema
/// up to date with a Flyway history of its own. Roles: `ops_owner` owns the schemas, `ops_writer`
/// appends and projects, `ops_reader` answers queries and bypasses no row-level security. Pools by
/// qualifier: `append` (primary), `projections`, `rebuilds`, `queries`, `streams`.
@NullMarked
package com.opscenter.database;

import org.jspecify.annotations.NullMarked;
