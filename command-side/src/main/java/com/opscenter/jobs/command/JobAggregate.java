package com.opscenter.jobs.command;

import com.opscenter.commands.command.AggregateShell;
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
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [JobDecider].
@Aggregate(
        type = "Job",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class JobAggregate {

    @AggregateIdentifier @Nullable String id;

    private Job job = new Job.None();

    JobAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<JobEvent> handle(StartJob command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<JobEvent> handle(AdvanceJob command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<JobEvent> handle(PauseJob command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<JobEvent> handle(ResumeJob command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<JobEvent> handle(CancelJob command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<JobEvent> handle(EndJob command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<JobEvent> handle(FailJob command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(JobEvent event) {
        id = event.stream();
        job = Job.evolve(job, event);
    }

    private Decision<JobEvent> decide(JobCommand command) {
        return AggregateShell.settle(JobDecider.decide(command, job));
    }
}
