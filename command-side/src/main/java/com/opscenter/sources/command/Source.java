package com.opscenter.sources.command;

import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.Settings;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A source as far as decisions need it, by stage of its life.
sealed interface Source {

    /// Never registered.
    record Unknown() implements Source {}

    /// @param polls requested and not answered yet, by command id
    /// @param summarized the newest hour that was summed up, null for none
    record Registered(
            Settings settings,
            Health health,
            Discovered discovered,
            Set<String> polls,
            @Nullable Instant summarized)
            implements Source {

        Registered with(Settings changed) {
            return new Registered(changed, health, discovered, polls, summarized);
        }

        Registered with(Health observed) {
            return new Registered(settings, observed, discovered, polls, summarized);
        }

        Registered with(Discovered observed) {
            return new Registered(settings, health, observed, polls, summarized);
        }

        Registered withPolls(Set<String> now) {
            return new Registered(settings, health, discovered, now, summarized);
        }

        Registered summarizedTo(Instant hour) {
            return new Registered(settings, health, discovered, polls, hour);
        }
    }

    /// Ids are never reused, so it does not come back.
    record Removed() implements Source {}

    /// What was last noticed of it; the time of the last success alone is no news.
    record Health(HealthStatus status, @Nullable HealthReason reason, @Nullable String detail) {

        static final Health UNKNOWN = new Health(HealthStatus.UNKNOWN, null, null);
    }

    record Discovered(Set<String> capabilities, int devices) {

        static final Discovered NOTHING = new Discovered(Set.of(), 0);
    }
}
