package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.EnrollmentCommand.ReviewEnrollment;
import java.time.Instant;

/// What happened while somebody was created: between the wish and the person stands the provider,
/// which chooses the id.
public sealed interface EnrollmentEvent extends Event {

    String enrollment();

    @Override
    default String stream() {
        return "enrollment/" + enrollment();
    }

    /// From here on nobody else can have the names.
    ///
    /// @param deadline when it is looked at what has become of it
    record EnrollmentRequested(String enrollment, NewPerson person, Instant deadline)
            implements EnrollmentEvent, OpensDeadline {

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new ReviewEnrollment(enrollment);
        }
    }

    /// Whoever carried it out stopped half way: whether the provider made the account is not known.
    record EnrollmentStalled(String enrollment) implements EnrollmentEvent {}

    record EnrollmentCompleted(String enrollment, UserId user) implements EnrollmentEvent {}

    /// From here on others can have the names.
    ///
    /// @param code of the refusal, such as `user-exists`, and none of its words: a provider may say
    ///   whom it refused; `never-made` when the provider never made the account
    record EnrollmentAbandoned(String enrollment, String code) implements EnrollmentEvent {}
}
