package com.opscenter.sources.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class SourcesVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("sources.SourceRegistered", 1, SourceEvent.SourceRegistered.class),
                new EventType("sources.SourceChanged", 1, SourceEvent.SourceChanged.class),
                new EventType("sources.SourceEnabled", 1, SourceEvent.SourceEnabled.class),
                new EventType("sources.SourceDisabled", 1, SourceEvent.SourceDisabled.class),
                new EventType("sources.SourceRemoved", 1, SourceEvent.SourceRemoved.class),
                new EventType("sources.HealthObserved", 1, SourceEvent.HealthObserved.class),
                new EventType(
                        "sources.CapabilitiesObserved", 1, SourceEvent.CapabilitiesObserved.class),
                new EventType("sources.HourSummarized", 1, SourceEvent.HourSummarized.class),
                new EventType("sources.CaptureRequested", 1, SourceEvent.CaptureRequested.class),
                new EventType("sources.PollRequested", 1, SourceEvent.PollRequested.class),
                new EventType("sources.PollAnswered", 1, SourceEvent.PollAnswered.class));
    }
}
