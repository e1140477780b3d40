package com.opscenter.store;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.history.api.Event;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatEvent;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One event of every type about threats.
final class SampleThreats {

    private static final String COMMAND = "1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90";
    private static final String CHILD = "7a3c1c54-0b7e-3a30-8a5d-0d9f2f1c4b11";
    private static final Instant AT = Instant.parse("2026-11-21T14:30:15.250Z");
    private static final SourceId SOURCE = new SourceId("opnsense-1");
    private static final BlockId BLOCK = new BlockId("203.0.113.44");
    private static final ThreatId THREAT =
            ThreatId.of(SOURCE, "ids/2001219", "203.0.113.44", "10.20.0.15", AT);

    private SampleThreats() {}

    static List<Event> all() {
        return List.of(
                new ThreatEvent.ThreatSeen(
                        THREAT,
                        signal(),
                        3,
                        AT,
                        AT,
                        true,
                        "{\"event_type\":\"alert\"}",
                        Map.of("msg", "ET SCAN Potential SSH Scan")),
                new ThreatEvent.ThreatRepeated(THREAT, 9, 6, AT, ThreatAction.BLOCKED, true),
                new ThreatEvent.ThreatActionKnown(THREAT, ThreatAction.BLOCKED),
                new ThreatEvent.ThreatAlerted(
                        THREAT, AlertId.of(Fingerprint.of(SOURCE, "threat"), 1)),
                new BlockEvent.BlockRequested(
                        BLOCK, COMMAND, BlockAction.BLOCK, List.of(SOURCE), AT),
                new BlockEvent.BlockExpirySet(BLOCK, COMMAND, AT),
                new BlockEvent.BlockExpired(BLOCK, COMMAND),
                new BlockEvent.BlockEnded(
                        BLOCK, COMMAND, CommandStatus.CONFIRMED, "1 of 1 confirmed"),
                new BlockTargetEvent.BlockObserved(BLOCK, SOURCE, BlockState.ACTIVE),
                new BlockTargetEvent.BlockTargetRequested(
                        BLOCK, SOURCE, CHILD, COMMAND, BlockAction.BLOCK, BlockState.UNKNOWN, AT),
                new BlockTargetEvent.BlockTargetDispatched(BLOCK, SOURCE, CHILD, AT),
                new BlockTargetEvent.BlockTargetConfirmed(BLOCK, SOURCE, CHILD, BlockState.ACTIVE),
                new BlockTargetEvent.BlockTargetContradicted(
                        BLOCK, SOURCE, CHILD, BlockState.REMOVED),
                new BlockTargetEvent.BlockTargetTimedOut(BLOCK, SOURCE, CHILD),
                new BlockTargetEvent.BlockTargetRejected(
                        BLOCK, SOURCE, CHILD, "nonexistent alias X"),
                new BlockTargetEvent.BlockTargetCancelled(BLOCK, SOURCE, CHILD),
                new BlockTargetEvent.BlockTargetDismissed(
                        BLOCK, SOURCE, CHILD, CommandStatus.UNKNOWN, "seen there"),
                new BlockTargetEvent.BlockSourceForgotten(BLOCK, SOURCE));
    }

    private static ThreatSignal signal() {
        return new ThreatSignal(
                SOURCE,
                "Attempted Information Leak",
                "ET SCAN Potential SSH Scan",
                2_001_219L,
                ThreatAction.ALLOWED,
                Severity.CRITICAL,
                1,
                new Party("203.0.113.44", 51_422, null),
                new Party("10.20.0.15", 22, "nas-01"),
                "TCP",
                "igb0");
    }
}
