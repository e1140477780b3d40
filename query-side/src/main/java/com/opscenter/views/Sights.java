package com.opscenter.views;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.projections.api.Positions;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens each read: waits until the rows are as new as asked for, and finds the time looked at.
@Component
public class Sights {

    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration COURTESY = Duration.ofSeconds(1);

    private final Positions positions;
    private final Moments moments;
    private final OwnWrites writes;

    public Sights(Positions positions, Moments moments, OwnWrites writes) {
        this.positions = positions;
        this.moments = moments;
        this.writes = writes;
    }

    /// @param features whose rows the answer is made of
    public Sight of(Caller caller, When when, Set<String> features) {
        when.check();
        Moment moment = moments.at(when.at());
        Long needed = needed(when.after(), moment);
        if (needed == null) {
            positions.await(features, writes.lastOf(caller.actor()), COURTESY);
        } else {
            await(features, needed);
        }
        long reached = features.stream().mapToLong(positions::of).min().orElse(0);
        Long past = moment.position();
        return new Sight(caller.orgId(), moment, past == null ? reached : past);
    }

    /// Waits until the features' rows reflect `position`; refuses with `projection-behind` when
    /// they do not in time.
    public void await(Set<String> features, long position) {
        if (!positions.await(features, position, PROMISED)) {
            throw new RefusedException(
                    new Refusal(
                            "projection-behind",
                            "The read model has not reached position " + position + " yet"));
        }
    }

    private static @Nullable Long needed(@Nullable String after, Moment moment) {
        Long past = moment.position();
        if (after == null || after.isBlank()) {
            return past;
        }
        try {
            long asked = Long.parseLong(after);
            return past == null ? asked : Long.valueOf(Math.max(asked, past));
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    new Refusal("malformed-request", "after: is no position: " + after));
        }
    }
}
