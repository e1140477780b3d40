package com.opscenter.identity.command.accounts;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.provider.Wanted;
import com.opscenter.vault.api.Sealed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person as their own stream decided them, as far as the provider is told of it.
///
/// @param roles all of them, also those that are given here alone
record DecidedPerson(
        String issuer, Sealed profile, boolean enabled, boolean verified, Set<String> roles) {

    /// Null for whoever is no person, or was deleted.
    static @Nullable DecidedPerson of(List<StoredEvent> past) {
        DecidedPerson person = null;
        for (StoredEvent stored : past) {
            if (stored.payload() instanceof UserRegistered registered) {
                person = begun(registered);
            } else if (person != null && stored.payload() instanceof UserEvent event) {
                person = person.evolve(event);
            }
        }
        return person;
    }

    private static DecidedPerson begun(UserRegistered event) {
        return new DecidedPerson(
                event.issuer(),
                event.profile(),
                event.enabled(),
                event.emailVerified(),
                event.roles());
    }

    private @Nullable DecidedPerson evolve(UserEvent event) {
        return switch (event) {
            case UserProfileChanged(_, var now, _) -> with(now);
            case EmailVerificationChanged(_, var now) ->
                    new DecidedPerson(issuer, profile, enabled, now, roles);
            case UserEnabled _, UserActivated _ -> withEnabled(true);
            case UserDisabled _, UserSuspended _ -> withEnabled(false);
            case RolesChanged(_, var now, _) -> withRoles(now);
            case RolesObserved(_, _, _, var now, _) -> withRoles(now);
            case UserDeleted _ -> null;
            default -> this;
        };
    }

    private DecidedPerson with(Sealed now) {
        return new DecidedPerson(issuer, now, enabled, verified, roles);
    }

    private DecidedPerson withEnabled(boolean now) {
        return new DecidedPerson(issuer, profile, now, verified, roles);
    }

    private DecidedPerson withRoles(Set<String> now) {
        return new DecidedPerson(issuer, profile, enabled, verified, now);
    }

    /// As the account is to be.
    ///
    /// @param attributes as they are there: none of them is kept here
    Wanted asWanted(Profile opened, Map<String, String> attributes) {
        return new Wanted(opened, enabled, verified, roles, attributes);
    }

    /// Those that the provider is told of.
    static Set<String> fromTheStart(Set<String> roles) {
        return roles.stream()
                .filter(role -> SystemRole.of(role).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
