package com.opscenter.identity.command;

import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.ExternalIdSet;
import com.opscenter.identity.api.UserEvent.NamesClaimed;
import com.opscenter.identity.api.UserEvent.PasswordChosen;
import com.opscenter.identity.api.UserEvent.PasswordLetterRequested;
import com.opscenter.identity.api.UserEvent.PrimaryOrganizationChosen;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.ServiceAccountNamed;
import com.opscenter.identity.api.UserEvent.ServiceAccountPermitted;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.ServiceAccountRemoved;
import com.opscenter.identity.api.UserEvent.ServiceSecretRotated;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserAttributesChanged;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.command.User.Deleted;
import com.opscenter.identity.command.User.Machine;
import com.opscenter.identity.command.User.Registered;
import com.opscenter.identity.command.User.Unknown;
import java.util.List;
import java.util.Set;

/// What the events make of somebody.
final class UserEvolution {

    private UserEvolution() {}

    static User evolve(User user, List<UserEvent> events) {
        User folded = user;
        for (UserEvent event : events) {
            folded = evolve(folded, event);
        }
        return folded;
    }

    static User evolve(User user, UserEvent event) {
        return switch (user) {
            case Unknown _ -> begun(event);
            case Machine machine -> changed(machine, event);
            case Registered registered -> changed(registered, event);
            case Deleted _ -> event instanceof UserErased ? new Deleted(true) : user;
        };
    }

    private static User begun(UserEvent event) {
        return switch (event) {
            case ServiceAccountRegistered(_, var client, var roles, var permissions) ->
                    new Machine(client, roles, permissions, null);
            case UserRegistered person ->
                    new Registered(
                            person.enabled() ? UserStatus.ENABLED : UserStatus.DISABLED,
                            person.roles(),
                            person.names(),
                            person.emailVerified(),
                            person.primaryOrg(),
                            null,
                            null,
                            Set.of(),
                            null);
            default -> throw new IllegalStateException("a history cannot begin with " + event);
        };
    }

    private static User changed(Machine machine, UserEvent event) {
        return switch (event) {
            case RolesChanged(_, var roles, _) -> machine.withRoles(roles);
            case ServiceAccountPermitted(_, var permissions, _) ->
                    machine.withPermissions(permissions);
            case ServiceAccountNamed(_, var name) -> machine.called(name);
            case ServiceAccountRemoved _ -> new Deleted(false);
            default -> machine;
        };
    }

    private static User changed(Registered user, UserEvent event) {
        return switch (event) {
            case UserRegistered _,
                    ServiceAccountRegistered _,
                    ServiceAccountNamed _,
                    ServiceAccountPermitted _,
                    ServiceSecretRotated _,
                    ServiceAccountRemoved _,
                    UserNoted _,
                    PasswordLetterRequested _,
                    PasswordChosen _,
                    UserAttributesChanged _,
                    UserErased _ ->
                    user;
            case NamesClaimed(_, var names) -> user.with(names);
            case UserProfileChanged(_, _, var names) -> user.with(names);
            case RolesChanged(_, var roles, _) -> user.withRoles(roles);
            case RolesObserved(_, _, _, var roles, _) -> user.withRoles(roles);
            case PrimaryOrganizationChosen(_, var orgId, _) -> user.withPrimaryOrg(orgId);
            case EmailVerificationChanged(_, var verified) -> user.withEmailVerified(verified);
            case UserEnabled _, UserActivated _ -> user.with(UserStatus.ENABLED);
            case UserDisabled _ -> user.with(UserStatus.DISABLED);
            case UserSuspended _ -> user.with(UserStatus.SUSPENDED);
            case ExternalIdSet(_, _, var hash) -> user.withExternalId(hash);
            case UserTagged(_, var tags, _) -> user.withTags(tags);
            case TierOverridden(_, _, var tier) -> user.withTier(tier);
            case ApiCallsLimited(_, _, var limit) -> user.withApiCallsLimit(limit);
            case UserDeleted _ -> new Deleted(false);
        };
    }
}
