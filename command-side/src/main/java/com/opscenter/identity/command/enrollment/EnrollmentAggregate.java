package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.EnrollmentCommand;
import com.opscenter.identity.api.EnrollmentCommand.AbandonEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.CompleteEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.EnrollmentCommand.ReviewEnrollment;
import com.opscenter.identity.api.EnrollmentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [EnrollmentDecider].
@Aggregate(
        type = "Enrollment",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class EnrollmentAggregate {

    @AggregateIdentifier @Nullable String id;

    private Enrollment enrollment = new Enrollment.Unknown();

    EnrollmentAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<EnrollmentEvent> handle(Enroll command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<EnrollmentEvent> handle(CompleteEnrollment command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<EnrollmentEvent> handle(ReviewEnrollment command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<EnrollmentEvent> handle(AbandonEnrollment command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(EnrollmentEvent event) {
        id = event.stream();
        enrollment = Enrollment.evolve(enrollment, event);
    }

    private Decision<EnrollmentEvent> decide(EnrollmentCommand command) {
        return AggregateShell.settle(EnrollmentDecider.decide(command, enrollment));
    }
}
