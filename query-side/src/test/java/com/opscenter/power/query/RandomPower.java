package com.opscenter.power.query;

import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.query.PowerHistory.asked;
import static com.opscenter.power.query.PowerHistory.confirmed;
import static com.opscenter.power.query.PowerHistory.named;
import static com.opscenter.power.query.PowerHistory.read;
import static com.opscenter.power.query.PowerHistory.removed;
import static com.opscenter.power.query.PowerHistory.timedOut;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.SwitchAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Histories of a few outlets, the same for the same seed.
final class RandomPower {

    private RandomPower() {}

    /// What the write side would allow next, more or less.
    static Optional<Event> next(InMemoryHistory history, Random random) {
        int outlet = 1 + random.nextInt(3);
        String key = PowerHistory.outlet(outlet).key();
        List<StoredEvent> before = history.stream(key, Long.MAX_VALUE);
        boolean known =
                before.stream()
                        .reduce(
                                false,
                                (is, event) -> !event.type().endsWith("Removed"),
                                (a, b) -> b);
        if (!known) {
            return Optional.of(read(outlet, random.nextBoolean() ? ON : OFF));
        }
        String command = "c" + before.size();
        return Optional.of(
                switch (random.nextInt(7)) {
                    case 0 -> asked(outlet, command, SwitchAction.OFF);
                    case 1 -> asked(outlet, command, SwitchAction.REBOOT);
                    case 2 -> confirmed(outlet, command, OFF);
                    case 3 -> timedOut(outlet, command);
                    case 4 -> named(outlet, "Name " + before.size());
                    case 5 -> random.nextInt(4) == 0 ? removed(outlet) : read(outlet, OFF);
                    default -> read(outlet, ON);
                });
    }

    /// The rows at a position, by a fold that knows nothing of the runner.
    static Map<String, OutletRow> fold(
            InMemoryHistory history, OutletsProjection projection, long upTo) {
        Map<String, OutletRow> rows = new TreeMap<>();
        for (StoredEvent event : history.all()) {
            Event payload = event.payload();
            if (event.position() <= upTo && payload != null) {
                String key = projection.key(payload).orElseThrow();
                OutletRow next = projection.fold(rows.get(key), payload, event);
                if (next == null) {
                    rows.remove(key);
                } else {
                    rows.put(key, next);
                }
            }
        }
        return rows;
    }
}
