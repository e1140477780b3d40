package com.opscenter.identity.command;

import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserStatus;
import java.util.Set;
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

    record Machine(Set<String> roles) implements User {}

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

        Registered withRoles(Set<String> roles) {
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

        Registered with(HashedNames names) {
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

        Registered withEmailVerified(boolean emailVerified) {
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

        Registered withPrimaryOrg(String primaryOrg) {
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

        Registered withTier(@Nullable String tier) {
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

        Registered withApiCallsLimit(@Nullable Long apiCallsLimit) {
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

        Registered withExternalId(@Nullable String externalId) {
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

        Registered withTags(Set<String> tags) {
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
