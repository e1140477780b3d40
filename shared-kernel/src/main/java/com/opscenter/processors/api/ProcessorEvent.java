package com.opscenter.processors.api;

import com.opscenter.history.api.Event;

/// What was done with a processor.
public sealed interface ProcessorEvent extends Event {

    String processor();

    @Override
    default String stream() {
        return "processor/" + processor();
    }

    record ProcessorPaused(String processor) implements ProcessorEvent {}

    record ProcessorResumed(String processor) implements ProcessorEvent {}

    record ProjectionRebuildStarted(String processor) implements ProcessorEvent {}

    record ProjectionSwitched(String processor) implements ProcessorEvent {}

    record ProjectionSwitchedBack(String processor) implements ProcessorEvent {}

    record RebuildDiscarded(String processor) implements ProcessorEvent {}
}
