package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is asked while somebody is created.
public sealed interface EnrollmentCommand extends Command {

    /// Id of the command that began it.
    String enrollment();

    @Override
    default String targetId() {
        return "enrollment/" + enrollment();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// @param deadline when it is looked at what has become of it
    record Enroll(String enrollment, NewPerson person, Instant deadline, Asker by)
            implements EnrollmentCommand {

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>(UserWords.roles(person.roles()));
            errors.addAll(UserWords.tags(person.tags()));
            errors.addAll(UserWords.limit(person.apiCallsLimit()));
            return errors;
        }
    }

    record CompleteEnrollment(String enrollment, UserId user) implements EnrollmentCommand {}

    /// Asked when it should long be complete.
    record ReviewEnrollment(String enrollment) implements EnrollmentCommand {}

    /// @param code of the refusal, such as `user-exists`
    record AbandonEnrollment(String enrollment, String code) implements EnrollmentCommand {}
}
