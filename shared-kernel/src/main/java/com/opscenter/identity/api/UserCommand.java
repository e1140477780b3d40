package com.opscenter.identity.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.NotApprovable;
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

    /// A machine that an administrator lets in.
    ///
    /// @param name for people's eyes, null for none
    /// @param permissions granted by name, so that no step-up stops a script
    /// @param giver how much whoever asks may give
    @NotApprovable("Its answer shows a secret.")
    record CreateServiceAccount(
            UserId user,
            String clientId,
            @Nullable String name,
            Set<String> roles,
            Set<String> permissions,
            Asker by,
            Strength giver)
            implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return ServiceAccountWords.violations(clientId, name, roles, permissions);
        }

        @Override
        public Set<String> alsoDoes() {
            return roles.isEmpty() && permissions.isEmpty()
                    ? Set.of()
                    : Set.of(CommandType.of(AssignRole.class));
        }
    }

    /// What is null stays as it is.
    ///
    /// @param name empty to take it away
    /// @param permissions all of them
    @NotApprovable("What it may give depends on who asks, at that moment.")
    record ChangeServiceAccount(
            UserId user,
            @Nullable String name,
            @Nullable Set<String> roles,
            @Nullable Set<String> permissions,
            Asker by,
            Strength giver)
            implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return ServiceAccountWords.violations(null, name, roles, permissions);
        }

        @Override
        public Set<String> alsoDoes() {
            return roles == null && permissions == null
                    ? Set.of()
                    : Set.of(CommandType.of(AssignRole.class), CommandType.of(RemoveRole.class));
        }
    }

    /// Before another secret is made at the provider, so that none is made that nobody asked for.
    @NotApprovable("Its answer shows a secret.")
    record RotateServiceSecret(UserId user, Asker by, Strength giver) implements UserCommand {}

    @NotApprovable("What it may give depends on who asks, at that moment.")
    record RemoveServiceAccount(UserId user, Asker by, Strength giver) implements UserCommand {}

    /// For whoever was there before names were unique and the register of administrators was kept.
    record ClaimNames(UserId user, HashedNames names) implements UserCommand {}

    @Approvable
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
    @Approvable
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
        public Set<String> alsoDoes() {
            if (enabled == null) {
                return Set.of();
            }
            return Set.of(CommandType.of(enabled ? ActivateUser.class : SuspendUser.class));
        }

        @Override
        public List<FieldError> violations() {
            return UserWords.tags(tags);
        }
    }

    /// What somebody is called, by themselves. By which they sign in is not theirs to change.
    ///
    /// @param profile and `names`: both, or none where nothing differs
    @NotApprovable("It is about whoever asks alone.")
    record ChangeOwnName(UserId user, @Nullable Sealed profile, @Nullable HashedNames names)
            implements UserCommand {

        @Override
        public Requirement requirement() {
            return new Requirement.Oneself(user);
        }
    }

    /// @param tier null for the tier of the primary organization
    @Approvable
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
    @Approvable
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

    @Approvable
    record SetRoles(UserId user, Set<String> roles, Asker by) implements UserCommand {

        @Override
        public Set<String> alsoDoes() {
            return Set.of(CommandType.of(AssignRole.class), CommandType.of(RemoveRole.class));
        }

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(roles);
        }
    }

    @Approvable
    record AssignRole(UserId user, String role, Asker by) implements UserCommand {

        @Override
        public List<FieldError> violations() {
            return UserWords.roles(Set.of(role));
        }
    }

    @Approvable
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
    @Approvable
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

    @Approvable
    record SuspendUser(UserId user, Asker by) implements UserCommand {}

    @Approvable
    record ActivateUser(UserId user, Asker by) implements UserCommand {}

    @Approvable
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
    @Approvable
    record EraseUser(UserId user) implements UserCommand {

        @Override
        public Permission permission() {
            return Permission.of("users:delete");
        }
    }
}
