package com.opscenter.push.query;

import java.time.Duration;
import java.util.Optional;

/// What both ends of a STOMP connection promised to each other: to send something at least that
/// often. Ours is ten seconds; a client may ask for less, or for none.
///
/// @param ours empty when the client wants none
/// @param theirs empty when the client promises none
record HeartBeat(Optional<Duration> ours, Optional<Duration> theirs) {

    private static final Duration OFFERED = Duration.ofSeconds(10);

    static final HeartBeat NONE = new HeartBeat(Optional.empty(), Optional.empty());

    /// @param canMillis what the client can do, 0 for nothing
    /// @param wantsMillis what the client wants, 0 for nothing
    static HeartBeat agreed(long canMillis, long wantsMillis) {
        return new HeartBeat(atLeastOffered(wantsMillis), atLeastOffered(canMillis));
    }

    private static Optional<Duration> atLeastOffered(long millis) {
        return millis == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.max(millis, OFFERED.toMillis())));
    }

    /// Whether we have to send something.
    boolean isDue(Duration silence) {
        return ours.filter(beat -> silence.compareTo(beat) >= 0).isPresent();
    }

    /// Networks delay: three of them must be missing.
    boolean isBroken(Duration silence) {
        return theirs.filter(beat -> silence.compareTo(beat.multipliedBy(3)) > 0).isPresent();
    }
}
