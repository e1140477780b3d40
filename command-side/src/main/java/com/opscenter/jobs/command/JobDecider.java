package com.opscenter.jobs.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.jobs.api.JobCommand;
import com.opscenter.jobs.api.JobCommand.AdvanceJob;
import com.opscenter.jobs.api.JobCommand.CancelJob;
import com.opscenter.jobs.api.JobCommand.EndJob;
import com.opscenter.jobs.api.JobCommand.FailJob;
import com.opscenter.jobs.api.JobCommand.PauseJob;
import com.opscenter.jobs.api.JobCommand.ResumeJob;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobEvent;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobResumed;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.command.Job.Cancelled;
import com.opscenter.jobs.command.Job.Ended;
import com.opscenter.jobs.command.Job.None;
import com.opscenter.jobs.command.Job.Open;

/// Decides what is asked of a job.
final class JobDecider {

    private JobDecider() {}

    static Decision<JobEvent> decide(JobCommand command, Job job) {
        return switch (job) {
            case None _ -> ofNone(command);
            case Open open -> ofOpen(command, open);
            case Cancelled cancelled -> ofCancelled(command, cancelled);
            case Ended _ -> ofEnded(command);
        };
    }

    private static Decision<JobEvent> ofNone(JobCommand command) {
        return command instanceof StartJob start
                ? accept(
                        new JobStarted(
                                start.job(),
                                start.kind(),
                                start.total(),
                                start.parameters(),
                                start.undoable(),
                                start.undoes()))
                : reject(Refusal.notFound(command.targetId()));
    }

    private static Decision<JobEvent> ofOpen(JobCommand command, Open job) {
        return switch (command) {
            case StartJob _ -> accept();
            case AdvanceJob(_, var succeeded, var failed) when job.stands(succeeded, failed) ->
                    accept();
            case AdvanceJob(var id, var succeeded, var failed) ->
                    accept(new JobAdvanced(id, succeeded, failed));
            case PauseJob _ when job.paused() -> accept();
            case PauseJob(var id, _) -> accept(new JobPaused(id));
            // Also of one that nobody takes up any more, as after a restore.
            case ResumeJob(var id, _) -> accept(new JobResumed(id));
            case CancelJob(var id, _) -> accept(new JobCancelled(id));
            case EndJob(var id, var succeeded, var failed) ->
                    accept(new JobEnded(id, succeeded, failed));
            case FailJob(var id, var succeeded, var failed, var why) ->
                    accept(new JobFailed(id, succeeded, failed, why));
        };
    }

    /// Rows that were under way are still counted.
    private static Decision<JobEvent> ofCancelled(JobCommand command, Cancelled job) {
        return switch (command) {
            case AdvanceJob(var id, var succeeded, var failed) ->
                    job.stands(succeeded, failed)
                            ? accept()
                            : accept(new JobAdvanced(id, succeeded, failed));
            case StartJob _, CancelJob _, EndJob _, FailJob _ -> accept();
            case PauseJob _, ResumeJob _ -> over();
        };
    }

    private static Decision<JobEvent> ofEnded(JobCommand command) {
        return switch (command) {
            case StartJob _, AdvanceJob _, EndJob _, FailJob _ -> accept();
            case PauseJob _, ResumeJob _, CancelJob _ -> over();
        };
    }

    private static Decision<JobEvent> over() {
        return reject("state-moved-on", "The job is over");
    }
}
