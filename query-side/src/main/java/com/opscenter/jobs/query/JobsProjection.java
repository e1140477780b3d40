package com.opscenter.jobs.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.jobs.api.JobEvent;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobResumed;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds how far each job is.
@Component
class JobsProjection implements Projection<JobRow> {

    @Override
    public String name() {
        return "jobs_job";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "jobs";
    }

    @Override
    public Class<JobRow> rowType() {
        return JobRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof JobEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable JobRow fold(@Nullable JobRow row, Event event, StoredEvent stored) {
        if (event instanceof JobStarted started) {
            return JobRow.of(started, stored);
        }
        return row == null ? null : then(row, (JobEvent) event, stored);
    }

    private static JobRow then(JobRow row, JobEvent event, StoredEvent stored) {
        return switch (event) {
            case JobStarted _ -> row;
            case JobAdvanced(_, var succeeded, var failed) ->
                    row.advanced(succeeded, failed, stored);
            case JobPaused _ -> row.paused(true, stored);
            case JobResumed _ -> row.paused(false, stored);
            case JobCancelled _ ->
                    row.over(JobStatus.CANCELLED, row.succeeded(), row.failed(), null, stored);
            case JobEnded(_, var succeeded, var failed) ->
                    row.over(JobStatus.DONE, succeeded, failed, null, stored);
            case JobFailed(_, var succeeded, var failed, var why) ->
                    row.over(JobStatus.FAILED, succeeded, failed, why, stored);
        };
    }
}
