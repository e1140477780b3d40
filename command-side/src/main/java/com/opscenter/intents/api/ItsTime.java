package com.opscenter.intents.api;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The time something is scheduled for: nobody expects it long after.
public final class ItsTime {

    private static final Duration LATEST = Duration.ofSeconds(60);

    private ItsTime() {}

    /// @param notBefore null for at once
    public static void requireNotPassed(@Nullable Instant notBefore, Instant now) {
        if (notBefore != null && now.isAfter(notBefore.plus(LATEST))) {
            throw new RefusedException(
                    new Refusal("state-moved-on", "Its time had passed before it was approved"));
        }
    }
}
