package com.opscenter.alerts.command.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where nothing is read any more although the source is polled: the entity is gone, or does not
/// tell the metric. Some are read only now and then, so it is not said at once.
final class Absences {

    private static final Duration LONG = Duration.ofMinutes(15);
    private static final int MANY = 3;

    private final Map<Place, Absence> absent = new HashMap<>();

    private record Absence(Instant since, int polls) {

        Absence another() {
            return new Absence(since, polls + 1);
        }

        boolean isOver(Instant now) {
            return polls >= MANY && !now.isBefore(since.plus(LONG));
        }
    }

    /// After a poll.
    ///
    /// @param expected where there is something to end
    /// @param read where something was read
    /// @return where it is given up
    Set<Place> after(Instant poll, Set<Place> expected, Set<Place> read) {
        absent.keySet().removeIf(place -> read.contains(place) || !expected.contains(place));
        for (Place place : expected) {
            if (!read.contains(place)) {
                absent.merge(place, new Absence(poll, 1), (known, _) -> known.another());
            }
        }
        return absent.entrySet().stream()
                .filter(one -> one.getValue().isOver(poll))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
