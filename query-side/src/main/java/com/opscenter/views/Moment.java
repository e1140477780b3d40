package com.opscenter.views;

import com.opscenter.ops.api.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What time a read looks at.
///
/// @param position rows are shown as they stood there, null for now
/// @param instant readings are shown as they stood then, null for now
/// @param beforeHistory the instant lies before the first event: nothing is known of it
public record Moment(@Nullable Long position, @Nullable Instant instant, boolean beforeHistory) {

    public static final Moment NOW = new Moment(null, null, false);

    public static Moment of(Scope scope) {
        return new Moment(scope.at(), scope.instant(), false);
    }

    public boolean isPast() {
        return position != null;
    }
}
