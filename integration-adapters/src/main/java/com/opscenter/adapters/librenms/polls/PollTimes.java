package com.opscenter.adapters.librenms.polls;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When LibreNMS last polled its devices, or parts of them. Its clock may go wrong, so only the
/// first look believes it; afterwards what says another time than before was polled since, and when
/// that was is known by our clock.
public final class PollTimes {

    /// Older than that LibreNMS does not reach the device, whatever it says, or does not poll.
    private static final Duration STALE = Duration.ofMinutes(15);

    private final Map<Long, Polled> last = new HashMap<>();
    private final Map<Long, Instant> told = new HashMap<>();

    /// @param theirs by LibreNMS' clock
    /// @param ours by our clock
    private record Polled(Instant theirs, Instant ours) {}

    /// @param theirs what LibreNMS says now
    public void see(long id, Instant theirs, Instant now) {
        Polled before = last.get(id);
        if (before == null) {
            last.put(id, new Polled(theirs, theirs.isAfter(now) ? now : theirs));
        } else if (!before.theirs.equals(theirs)) {
            last.put(id, new Polled(theirs, now));
        }
    }

    /// Whether it was polled too long ago to tell how it stands now. What never was is not.
    public boolean isStale(long id, Instant now) {
        Polled polled = last.get(id);
        return polled != null && polled.ours.isBefore(now.minus(STALE));
    }

    /// When it was polled, once for each poll that is not too long ago; now, where LibreNMS' clock
    /// cannot be right.
    public Optional<Instant> news(long id, Instant now) {
        Polled polled = last.get(id);
        if (polled == null || isStale(id, now) || polled.theirs.equals(told.get(id))) {
            return Optional.empty();
        }
        Instant at = polled.theirs;
        told.put(id, at);
        return Optional.of(at.isAfter(now) || at.isBefore(now.minus(STALE)) ? now : at);
    }

    /// Forgets those that are listed no more.
    public void keep(Set<Long> ids) {
        last.keySet().retainAll(ids);
        told.keySet().retainAll(ids);
    }

    /// What was told last is told again.
    public void unrecorded() {
        told.clear();
    }
}
