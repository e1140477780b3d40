package com.opscenter.uptime.query;

import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;

/// A change of status.
///
/// @param position at which it was told: of equal times, the later told came later
record Edge(StatusEdge edge, String origin, long position) {

    Instant at() {
        return edge.occurredAt();
    }

    MonitorStatus status() {
        return edge.status();
    }
}
