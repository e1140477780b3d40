package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
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

    record Enroll(String enrollment, NewPerson person, Asker by) implements EnrollmentCommand {

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>(UserWords.roles(person.roles()));
            errors.addAll(UserWords.violations(person.tags(), null));
            errors.addAll(UserWords.limit(person.apiCallsLimit()));
            return errors;
        }
    }

    record CompleteEnrollment(String enrollment, UserId user) implements EnrollmentCommand {}

    /// @param why the code of the refusal, such as `user-exists`
    record AbandonEnrollment(String enrollment, String why) implements EnrollmentCommand {}
}
