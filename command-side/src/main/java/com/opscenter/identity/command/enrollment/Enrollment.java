package com.opscenter.identity.command.enrollment;

import com.opscenter.identity.api.EnrollmentEvent;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentRequested;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentStalled;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserId;
import java.util.Set;

/// How far somebody's creation has come.
sealed interface Enrollment {

    record Unknown() implements Enrollment {}

    /// @param roles held for the person until they are registered
    /// @param stalled whether it should long be complete
    record Requested(HashedNames names, Set<String> roles, boolean stalled) implements Enrollment {

        public Requested {
            roles = Set.copyOf(roles);
        }
    }

    record Completed(UserId user) implements Enrollment {}

    record Abandoned() implements Enrollment {}

    static Enrollment evolve(Enrollment before, EnrollmentEvent event) {
        return switch (event) {
            case EnrollmentRequested(_, var person, _) ->
                    new Requested(person.names(), person.roles(), false);
            case EnrollmentStalled _ ->
                    before instanceof Requested(var names, var roles, _)
                            ? new Requested(names, roles, true)
                            : before;
            case EnrollmentCompleted(_, var user) -> new Completed(user);
            case EnrollmentAbandoned _ -> new Abandoned();
        };
    }
}
