package com.opscenter.threats.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class ThreatsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("threats.ThreatSeen", 1, ThreatEvent.ThreatSeen.class),
                new EventType("threats.ThreatRepeated", 1, ThreatEvent.ThreatRepeated.class),
                new EventType("threats.ThreatActionKnown", 1, ThreatEvent.ThreatActionKnown.class),
                new EventType("threats.ThreatAlerted", 1, ThreatEvent.ThreatAlerted.class),
                new EventType("threats.BlockRequested", 1, BlockEvent.BlockRequested.class),
                new EventType("threats.BlockExpirySet", 1, BlockEvent.BlockExpirySet.class),
                new EventType("threats.BlockExpired", 1, BlockEvent.BlockExpired.class),
                new EventType("threats.BlockEnded", 1, BlockEvent.BlockEnded.class),
                new EventType("threats.BlockObserved", 1, BlockTargetEvent.BlockObserved.class),
                new EventType(
                        "threats.BlockTargetRequested",
                        1,
                        BlockTargetEvent.BlockTargetRequested.class),
                new EventType(
                        "threats.BlockTargetDispatched",
                        1,
                        BlockTargetEvent.BlockTargetDispatched.class),
                new EventType(
                        "threats.BlockTargetConfirmed",
                        1,
                        BlockTargetEvent.BlockTargetConfirmed.class),
                new EventType(
                        "threats.BlockTargetContradicted",
                        1,
                        BlockTargetEvent.BlockTargetContradicted.class),
                new EventType(
                        "threats.BlockTargetTimedOut",
                        1,
                        BlockTargetEvent.BlockTargetTimedOut.class),
                new EventType(
                        "threats.BlockTargetRejected",
                        1,
                        BlockTargetEvent.BlockTargetRejected.class),
                new EventType(
                        "threats.BlockTargetCancelled",
                        1,
                        BlockTargetEvent.BlockTargetCancelled.class),
                new EventType(
                        "threats.BlockTargetDismissed",
                        1,
                        BlockTargetEvent.BlockTargetDismissed.class),
                new EventType(
                        "threats.BlockSourceForgotten",
                        1,
                        BlockTargetEvent.BlockSourceForgotten.class));
    }
}
