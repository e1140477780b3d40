package com.opscenter.jobs.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.jobs.api.JobFailure;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works on a job until no row waits, or until it is paused, cancelled or may not go on. It looks
/// anew at whoever started the job again and again: what they lost, the job lost.
@Component
class JobWorker {

    /// Until a version is there that knows the kind.
    private static final Duration UNKNOWN = Duration.ofSeconds(10);

    private static final Duration AWAY = Duration.ofSeconds(5);

    private final JobItems items;
    private final JobKinds kinds;
    private final JobClerk clerk;
    private final Callers callers;
    private final Commands commands;
    private final EventReader history;

    JobWorker(
            JobItems items,
            JobKinds kinds,
            JobClerk clerk,
            Callers callers,
            Commands commands,
            EventReader history) {
        this.items = items;
        this.kinds = kinds;
        this.clerk = clerk;
        this.callers = callers;
        this.commands = commands;
        this.history = history;
    }

    void work(JobId job) throws InterruptedException, Later {
        JobStory story = story(job);
        JobKind kind = kind(story);
        while (story.state().goesOn()) {
            clerk.advanced(story);
            List<JobItem> rows = items.waiting(job);
            if (rows.isEmpty()) {
                clerk.ended(story);
                return;
            }
            Optional<Caller> creator = creator(story);
            JobFailure failure = failure(creator, kind, story);
            if (failure != null) {
                clerk.failed(story, failure);
                return;
            }
            batch(rows, story, kind, creator.orElseThrow());
            story = story(job);
        }
        clerk.advanced(story);
    }

    /// What keeps the rows from being done is looked at again soon.
    private void batch(List<JobItem> rows, JobStory story, JobKind kind, Caller creator)
            throws InterruptedException, Later {
        JobId undoes = story.started().undoes();
        JobStory undone = undoes == null ? null : story(undoes);
        JobRun run = new JobRun(story, kind, creator, undone, commands, history);
        try {
            new JobBatch(
                            run,
                            items,
                            clerk,
                            history,
                            () -> failure(creator(story), kind, story) == null)
                    .work(rows);
        } catch (RefusedException notNow) {
            throw new Later(notNow.refusal().detail(), AWAY);
        }
    }

    private Optional<Caller> creator(JobStory story) {
        Metadata origin = story.beginning().metadata();
        return callers.ofActor(origin.actor(), origin.orgId());
    }

    private static @Nullable JobFailure failure(
            Optional<Caller> creator, JobKind kind, JobStory story) {
        if (creator.isEmpty()) {
            return JobFailure.CREATOR_GONE;
        }
        String orgId = story.beginning().metadata().orgId();
        return kind.requirement().here(creator.get(), orgId).isAllowed()
                ? null
                : JobFailure.RIGHT_LOST;
    }

    private JobKind kind(JobStory story) throws Later {
        String word = story.started().kind();
        Optional<JobKind> kind = kinds.find(word);
        if (kind.isEmpty()) {
            throw new Later("nobody here does " + word, UNKNOWN);
        }
        return kind.get();
    }

    private JobStory story(JobId job) {
        return JobStory.of(job, history)
                .orElseThrow(() -> new IllegalStateException("job " + job.value() + " is lost"));
    }
}
