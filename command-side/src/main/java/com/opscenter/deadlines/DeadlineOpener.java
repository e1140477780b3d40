package com.opscenter.deadlines;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.opscenter.commands.api.OpensDeadline;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Puts the deadline of an event into the schedule; doing it twice is doing it once.
final class DeadlineOpener implements EventMessageHandler {

    private final ObjectProvider<SchedulerClient> scheduler;

    DeadlineOpener(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return OpensDeadline.class.isAssignableFrom(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        if (message.getPayload() instanceof OpensDeadline deadline) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            DeadlineTask.DEADLINE.instance(message.getIdentifier()).build(),
                            deadline.due());
        }
        return null;
    }
}
