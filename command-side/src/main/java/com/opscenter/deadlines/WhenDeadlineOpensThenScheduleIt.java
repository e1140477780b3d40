package com.opscenter.deadlines;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.reactions.StoreReaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the deadline of an event into the schedule; doing it twice is doing it once.
@Component
class WhenDeadlineOpensThenScheduleIt implements StoreReaction<OpensDeadline> {

    private final ObjectProvider<SchedulerClient> scheduler;

    WhenDeadlineOpensThenScheduleIt(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Class<OpensDeadline> event() {
        return OpensDeadline.class;
    }

    @Override
    public String lane(OpensDeadline event) {
        return event.stream();
    }

    @Override
    public void react(OpensDeadline event, StoredEvent stored, boolean repeated) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        DeadlineTask.DEADLINE.instance(stored.id()).build(), event.due());
    }
}
