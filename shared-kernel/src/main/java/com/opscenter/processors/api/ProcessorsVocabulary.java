package com.opscenter.processors.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.processors.api.ProcessorEvent.ProcessorPaused;
import com.opscenter.processors.api.ProcessorEvent.ProcessorResumed;
import com.opscenter.processors.api.ProcessorEvent.ProjectionRebuildStarted;
import com.opscenter.processors.api.ProcessorEvent.ProjectionSwitched;
import com.opscenter.processors.api.ProcessorEvent.ProjectionSwitchedBack;
import com.opscenter.processors.api.ProcessorEvent.RebuildDiscarded;
import java.util.List;

/// The stored names of this feature's events.
public final class ProcessorsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("processors.ProcessorPaused", 1, ProcessorPaused.class),
                new EventType("processors.ProcessorResumed", 1, ProcessorResumed.class),
                new EventType(
                        "processors.ProjectionRebuildStarted", 1, ProjectionRebuildStarted.class),
                new EventType("processors.ProjectionSwitched", 1, ProjectionSwitched.class),
                new EventType("processors.ProjectionSwitchedBack", 1, ProjectionSwitchedBack.class),
                new EventType("processors.RebuildDiscarded", 1, RebuildDiscarded.class));
    }
}
