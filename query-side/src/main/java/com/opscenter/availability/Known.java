package com.opscenter.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A time in which it was known how something did.
///
/// @param told the source was not heard then, and told of it later
public record Known(Time time, boolean told) {

    /// Between the reading of a history and the first poll that is recorded nothing is missed.
    private static final Duration JOINT = Duration.ofMinutes(1);

    /// @param heard when the source was heard: in order, without overlap
    /// @param told times of which it told everything, in any order
    /// @return in order, without overlap
    public static List<Known> of(List<Time> heard, List<Time> told) {
        List<Known> known = new ArrayList<>();
        heard.forEach(time -> known.add(new Known(time, false)));
        for (Time time : union(told)) {
            Instant from = time.from();
            for (Time other : heard) {
                if (!from.isBefore(time.to()) || other.from().isAfter(time.to().plus(JOINT))) {
                    break;
                }
                if (other.to().isAfter(from)) {
                    add(known, from, other.from());
                    from = other.to();
                }
            }
            add(known, from, time.to());
        }
        known.sort(Comparator.comparing(one -> one.time().from()));
        return List.copyOf(known);
    }

    private static void add(List<Known> known, Instant from, Instant to) {
        if (from.isBefore(to)) {
            known.add(new Known(new Time(from, to), true));
        }
    }

    private static List<Time> union(List<Time> times) {
        List<Time> union = new ArrayList<>();
        for (Time time : times.stream().sorted(Comparator.comparing(Time::from)).toList()) {
            Optional<Time> last = union.isEmpty() ? Optional.empty() : Optional.of(union.getLast());
            if (last.isPresent() && !last.get().to().isBefore(time.from())) {
                Instant end = last.get().to().isAfter(time.to()) ? last.get().to() : time.to();
                union.set(union.size() - 1, new Time(last.get().from(), end));
            } else {
                union.add(time);
            }
        }
        return union;
    }
}
