package com.opscenter.alerts.api;

import com.opscenter.alerts.api.AlertRule.When;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the condition of a rule does at one entity.
///
/// @param begun since when all readings are beyond; null while they are not
/// @param raised whether that has lasted long enough
public record Hold(@Nullable Instant begun, boolean raised) {

    public static final Hold NONE = new Hold(null, false);

    public static Hold raised(Instant begun) {
        return new Hold(begun, true);
    }

    public Hold after(When when, long value, Instant at) {
        return after(when, value, value, at);
    }

    /// After readings of one step of time: where nothing has to last, one of them is enough.
    ///
    /// @param least of them
    /// @param most of them
    public Hold after(When when, long least, long most, Instant at) {
        long worst = when.worse(least, most);
        long mildest = worst == most ? least : most;
        if (raised) {
            return when.isBack(mildest) && !when.isBeyond(worst) ? NONE : this;
        }
        if (!when.isBeyond(when.forSeconds() == 0 ? worst : mildest)) {
            return NONE;
        }
        Instant since = begun == null ? at : begun;
        return new Hold(since, !at.isBefore(since.plusSeconds(when.forSeconds())));
    }
}
