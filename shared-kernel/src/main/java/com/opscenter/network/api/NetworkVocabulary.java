package com.opscenter.network.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.network.api.PortEvent.PortActionCancelled;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionContradicted;
import com.opscenter.network.api.PortEvent.PortActionDismissed;
import com.opscenter.network.api.PortEvent.PortActionDispatched;
import com.opscenter.network.api.PortEvent.PortActionRejected;
import com.opscenter.network.api.PortEvent.PortActionReleased;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortEvent.PortActionScheduled;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import com.opscenter.network.api.PortEvent.PortDescribed;
import com.opscenter.network.api.PortEvent.PortDriftAccepted;
import com.opscenter.network.api.PortEvent.PortDriftEnded;
import com.opscenter.network.api.PortEvent.PortDrifted;
import com.opscenter.network.api.PortEvent.PortGone;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.SwitchEvent.SwitchGone;
import com.opscenter.network.api.SwitchEvent.SwitchObserved;
import com.opscenter.network.api.SwitchEvent.SwitchRemoved;
import com.opscenter.network.api.WanEvent.WanObserved;
import com.opscenter.network.api.WanEvent.WanRemoved;
import java.util.List;

/// The stored names of this feature's events.
public final class NetworkVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("network.SwitchObserved", 1, SwitchObserved.class),
                new EventType("network.SwitchGone", 1, SwitchGone.class),
                new EventType("network.SwitchRemoved", 1, SwitchRemoved.class),
                new EventType("network.PortObserved", 1, PortObserved.class),
                new EventType("network.PortActionRequested", 1, PortActionRequested.class),
                new EventType("network.PortActionScheduled", 1, PortActionScheduled.class),
                new EventType("network.PortActionReleased", 1, PortActionReleased.class),
                new EventType("network.PortActionDispatched", 1, PortActionDispatched.class),
                new EventType("network.PortActionConfirmed", 1, PortActionConfirmed.class),
                new EventType("network.PortActionContradicted", 1, PortActionContradicted.class),
                new EventType("network.PortActionTimedOut", 1, PortActionTimedOut.class),
                new EventType("network.PortActionRejected", 1, PortActionRejected.class),
                new EventType("network.PortActionCancelled", 1, PortActionCancelled.class),
                new EventType("network.PortActionDismissed", 1, PortActionDismissed.class),
                new EventType("network.PortDescribed", 1, PortDescribed.class),
                new EventType("network.PortDrifted", 1, PortDrifted.class),
                new EventType("network.PortDriftEnded", 1, PortDriftEnded.class),
                new EventType("network.PortDriftAccepted", 1, PortDriftAccepted.class),
                new EventType("network.PortGone", 1, PortGone.class),
                new EventType("network.PortRemoved", 1, PortRemoved.class),
                new EventType("network.WanObserved", 1, WanObserved.class),
                new EventType("network.WanRemoved", 1, WanRemoved.class));
    }
}
