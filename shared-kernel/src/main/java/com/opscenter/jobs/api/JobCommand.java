package com.opscenter.jobs.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of a job. It belongs to the organization that its creator acts for.
public sealed interface JobCommand extends Command {

    JobId job();

    @Override
    default String targetId() {
        return job().stream();
    }

    /// Of our own parts, which tell how far a job is.
    @Override
    default Permission permission() {
        return Permission.of("system:execute");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    /// @param needs what its kind asks of whoever starts it
    /// @param gives types of the commands that its rows give, which wait with it where they would
    @Approvable
    record StartJob(
            JobId job,
            String kind,
            long total,
            Map<String, String> parameters,
            boolean undoable,
            @Nullable JobId undoes,
            Requirement needs,
            Set<String> gives)
            implements JobCommand {

        public StartJob {
            parameters = Map.copyOf(parameters);
            gives = Set.copyOf(gives);
        }

        @Override
        public Set<String> alsoDoes() {
            return gives;
        }

        @Override
        public Requirement requirement() {
            return needs;
        }
    }

    /// No further row is begun until it is resumed.
    ///
    /// @param needs to have started it, or what its kind asks
    @NotApprovable("What stops something must not wait.")
    record PauseJob(JobId job, Requirement needs) implements JobCommand {

        @Override
        public Requirement requirement() {
            return needs;
        }
    }

    /// @param needs to have started it, or what its kind asks
    @NotApprovable("The start of a job can be put under the rule, and this goes on with it.")
    record ResumeJob(JobId job, Requirement needs) implements JobCommand {

        @Override
        public Requirement requirement() {
            return needs;
        }
    }

    /// No further row is begun at all.
    ///
    /// @param needs to have started it, or what its kind asks
    @NotApprovable("What stops something must not wait.")
    record CancelJob(JobId job, Requirement needs) implements JobCommand {

        @Override
        public Requirement requirement() {
            return needs;
        }
    }

    record AdvanceJob(JobId job, long succeeded, long failed) implements JobCommand {}

    record EndJob(JobId job, long succeeded, long failed) implements JobCommand {}

    record FailJob(JobId job, long succeeded, long failed, JobFailure why) implements JobCommand {}
}
