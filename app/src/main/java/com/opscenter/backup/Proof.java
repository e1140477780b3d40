package com.opscenter.backup;

import java.util.Map;

/// The last entry of a backup, written when all rows were read.
///
/// @param rows of each table by its label
record Proof(History history, Map<String, Long> rows) {

    /// Name of the entry.
    static final String ENTRY = "proof.json";

    long rowsOf(String table) {
        return rows.getOrDefault(table, 0L);
    }
}
