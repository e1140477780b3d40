package com.opscenter.jobs.command;

import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.Jobs;
import com.opscenter.jobs.api.NewJob;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// Starts jobs: the rows are stored first, so that whoever takes the job up finds all of them.
@Component
class JobDesk implements Jobs {

    private static final Duration LOOK = Duration.ofMillis(25);

    private final JobItems items;
    private final Commands commands;
    private final EventReader history;

    JobDesk(JobItems items, Commands commands, EventReader history) {
        this.items = items;
        this.commands = commands;
        this.history = history;
    }

    @Override
    public Outcome.Accepted start(NewJob job, CommandContext request) {
        JobId id = JobId.of(request);
        int total = isStarted(id) || waits(id) ? 0 : store(id, job, request);
        return start(
                new StartJob(
                        id,
                        job.kind().word(),
                        total,
                        job.parameters(),
                        job.kind().undo().isPresent(),
                        null,
                        job.kind().requirement(),
                        JobKinds.givenBy(job.kind())),
                request);
    }

    /// What an attempt that broke off has left may be of another body, or of what a filter found
    /// then.
    private int store(JobId id, NewJob job, CommandContext request) {
        items.takeOff(id);
        int total = items.add(id, request.caller().orgId(), job.items());
        if (items.count(id).total() != total) {
            throw new RefusedException(
                    new Refusal(
                            "idempotency-in-progress",
                            "A request with this key is being carried out"));
        }
        return total;
    }

    /// For a second person, who agrees to these rows and no others.
    private boolean waits(JobId id) {
        return !history.stream(new ApprovalId(id.value()).stream(), history.head()).isEmpty();
    }

    /// Starts one whose rows are stored.
    Outcome.Accepted start(StartJob job, CommandContext request) {
        Outcome outcome = commands.send(job, request);
        if (outcome instanceof Outcome.Refused && !isStarted(job.job())) {
            items.takeOff(job.job());
        }
        return outcome.orRefuse();
    }

    @Override
    public boolean isStarted(JobId job) {
        return JobStory.of(job, history).isPresent();
    }

    @Override
    public BulkResult rehearse(NewJob job, CommandContext request) {
        JobTask task = new JobTask(JobId.of(request), job.parameters(), null);
        return new JobRehearsal(job, task, request, commands).result();
    }

    @Override
    public OptionalLong over(JobId job, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<JobStory> story = JobStory.of(job, history);
            if (story.isPresent() && story.get().isOver()) {
                return OptionalLong.of(story.get().position());
            }
            if (System.nanoTime() > end) {
                return OptionalLong.empty();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
