package com.opscenter.adapters.snmp;

import java.time.Duration;

/// How gently an agent is asked. Management cards are slow and single-threaded.
///
/// @param timeout how long one answer may take
/// @param retries of a GET; a SET is never repeated
/// @param perRequest objects in one request, and rows in one GETBULK
public record SnmpManners(Duration timeout, int retries, int perRequest) {

    /// No table this software reads has more rows.
    static final int MOST_ROWS = 512;
}
