package com.opscenter.adapters.http;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.time.Duration;
import java.time.Instant;

/// Until when a service asked to be left alone. Nothing is asked of it meanwhile.
public final class Rest {

    private static final int TOO_MANY = 429;

    /// When it does not say for how long.
    private static final Duration USUAL = Duration.ofMinutes(1);

    /// More is a mistake, and a source that is never read again helps nobody.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private volatile Instant end = Instant.EPOCH;

    public boolean lasts(Instant now) {
        return now.isBefore(end);
    }

    /// Asks nothing of it while it rests.
    ///
    /// @throws DeviceException like a service that cannot be reached for a while: what was asked
    ///   for may be asked again
    public void refuse(HttpEndpoint service, Instant now) throws DeviceException {
        if (lasts(now)) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION,
                    "The service at %s counts too many requests (HTTP 429) and asks us to wait."
                            .formatted(service));
        }
    }

    /// Does as an answer asks.
    public void heed(HttpAnswer answer, Instant now) throws DeviceException {
        if (answer.status() == TOO_MANY) {
            Duration asked = answer.rest(now).orElse(USUAL);
            end = now.plus(asked.compareTo(LONGEST) < 0 ? asked : LONGEST);
            refuse(answer.from(), now);
        }
    }
}
