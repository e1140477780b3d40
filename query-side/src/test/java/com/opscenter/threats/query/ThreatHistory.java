package com.opscenter.threats.query;

import com.opscenter.alerts.api.Severity;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockEvent.BlockRequested;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent.BlockObserved;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetConfirmed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetTimedOut;
import com.opscenter.threats.api.BlockTargetId;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatEvent.ThreatActionKnown;
import com.opscenter.threats.api.ThreatEvent.ThreatRepeated;
import com.opscenter.threats.api.ThreatEvent.ThreatSeen;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Events of some threats and one block, as the write side makes them.
final class ThreatHistory {

    static final SourceId SOURCE = new SourceId("opnsense-1");
    static final Instant BEGUN = InMemoryHistory.BEGIN.minusSeconds(3_600);
    static final BlockId BLOCK = new BlockId("203.0.113.44");
    static final BlockAction ACTION = BlockAction.BLOCK;
    static final String PARENT = "command-1";

    private ThreatHistory() {}

    static ThreatId threat(int number) {
        return threat(number, BEGUN.plusSeconds(number));
    }

    static ThreatId threat(int number, Instant at) {
        return ThreatId.of(SOURCE, "ids/" + number, "203.0.113." + number, "10.20.0.15", at);
    }

    static ThreatSeen seen(int number, Severity severity) {
        return seen(number, severity, BEGUN.plusSeconds(number));
    }

    static ThreatSeen seenAt(int number, Instant at) {
        return seen(number, Severity.CRITICAL, at);
    }

    private static ThreatSeen seen(int number, Severity severity, Instant at) {
        ThreatSignal signal =
                new ThreatSignal(
                        SOURCE,
                        "Scans",
                        "Scan " + number,
                        (long) number,
                        ThreatAction.ALLOWED,
                        severity,
                        severity.priority(),
                        new Party("203.0.113." + number, 50_000, null),
                        new Party("10.20.0.15", 22, null),
                        "TCP",
                        "igb0");
        return new ThreatSeen(
                threat(number, at),
                signal,
                3,
                at,
                at,
                true,
                "{\"event_type\":\"alert\"}",
                Map.of("msg", "Scan " + number));
    }

    static BlockRequested requested(BlockAction action) {
        return new BlockRequested(BLOCK, PARENT, action, List.of(SOURCE), null);
    }

    static BlockTargetRequested asked(BlockAction action) {
        return new BlockTargetRequested(
                BLOCK, SOURCE, child(PARENT), PARENT, action, BlockState.UNKNOWN, BEGUN);
    }

    static String child(String parent) {
        return BlockTargetId.of(BLOCK, SOURCE).commandId(parent);
    }

    /// What the write side would allow next, more or less; the same for the same seed.
    static Event next(InMemoryHistory history, Random random) {
        int number = 1 + random.nextInt(3);
        List<StoredEvent> before = history.stream(threat(number).key(), Long.MAX_VALUE);
        BlockState state = random.nextBoolean() ? BlockState.ACTIVE : BlockState.REMOVED;
        return switch (random.nextInt(8)) {
            case 0 -> requested(random.nextBoolean() ? BlockAction.BLOCK : BlockAction.UNBLOCK);
            case 1 -> asked(random.nextBoolean() ? BlockAction.BLOCK : BlockAction.UNBLOCK);
            case 2 -> new BlockObserved(BLOCK, SOURCE, state);
            case 3 -> new BlockTargetConfirmed(BLOCK, SOURCE, child(PARENT), state);
            case 4 -> new BlockTargetTimedOut(BLOCK, SOURCE, child(PARENT));
            case 5 -> again(number, before.size(), true);
            default -> again(number, before.size(), false);
        };
    }

    private static Event again(int number, int before, boolean told) {
        if (before == 0) {
            return seen(number, Severity.WARNING);
        }
        return told
                ? new ThreatActionKnown(threat(number), ThreatAction.BLOCKED)
                : new ThreatRepeated(
                        threat(number),
                        3 + before,
                        1,
                        BEGUN.plusSeconds(60L + before),
                        ThreatAction.ALLOWED,
                        false);
    }
}
