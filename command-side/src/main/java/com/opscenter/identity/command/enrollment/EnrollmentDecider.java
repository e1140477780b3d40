package com.opscenter.identity.command.enrollment;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;
import static com.opscenter.identity.api.provider.ProviderException.exists;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.EnrollmentCommand;
import com.opscenter.identity.api.EnrollmentCommand.AbandonEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.CompleteEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.EnrollmentCommand.ReviewEnrollment;
import com.opscenter.identity.api.EnrollmentEvent;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentRequested;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentStalled;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.command.RolesAreHeld;
import com.opscenter.identity.command.enrollment.Enrollment.Abandoned;
import com.opscenter.identity.command.enrollment.Enrollment.Completed;
import com.opscenter.identity.command.enrollment.Enrollment.Requested;
import com.opscenter.identity.command.enrollment.Enrollment.Unknown;
import java.util.Set;

/// Decides whether somebody may be created, and what has become of it.
final class EnrollmentDecider {

    private EnrollmentDecider() {}

    static Decision<EnrollmentEvent> decide(EnrollmentCommand command, Enrollment enrollment) {
        return switch (command) {
            case Enroll enroll -> enroll(enroll, enrollment);
            case CompleteEnrollment complete -> complete(complete, enrollment);
            case ReviewEnrollment review -> review(review, enrollment);
            case AbandonEnrollment abandon -> abandon(abandon, enrollment);
        };
    }

    private static Decision<EnrollmentEvent> enroll(Enroll command, Enrollment enrollment) {
        return switch (enrollment) {
            case Unknown _ when command.by().isBelow(command.person().roles()) ->
                    reject("role-too-strong", "Nobody gives a role stronger than their own");
            case Unknown _ -> {
                HashedNames names = command.person().names();
                Decision<EnrollmentEvent> decision =
                        accept(
                                new EnrollmentRequested(
                                        command.enrollment(),
                                        command.person(),
                                        command.deadline()));
                yield RolesAreHeld.between(
                        decision.taking(names.uniqueEmail(), exists("email"))
                                .taking(names.uniqueUsername(), exists("username")),
                        Set.of(),
                        command.person().roles());
            }
            case Requested _, Completed _, Abandoned _ -> accept();
        };
    }

    private static Decision<EnrollmentEvent> complete(
            CompleteEnrollment command, Enrollment enrollment) {
        return switch (enrollment) {
            case Unknown _ -> nothing(command);
            case Requested(_, var roles, _) ->
                    RolesAreHeld.between(
                            accept(new EnrollmentCompleted(command.enrollment(), command.user())),
                            roles,
                            Set.of());
            // Given up while the provider was away, and repeated once it was back.
            case Abandoned _ ->
                    accept(new EnrollmentCompleted(command.enrollment(), command.user()));
            case Completed _ -> accept();
        };
    }

    private static Decision<EnrollmentEvent> review(
            ReviewEnrollment command, Enrollment enrollment) {
        return switch (enrollment) {
            case Unknown _ -> nothing(command);
            case Requested(_, _, var stalled) when !stalled ->
                    accept(new EnrollmentStalled(command.enrollment()));
            case Requested _, Completed _, Abandoned _ -> accept();
        };
    }

    private static Decision<EnrollmentEvent> abandon(
            AbandonEnrollment command, Enrollment enrollment) {
        return switch (enrollment) {
            case Unknown _ -> nothing(command);
            case Requested(var names, var roles, _) -> {
                Decision<EnrollmentEvent> decision =
                        accept(new EnrollmentAbandoned(command.enrollment(), command.code()));
                yield RolesAreHeld.between(
                        decision.freeing(names.uniqueEmail()).freeing(names.uniqueUsername()),
                        roles,
                        Set.of());
            }
            case Completed _ -> reject("state-moved-on", "The enrollment is complete");
            case Abandoned _ -> accept();
        };
    }

    private static Decision<EnrollmentEvent> nothing(EnrollmentCommand command) {
        return reject(Refusal.notFound(command.targetId()));
    }
}
