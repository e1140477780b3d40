package com.opscenter.identity.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Set;

/// Whose sign-in needs a second factor.
public sealed interface FactorRuleCommand extends Command {

    String TARGET = "second-factor/roles";

    @Override
    default String targetId() {
        return TARGET;
    }

    @Override
    default Permission permission() {
        return Permission.of("settings:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// @param role its word
    /// @param required whether people who hold it prove a second factor at each sign-in
    @Approvable
    record RequireSecondFactor(String role, boolean required) implements FactorRuleCommand {

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(Set.of(role)).stream()
                    .map(wrong ->
                            new FieldError("role", wrong.code(), "must be the name of a role"))
                    .toList();
        }
    }
}
