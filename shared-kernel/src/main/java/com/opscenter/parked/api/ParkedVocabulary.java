package com.opscenter.parked.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.parked.api.ParkedEvent.ParkedRetried;
import com.opscenter.parked.api.ParkedEvent.ParkedSkipped;
import java.util.List;

/// The stored names of this feature's events.
public final class ParkedVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("parked.ParkedRetried", 1, ParkedRetried.class),
                new EventType("parked.ParkedSkipped", 1, ParkedSkipped.class));
    }
}
