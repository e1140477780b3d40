package com.opscenter.commands.api;

import com.opscenter.commands.api.DeadLetterEvent.DeadLetterRetried;
import com.opscenter.commands.api.DeadLetterEvent.DeadLetterSkipped;
import com.opscenter.commands.api.RefusalEvent.RefusalsSummarized;
import com.opscenter.commands.api.RefusalEvent.UnauthenticatedSummarized;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class CommandsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("commands.CommandRefused", 1, CommandRefused.class),
                new EventType("commands.RefusalsSummarized", 1, RefusalsSummarized.class),
                new EventType(
                        "commands.UnauthenticatedSummarized", 1, UnauthenticatedSummarized.class),
                new EventType("commands.DeadLetterRetried", 1, DeadLetterRetried.class),
                new EventType("commands.DeadLetterSkipped", 1, DeadLetterSkipped.class));
    }
}
