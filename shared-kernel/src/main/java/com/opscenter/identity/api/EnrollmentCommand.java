package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    /// @param noted types of the commands that whoever asks gives about them once they are there
    @NotApprovable("It may bring a password, and names nobody knows yet.")
    record Enroll(
            String enrollment, NewPerson person, Instant deadline, Asker by, Set<String> noted)
            implements EnrollmentCommand {

        public Enroll {
            noted = Set.copyOf(noted);
        }

        /// Of whom nothing more is known.
        public Enroll(String enrollment, NewPerson person, Instant deadline, Asker by) {
            this(enrollment, person, deadline, by, Set.of());
        }

        /// What follows once they are there; the role everybody begins with is none of it.
        @Override
        public Set<String> alsoDoes() {
            Set<String> all = new TreeSet<>(noted);
            if (!Set.of(SystemRole.VIEWER.word()).containsAll(person.roles())) {
                all.add(CommandType.of(UserCommand.AssignRole.class));
            }
            if (person.orgId() != null) {
                all.add(CommandType.of(OrganizationCommand.AddMember.class));
            }
            if (OrgRole.OWNER.word().equals(person.orgRole())) {
                all.add(CommandType.of(OrganizationCommand.ChangeMemberRole.class));
            }
            if (person.tier() != null) {
                all.add(CommandType.of(UserCommand.SetTier.class));
            }
            if (person.apiCallsLimit() != null) {
                all.add(CommandType.of(UserCommand.LimitApiCalls.class));
            }
            return all;
        }

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
