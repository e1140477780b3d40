package com.opscenter.jobs.command;

import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalEvent.WaitingOver;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.jobs.api.JobId;
import org.springframework.stereotype.Component;

/// What the rows of a job hold of people is nobody's business any more once it is known that the
/// job is never started: nobody agreed, or it was refused when it was to be carried out.
@Component
class WhenWaitingIsOverThenForgetRows implements Reaction<WaitingOver> {

    private final JobItems items;
    private final EventReader history;

    WhenWaitingIsOverThenForgetRows(JobItems items, EventReader history) {
        this.items = items;
        this.history = history;
    }

    @Override
    public Class<WaitingOver> event() {
        return WaitingOver.class;
    }

    @Override
    public String lane(WaitingOver event) {
        return event.stream();
    }

    /// A job has the id of the command that starts it.
    @Override
    public void react(WaitingOver event, StoredEvent stored, boolean repeated) {
        JobId job = new JobId(event.approval().value());
        if (isAbout(job, event) && JobStory.of(job, history).isEmpty()) {
            items.forgetPayloads(job);
            items.takeOff(job);
        }
    }

    private boolean isAbout(JobId job, WaitingOver event) {
        return history.stream(event.stream(), Long.MAX_VALUE).stream()
                .anyMatch(step ->
                        step.payload() instanceof ApprovalRequested(_, var waiting)
                                && waiting.target().equals(job.stream()));
    }
}
