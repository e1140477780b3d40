package com.opscenter.identity.command;

import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserStatus;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A person or service account as far as decisions need it.
sealed interface User {

    Set<String> roles();

    /// Whether this person administers the platform and may come in. Machines never count.
    default boolean isAdministrator() {
        return false;
    }

    record Unknown() implements User {

        @Override
        public Set<String> roles() {
            return Set.of();
        }
    }

    /// @param permissions granted by name
    /// @param name for people's eyes, null for none
    record Machine(
            String clientId, Set<String> roles, Set<String> permissions, @Nullable String name)
            implements User {

        Machine withRoles(Set<String> roles) {
            return new Machine(clientId, roles, permissions, name);
        }

        Machine withPermissions(Set<String> permissions) {
            return new Machine(clientId, roles, permissions, name);
        }

        Machine called(@Nullable String name) {
            return new Machine(clientId, roles, permissions, name);
        }
    }

    /// @param names null for whoever was there before names were unique
    /// @param externalId keyed hash of the id they are known by outside, null for none
    record Registered(
            UserStatus status,
            Set<String> roles,
            @Nullable HashedNames names,
            boolean emailVerified,
            String primaryOrg,
            @Nullable String tier,
            @Nullable Long apiCallsLimit,
            Set<String> tags,
            @Nullable String externalId)
            implements User {

        @Override
        public boolean isAdministrator() {
            return isEnabled() && roles.contains(SystemRole.ADMIN.word());
        }

        boolean isEnabled() {
            return status == UserStatus.ENABLED;
        }

        Registered with(UserStatus status) {
            return with(next -> next.status = status);
        }

        Registered withRoles(Set<String> roles) {
            return with(next -> next.roles = roles);
        }

        Registered with(HashedNames names) {
            return with(next -> next.names = names);
        }

        Registered withEmailVerified(boolean emailVerified) {
            return with(next -> next.emailVerified = emailVerified);
        }

        Registered withPrimaryOrg(String primaryOrg) {
            return with(next -> next.primaryOrg = primaryOrg);
        }

        Registered withTier(@Nullable String tier) {
            return with(next -> next.tier = tier);
        }

        Registered withApiCallsLimit(@Nullable Long apiCallsLimit) {
            return with(next -> next.apiCallsLimit = apiCallsLimit);
        }

        Registered withTags(Set<String> tags) {
            return with(next -> next.tags = tags);
        }

        Registered withExternalId(@Nullable String externalId) {
            return with(next -> next.externalId = externalId);
        }

        private Registered with(Consumer<Next> change) {
            Next next = new Next(this);
            change.accept(next);
            return next.person();
        }
    }

    /// What somebody becomes.
    final class Next {
        private UserStatus status;
        private Set<String> roles;
        private @Nullable HashedNames names;
        private boolean emailVerified;
        private String primaryOrg;
        private @Nullable String tier;
        private @Nullable Long apiCallsLimit;
        private Set<String> tags;
        private @Nullable String externalId;

        private Next(Registered before) {
            status = before.status();
            roles = before.roles();
            names = before.names();
            emailVerified = before.emailVerified();
            primaryOrg = before.primaryOrg();
            tier = before.tier();
            apiCallsLimit = before.apiCallsLimit();
            tags = before.tags();
            externalId = before.externalId();
        }

        private Registered person() {
            return new Registered(
                    status,
                    roles,
                    names,
                    emailVerified,
                    primaryOrg,
                    tier,
                    apiCallsLimit,
                    tags,
                    externalId);
        }
    }

    /// @param erased whether nobody can read any more who this was
    record Deleted(boolean erased) implements User {

        @Override
        public Set<String> roles() {
            return Set.of();
        }
    }
}
