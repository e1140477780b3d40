package com.opscenter.adapters.receivers;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// When the source at a sender's address is to be read because the sender spoke: at once, and again
/// after a pause when it spoke meanwhile, so that the last word is always followed by a look.
final class PacedHints {

    private static final int MOST = 10_000;

    private final Duration pause;
    private final Map<InetAddress, Place> places = new HashMap<>();

    /// @param next the earliest time of the next look
    /// @param wanted whether anything was said since the last one
    private record Place(Instant next, boolean wanted) {}

    PacedHints(Duration pause) {
        this.pause = pause;
    }

    void spoke(InetAddress sender) {
        if (places.size() < MOST || places.containsKey(sender)) {
            places.merge(
                    sender,
                    new Place(Instant.MIN, true),
                    (known, _) -> new Place(known.next(), true));
        }
    }

    /// The addresses to look at now.
    List<InetAddress> due(Instant now) {
        List<InetAddress> due = new ArrayList<>();
        Iterator<Map.Entry<InetAddress, Place>> all = places.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<InetAddress, Place> entry = all.next();
            if (entry.getValue().next().isAfter(now)) {
                continue;
            }
            if (entry.getValue().wanted()) {
                due.add(entry.getKey());
                entry.setValue(new Place(now.plus(pause), false));
            } else {
                all.remove();
            }
        }
        return due;
    }
}
