package com.opscenter.backup;

import java.util.Map;

/// The last entry of a backup, written when all rows were read.
///
/// @param rows of each table by its label
record Proof(History history, Map<String, Long> rows) {

    /// Name of the entry.
    static final String ENTRY = "proof.json";

    private static final String SAMPLES = "telemetry.sample";

    boolean hasSamples() {
        return rows.containsKey(SAMPLES);
    }

    long samples() {
        return rowsOf(SAMPLES);
    }

    long rowsOf(String table) {
        return rows.getOrDefault(table, 0L);
    }
}
