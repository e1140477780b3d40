package com.opscenter.threats.api;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked about security events.
public sealed interface ThreatCommand extends Command {

    ThreatId threat();

    @Override
    default String targetId() {
        return threat().key();
    }

    @Override
    default Permission permission() {
        return Permission.of("security:execute");
    }

    /// Equal events were read; accepted, unless there are too many at once. Those not later than
    /// the last one known were told before, so that a log may be read again.
    ///
    /// @param times when each of them was, by the source's clock, in any order
    /// @param alarms whether people are to be alerted, which nobody is to what is long past
    /// @param raw one of them as received, without secrets; null for a source that shows none
    /// @param rule what the source says of the rule, empty for nothing
    record ReportThreat(
            ThreatId threat,
            ThreatSignal signal,
            List<Instant> times,
            boolean alarms,
            @Nullable String raw,
            Map<String, String> rule)
            implements ThreatCommand {

        public static final int MOST_TIMES = 20_000;
        public static final int LONGEST_RAW = 8_192;

        @Override
        public List<FieldError> violations() {
            if (times.isEmpty() || times.size() > MOST_TIMES) {
                return List.of(new FieldError("times", "size", "must be 1 to " + MOST_TIMES));
            }
            return raw != null && raw.length() > LONGEST_RAW
                    ? List.of(new FieldError("raw", "size", "must have at most 8192 characters"))
                    : List.of();
        }
    }

    /// People were alerted to it.
    record LinkAlert(ThreatId threat, AlertId alert) implements ThreatCommand {}
}
