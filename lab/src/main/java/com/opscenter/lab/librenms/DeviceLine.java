package com.opscenter.lab.librenms;

import java.time.Instant;

/// A line of one of the two logs about devices.
///
/// @param id of `eventlog` its `event_id`, of `syslog` its `seq`
/// @param program what wrote it; of an event its type, such as `interface`
/// @param severity of an event 1, fine, to 5, an error; of syslog 0, the worst, to 7
/// @param facility of syslog, such as `daemon`; empty for an event
public record DeviceLine(
        long id,
        int deviceId,
        Instant at,
        String program,
        int severity,
        String facility,
        String text) {}
