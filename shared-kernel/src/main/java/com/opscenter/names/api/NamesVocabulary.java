package com.opscenter.names.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.names.api.NameEvent.NameFreed;
import com.opscenter.names.api.NameEvent.NameTaken;
import java.util.List;

/// The stored names of this feature's events.
public final class NamesVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("names.NameTaken", 1, NameTaken.class),
                new EventType("names.NameFreed", 1, NameFreed.class));
    }
}
