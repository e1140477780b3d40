package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of the register of people and service accounts. Roles and tiers are named by their
/// words.
public sealed interface UserCommand extends Command {

    UserId user();

    @Override
    default String targetId() {
        return "user/" + user().value();
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

    /// @param issuer `embedded` or the issuer URL of the outside provider; (issuer, user)
    ///   identifies a person
    /// @param profile a [Profile] as JSON, sealed with the user's own key
    /// @param createdAt when the provider made the account, null when that is now
    /// @param enrollment which holds the names for this person, null when none does
    record RegisterUser(
            UserId user,
            String issuer,
            Sealed profile,
            HashedNames names,
            Set<String> roles,
            boolean emailVerified,
            boolean enabled,
            String primaryOrg,
            UserSource source,
            @Nullable Instant createdAt,
            @Nullable String enrollment)
            implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(roles);
        }
    }

    /// @param permissions granted by name, so that no step-up stops a script
    record RegisterServiceAccount(
            UserId user, String clientId, Set<String> roles, Set<String> permissions)
            implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(roles);
        }
    }

    /// For whoever was there before names were unique and the register of administrators was kept.
    record ClaimNames(UserId user, HashedNames names) implements UserCommand {}

    record ChoosePrimaryOrganization(UserId user, String orgId) implements UserCommand {

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new Requirement.Oneself(user), UserCommand.super.requirement());
        }
    }

    /// What is null stays as it is.
    ///
    /// @param profile and `names`: both or none of them
    /// @param notes sealed with the person's key; empty words to take them away
    /// @param attributes all of them, by name as JSON, sealed with the person's key
    record ChangeUser(
            UserId user,
            @Nullable Sealed profile,
            @Nullable HashedNames names,
            @Nullable Boolean emailVerified,
            @Nullable Boolean enabled,
            @Nullable Set<String> tags,
            @Nullable Sealed notes,
            @Nullable Sealed attributes,
            Asker by)
            implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return UserWords.tags(tags);
        }
    }

    /// @param tier null for the tier of the primary organization
    record SetTier(UserId user, @Nullable String tier) implements UserCommand {

        @Override
        public Permission permission() {
            return Permission.of("billing:write");
        }
    }

    /// As it was before a change, unless it changed again since.
    ///
    /// @param changed what that change made of it
    /// @param before null for the tier of the primary organization
    record RestoreTier(UserId user, @Nullable String changed, @Nullable String before)
            implements UserCommand {

        @Override
        public Permission permission() {
            return Permission.of("billing:write");
        }
    }

    /// @param limit null for the limit of the tier, -1 for none
    record LimitApiCalls(UserId user, @Nullable Long limit) implements UserCommand {

        @Override
        public Permission permission() {
            return Permission.of("billing:write");
        }

        @Override
        public List<FieldError> violations() {
            return UserWords.limit(limit);
        }
    }

    record SetRoles(UserId user, Set<String> roles, Asker by) implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(roles);
        }
    }

    record AssignRole(UserId user, String role, Asker by) implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(Set.of(role));
        }
    }

    record RemoveRole(UserId user, String role, Asker by) implements UserCommand {}

    /// As they were before a change, unless they changed again since.
    ///
    /// @param changed what that change made of them
    record RestoreRoles(UserId user, Set<String> changed, Set<String> before, Asker by)
            implements UserCommand {

        public RestoreRoles {
            changed = Set.copyOf(changed);
            before = Set.copyOf(before);
        }
    }

    /// What a token of the outside provider says of somebody. Never refused but for the last
    /// administrator; a token that is no news changes nothing.
    ///
    /// @param shown the roles of the token that are there from the start, at least one
    /// @param issuedAt when the provider made the token
    /// @param lastStays whether they stay an administrator whatever is shown, as nobody else is one
    record ObserveRoles(UserId user, Set<String> shown, Instant issuedAt, boolean lastStays)
            implements UserCommand {

        public ObserveRoles {
            shown = Set.copyOf(shown);
        }

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(shown);
        }
    }

    /// Before a letter is written by which somebody chooses a password, so that none leaves that
    /// nobody asked for.
    record RequestPasswordLetter(UserId user, Set<Ask> asks) implements UserCommand {

        public RequestPasswordLetter {
            asks = Set.copyOf(asks);
        }
    }

    /// @param provenEmail keyed hash of the address to which the link came that was followed, null
    ///   when it came by no letter, or by one that does not ask to verify the address
    record RecordPasswordChosen(UserId user, @Nullable String provenEmail) implements UserCommand {

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new Requirement.Oneself(user), UserCommand.super.requirement());
        }
    }

    /// By which id somebody is known to whoever provisions people from outside.
    ///
    /// @param externalId sealed with the person's key
    /// @param hash keyed hash of it, see [ExternalIds]; both null to know them by none
    record SetExternalId(UserId user, @Nullable Sealed externalId, @Nullable String hash)
            implements UserCommand {}

    record SuspendUser(UserId user, Asker by) implements UserCommand {}

    record ActivateUser(UserId user, Asker by) implements UserCommand {}

    record DeleteUser(UserId user, Asker by) implements UserCommand {

        @Override
        public Permission permission() {
            return Permission.of("users:delete");
        }
    }

    /// As it was before a change, unless it changed again since.
    ///
    /// @param changed what that change made of it
    /// @param before neither of them `DELETED`
    record RestoreStatus(UserId user, UserStatus changed, UserStatus before, Asker by)
            implements UserCommand {}

    /// Only of somebody who was deleted.
    record EraseUser(UserId user) implements UserCommand {

        @Override
        public Permission permission() {
            return Permission.of("users:delete");
        }
    }
}
