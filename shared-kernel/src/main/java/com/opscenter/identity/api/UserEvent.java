package com.opscenter.identity.api;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to people and service accounts. Roles and tiers are named by their words; why it
/// was done is the reason in the metadata.
public sealed interface UserEvent extends Event {

    UserId user();

    @Override
    default String stream() {
        return "user/" + user().value();
    }

    /// @param primaryOrg the organization they act for unless they choose another
    /// @param createdAt when the provider made the account, null when that was now
    /// @param names null for whoever was there before names were unique
    record UserRegistered(
            UserId user,
            String issuer,
            Sealed profile,
            Set<String> roles,
            boolean emailVerified,
            boolean enabled,
            String primaryOrg,
            UserSource source,
            @Nullable Instant createdAt,
            @Nullable HashedNames names)
            implements UserEvent {}

    record ServiceAccountRegistered(
            UserId user, String clientId, Set<String> roles, Set<String> permissions)
            implements UserEvent {}

    /// @param name for people's eyes, null for none any more
    record ServiceAccountNamed(UserId user, @Nullable String name) implements UserEvent {}

    /// @param permissions granted by name, all of them
    record ServiceAccountPermitted(UserId user, Set<String> permissions, Set<String> before)
            implements UserEvent {}

    /// The secret of before opens nothing any more.
    record ServiceSecretRotated(UserId user) implements UserEvent {}

    /// Its client id may be another one's.
    record ServiceAccountRemoved(UserId user, String clientId) implements UserEvent {}

    /// Somebody who was there before names were unique bears theirs alone from now on.
    record NamesClaimed(UserId user, HashedNames names) implements UserEvent {}

    /// @param before null in events of a time that did not say
    record RolesChanged(UserId user, Set<String> roles, @Nullable Set<String> before)
            implements UserEvent {}

    /// A token of the outside provider shows other roles than were held here, or for the first time
    /// that the provider followed a change made here: then nothing differs. Only the roles that are
    /// there from the start are compared; others are given here alone.
    ///
    /// @param shown what the token says, `viewer` where it names none of them
    /// @param issuedAt when the provider made the token
    /// @param roles held from now on: the same as before when what was decided here is newer
    record RolesObserved(
            UserId user, Set<String> shown, Instant issuedAt, Set<String> roles, Set<String> before)
            implements UserEvent {}

    record PrimaryOrganizationChosen(UserId user, String orgId, String before)
            implements UserEvent {}

    record UserProfileChanged(UserId user, Sealed profile, HashedNames names)
            implements UserEvent {}

    record EmailVerificationChanged(UserId user, boolean verified) implements UserEvent {}

    record UserEnabled(UserId user) implements UserEvent {}

    record UserDisabled(UserId user) implements UserEvent {}

    record UserTagged(UserId user, Set<String> tags, Set<String> before) implements UserEvent {}

    /// @param notes sealed with the person's key; empty words when there are none any more
    record UserNoted(UserId user, Sealed notes) implements UserEvent {}

    /// @param attributes all of them, by name as JSON, sealed with the person's key
    record UserAttributesChanged(UserId user, Sealed attributes) implements UserEvent {}

    /// @param from and `to`: null for the tier of the primary organization
    record TierOverridden(UserId user, @Nullable String from, @Nullable String to)
            implements UserEvent {}

    /// @param from and `to`: null for the limit of the tier, -1 for none
    record ApiCallsLimited(UserId user, @Nullable Long from, @Nullable Long to)
            implements UserEvent {}

    /// Somebody is to get a letter by which they choose a password.
    record PasswordLetterRequested(UserId user, Set<Ask> asks) implements UserEvent {}

    /// The person has another password from now on; which one only the provider knows.
    record PasswordChosen(UserId user) implements UserEvent {}

    /// Whoever provisions people from outside knows them by another id from now on.
    ///
    /// @param externalId sealed with the person's key; null, as `hash` is, when they are known by
    ///   none any more
    /// @param hash keyed hash of it
    record ExternalIdSet(UserId user, @Nullable Sealed externalId, @Nullable String hash)
            implements UserEvent {}

    record UserSuspended(UserId user) implements UserEvent {}

    record UserActivated(UserId user) implements UserEvent {}

    /// Their names may be taken by others.
    record UserDeleted(UserId user) implements UserEvent {}

    /// Nobody can read any more who this was.
    record UserErased(UserId user) implements UserEvent {}
}
