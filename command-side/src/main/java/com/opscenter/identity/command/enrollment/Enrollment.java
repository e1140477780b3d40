package com.opscenter.identity.command.enrollment;

import com.opscenter.identity.api.EnrollmentEvent;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentRequested;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserId;

/// How far somebody's creation has come.
sealed interface Enrollment {

    record Unknown() implements Enrollment {}

    record Requested(HashedNames names) implements Enrollment {}

    record Completed(UserId user) implements Enrollment {}

    record Abandoned() implements Enrollment {}

    static Enrollment evolve(EnrollmentEvent event) {
        return switch (event) {
            case EnrollmentRequested(_, var person) -> new Requested(person.names());
            case EnrollmentCompleted(_, var user) -> new Completed(user);
            case EnrollmentAbandoned _ -> new Abandoned();
        };
    }
}
