package com.opscenter.testing;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampEvent.TimerSet;
import java.util.List;

public final class LampVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("testing.LampTurned", 2, LampTurned.class),
                new EventType("testing.TimerSet", 1, TimerSet.class));
    }
}
