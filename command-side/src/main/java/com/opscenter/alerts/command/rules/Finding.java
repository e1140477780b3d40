package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import java.time.Instant;

/// What follows from a poll.
sealed interface Finding {

    Place place();

    /// @param value what was read when it was noticed
    record Raised(Place place, AlertRule rule, Instant begun, long value) implements Finding {}

    record Cleared(Place place, Instant at) implements Finding {}

    record Dropped(Place place, Instant at, String why) implements Finding {}
}
