package com.opscenter.identity.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of the roles of one's own.
public sealed interface RoleCommand extends Command {

    String role();

    /// Of whoever asks.
    Strength by();

    @Override
    default String targetId() {
        return "role/" + role();
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

    @Approvable
    record DefineRole(String role, RoleTerms terms, Strength by) implements RoleCommand {

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>(RoleName.violations("name", role));
            errors.addAll(
                    RoleWords.violations(terms.description(), terms.level(), terms.permissions()));
            return errors;
        }
    }

    /// What is null stays as it is.
    @Approvable
    record ChangeRole(
            String role,
            @Nullable String description,
            @Nullable Integer level,
            @Nullable Boolean platform,
            @Nullable Set<String> permissions,
            Strength by)
            implements RoleCommand {

        @Override
        public Set<String> alsoDoes() {
            return permissions == null
                    ? Set.of()
                    : Set.of(
                            CommandType.of(GrantPermissions.class),
                            CommandType.of(RevokePermissions.class));
        }

        @Override
        public List<FieldError> violations() {
            return RoleWords.violations(description, level, permissions);
        }
    }

    /// Beside those it holds.
    @Approvable
    record GrantPermissions(String role, Set<String> permissions, Strength by)
            implements RoleCommand {

        public GrantPermissions {
            permissions = Set.copyOf(permissions);
        }

        @Override
        public Set<String> alsoDoes() {
            return Set.of(CommandType.of(ChangeRole.class));
        }

        @Override
        public List<FieldError> violations() {
            return RoleWords.ofRole(role, permissions);
        }
    }

    /// Those it does not hold are left out already.
    @Approvable
    record RevokePermissions(String role, Set<String> permissions, Strength by)
            implements RoleCommand {

        public RevokePermissions {
            permissions = Set.copyOf(permissions);
        }

        @Override
        public Set<String> alsoDoes() {
            return Set.of(CommandType.of(ChangeRole.class));
        }

        @Override
        public List<FieldError> violations() {
            return RoleWords.ofRole(role, permissions);
        }
    }

    /// Only while nobody holds it.
    @Approvable
    record DeleteRole(String role, Strength by) implements RoleCommand {}
}
