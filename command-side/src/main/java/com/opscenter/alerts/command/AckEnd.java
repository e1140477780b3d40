package com.opscenter.alerts.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an acknowledgment ends, as it is written: `clear` or an instant.
final class AckEnd {

    private static final String CLEAR = "clear";

    private AckEnd() {}

    /// @return null for the recovery
    static @Nullable Instant read(@Nullable String until) {
        if (until == null || until.equals(CLEAR)) {
            return null;
        }
        try {
            return Instant.parse(until);
        } catch (DateTimeException _) {
            throw new RefusedException(
                    Refusal.invalid(
                            "until", "format", "must be clear or an RFC 3339 instant in UTC"));
        }
    }
}
