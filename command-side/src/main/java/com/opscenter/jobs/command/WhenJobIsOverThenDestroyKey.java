package com.opscenter.jobs.command;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.jobs.api.JobEvent.JobOver;
import org.springframework.stereotype.Component;

/// What rows still hold of people when their job is over is nobody's business any more.
@Component
class WhenJobIsOverThenDestroyKey implements Reaction<JobOver> {

    private final JobItems items;

    WhenJobIsOverThenDestroyKey(JobItems items) {
        this.items = items;
    }

    @Override
    public Class<JobOver> event() {
        return JobOver.class;
    }

    @Override
    public String lane(JobOver event) {
        return event.stream();
    }

    @Override
    public void react(JobOver event, StoredEvent stored, boolean repeated) {
        items.forgetPayloads(event.job());
    }
}
