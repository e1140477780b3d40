package com.opscenter.jobs.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.jobs.api.JobCommand;
import com.opscenter.jobs.api.JobCommand.AdvanceJob;
import com.opscenter.jobs.api.JobCommand.EndJob;
import com.opscenter.jobs.api.JobCommand.FailJob;
import com.opscenter.jobs.api.JobFailure;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells in the history how far a job is; the numbers are those of its rows, whoever counted
/// before.
@Component
class JobClerk {

    private static final Actor JOBS = Actor.system("jobs");

    private final Commands commands;
    private final JobItems items;

    JobClerk(Commands commands, JobItems items) {
        this.commands = commands;
        this.items = items;
    }

    void advanced(JobStory story) {
        JobItems.Count count = items.count(story.job());
        tell(new AdvanceJob(story.job(), count.succeeded(), count.failed()), story);
    }

    void ended(JobStory story) {
        JobItems.Count count = items.count(story.job());
        tell(new EndJob(story.job(), count.succeeded(), count.failed()), story);
    }

    void failed(JobStory story, JobFailure why) {
        JobItems.Count count = items.count(story.job());
        tell(new FailJob(story.job(), count.succeeded(), count.failed(), why), story);
    }

    private void tell(JobCommand command, JobStory story) {
        StoredEvent beginning = story.beginning();
        CommandContext context =
                new CommandContext(
                        UUID.randomUUID().toString(),
                        Caller.own(JOBS, beginning.metadata().orgId()),
                        beginning.metadata().site(),
                        beginning.metadata().correlationId(),
                        beginning.id(),
                        null,
                        null,
                        null,
                        null);
        commands.send(command, context).orRefuse();
    }
}
