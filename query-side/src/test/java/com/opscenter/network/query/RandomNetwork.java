package com.opscenter.network.query;

import static com.opscenter.network.query.NetworkHistory.asked;
import static com.opscenter.network.query.NetworkHistory.confirmed;
import static com.opscenter.network.query.NetworkHistory.device;
import static com.opscenter.network.query.NetworkHistory.disabled;
import static com.opscenter.network.query.NetworkHistory.erring;
import static com.opscenter.network.query.NetworkHistory.named;
import static com.opscenter.network.query.NetworkHistory.poe;
import static com.opscenter.network.query.NetworkHistory.port;
import static com.opscenter.network.query.NetworkHistory.timedOut;
import static com.opscenter.network.query.NetworkHistory.up;
import static com.opscenter.network.query.NetworkHistory.wan;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.PortState;
import com.opscenter.network.api.SwitchEvent.SwitchRemoved;
import com.opscenter.network.api.WanEvent.WanRemoved;
import com.opscenter.network.api.WanId;
import com.opscenter.network.api.WanStatus;
import com.opscenter.projections.api.Projection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Histories of a few ports, their switch and two WAN links, the same for the same seed.
final class RandomNetwork {

    private RandomNetwork() {}

    /// What the write side would allow next, more or less.
    static Event next(InMemoryHistory history, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(8) == 0 ? new SwitchRemoved(NetworkHistory.SWITCH) : device();
            case 1 -> link("wan" + (1 + random.nextInt(2)), random);
            default -> ofPort("" + (1 + random.nextInt(3)), history, random);
        };
    }

    private static Event link(String id, Random random) {
        WanStatus[] statuses = WanStatus.values();
        return random.nextInt(6) == 0
                ? new WanRemoved(new WanId(id))
                : wan(id, statuses[random.nextInt(statuses.length)]);
    }

    private static Event ofPort(String number, InMemoryHistory history, Random random) {
        List<StoredEvent> before = history.stream(port(number).key(), Long.MAX_VALUE);
        if (before.isEmpty() || before.getLast().type().endsWith("Removed")) {
            return up(number);
        }
        String command = "c" + before.size();
        String last = "c" + (before.size() - 1);
        return switch (random.nextInt(10)) {
            case 0 -> asked(number, command, PortAction.DISABLE);
            case 1 -> asked(number, command, PortAction.POE_CYCLE);
            case 2 -> confirmed(number, last, PortState.DOWN);
            case 3 -> timedOut(number, last);
            case 4 -> named(number, "Name " + before.size());
            case 5 -> random.nextInt(4) == 0 ? new PortRemoved(port(number)) : disabled(number);
            case 6 -> disabled(number);
            case 7 -> erring(number);
            case 8 -> poe(number, PoeStatus.OFF);
            default -> up(number);
        };
    }

    /// The rows at a position, by a fold that knows nothing of the runner.
    static <R> Map<String, R> fold(InMemoryHistory history, Projection<R> projection, long upTo) {
        Map<String, R> rows = new TreeMap<>();
        for (StoredEvent event : history.all()) {
            Event payload = event.payload();
            if (event.position() <= upTo && payload != null) {
                projection
                        .key(payload)
                        .ifPresent(key -> {
                            R next = projection.fold(rows.get(key), payload, event);
                            if (next == null) {
                                rows.remove(key);
                            } else {
                                rows.put(key, next);
                            }
                        });
            }
        }
        return rows;
    }
}
