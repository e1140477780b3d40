package com.opscenter.database;

import java.util.Locale;

/// The database roles this application logs in as.
enum Role {
    /// Owns the schemas; only migrations use it.
    OWNER,
    /// The store, projections and reactions.
    WRITER,
    /// Queries.
    READER;

    /// Name of the role in PostgreSQL, and of its secret.
    String roleName() {
        return "ops_" + name().toLowerCase(Locale.ROOT);
    }
}
