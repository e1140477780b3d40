package com.opscenter.deadlines;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open deadline as the API shows it.
///
/// @param name what will be asked when it is due, such as `power.ExpireSwitch`
/// @param key of what it is about, such as `outlet/pdu-1/9`
/// @param commandId the command it belongs to
/// @param attempts how often it was fired in vain
/// @param node that fires it now
record DeadlineView(
        String name,
        String key,
        @Nullable String commandId,
        Instant due,
        int attempts,
        State state,
        @Nullable String node) {

    enum State {
        @JsonProperty("scheduled")
        SCHEDULED,
        /// Its time has come and no node has taken it up yet.
        @JsonProperty("due")
        DUE,
        @JsonProperty("firing")
        FIRING,
        /// It could not be fired and will be again.
        @JsonProperty("retrying")
        RETRYING
    }
}
