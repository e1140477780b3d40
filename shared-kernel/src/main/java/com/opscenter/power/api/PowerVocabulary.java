package com.opscenter.power.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class PowerVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType(
                        "power.OutletStateObserved", 1, OutletEvent.OutletStateObserved.class),
                new EventType(
                        "power.OutletSwitchRequested", 1, OutletEvent.OutletSwitchRequested.class),
                new EventType(
                        "power.OutletSwitchScheduled", 1, OutletEvent.OutletSwitchScheduled.class),
                new EventType(
                        "power.OutletSwitchReleased", 1, OutletEvent.OutletSwitchReleased.class),
                new EventType(
                        "power.OutletFeedsDescribed", 1, OutletEvent.OutletFeedsDescribed.class),
                new EventType(
                        "power.OutletSwitchDispatched",
                        1,
                        OutletEvent.OutletSwitchDispatched.class),
                new EventType(
                        "power.OutletSwitchConfirmed", 1, OutletEvent.OutletSwitchConfirmed.class),
                new EventType(
                        "power.OutletSwitchContradicted",
                        1,
                        OutletEvent.OutletSwitchContradicted.class),
                new EventType(
                        "power.OutletSwitchTimedOut", 1, OutletEvent.OutletSwitchTimedOut.class),
                new EventType(
                        "power.OutletSwitchRejected", 1, OutletEvent.OutletSwitchRejected.class),
                new EventType(
                        "power.OutletSwitchCancelled", 1, OutletEvent.OutletSwitchCancelled.class),
                new EventType(
                        "power.OutletSwitchDismissed", 1, OutletEvent.OutletSwitchDismissed.class),
                new EventType("power.OutletDescribed", 1, OutletEvent.OutletDescribed.class),
                new EventType("power.OutletDrifted", 1, OutletEvent.OutletDrifted.class),
                new EventType("power.OutletDriftEnded", 1, OutletEvent.OutletDriftEnded.class),
                new EventType(
                        "power.OutletDriftAccepted", 1, OutletEvent.OutletDriftAccepted.class),
                new EventType("power.OutletRemoved", 1, OutletEvent.OutletRemoved.class),
                new EventType("power.BatchRequested", 1, BatchEvent.BatchRequested.class),
                new EventType("power.BatchStepDelayed", 1, BatchEvent.BatchStepDelayed.class),
                new EventType("power.BatchStepBegun", 1, BatchEvent.BatchStepBegun.class),
                new EventType("power.BatchStepEnded", 1, BatchEvent.BatchStepEnded.class),
                new EventType("power.BatchEnded", 1, BatchEvent.BatchEnded.class),
                new EventType("power.PduObserved", 1, PduEvent.PduObserved.class),
                new EventType("power.PduDescribed", 1, PduEvent.PduDescribed.class),
                new EventType("power.PduRemoved", 1, PduEvent.PduRemoved.class));
    }
}
