package com.opscenter.identity.query;

import com.opscenter.history.api.StoredEvent;
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
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.query.UserRow.Assigned;
import com.opscenter.identity.query.UserRow.Origin;
import com.opscenter.identity.query.UserRow.Plan;
import com.opscenter.identity.query.UserRow.Remarks;
import com.opscenter.identity.query.UserRow.Standing;
import com.opscenter.identity.query.UserRow.Suspension;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What each event makes of somebody's row.
final class UserFold {

    private UserFold() {}

    static UserRow person(UserRegistered event, StoredEvent stored) {
        return new UserRow(
                event.user().value(),
                event.issuer(),
                null,
                event.profile(),
                event.roles(),
                Set.of(),
                assigned(Map.of(), event.roles(), stored),
                event.emailVerified(),
                event.primaryOrg(),
                new Origin(
                        event.source(),
                        Objects.requireNonNullElse(event.createdAt(), stored.occurredAt())),
                event.enabled() ? Standing.ENABLED : Standing.DISABLED,
                new Plan(null, null),
                Remarks.NONE,
                null,
                null);
    }

    static UserRow machine(ServiceAccountRegistered event, StoredEvent stored) {
        return new UserRow(
                event.user().value(),
                null,
                event.clientId(),
                null,
                event.roles(),
                event.permissions(),
                assigned(Map.of(), event.roles(), stored),
                false,
                SystemOrganization.ID,
                new Origin(UserSource.FIRST_START, stored.occurredAt()),
                Standing.ENABLED,
                new Plan(null, null),
                Remarks.NONE,
                null,
                null);
    }

    static UserRow changed(UserRow row, UserEvent event, StoredEvent stored) {
        Plan plan = row.plan();
        Remarks remarks = row.remarks();
        return switch (event) {
            case UserRegistered _,
                    ServiceAccountRegistered _,
                    ServiceSecretRotated _,
                    NamesClaimed _,
                    PasswordLetterRequested _,
                    PasswordChosen _ ->
                    row;
            case RolesChanged(_, var roles, _) ->
                    row.having(roles, assigned(row.assigned(), roles, stored));
            case RolesObserved(_, _, _, var roles, _) ->
                    row.having(roles, assigned(row.assigned(), roles, stored));
            case ServiceAccountNamed(_, var name) -> row.named(name);
            case ServiceAccountPermitted(_, var permissions, _) -> row.permitted(permissions);
            case ServiceAccountRemoved _ -> row.standing(deleted(stored));
            case PrimaryOrganizationChosen(_, var orgId, _) -> row.actingFor(orgId);
            case UserProfileChanged(_, var profile, _) -> row.called(profile);
            case EmailVerificationChanged(_, var verified) -> row.verified(verified);
            case UserTagged(_, var tags, _) ->
                    row.remarks(new Remarks(tags, remarks.notes(), remarks.attributes()));
            case UserNoted(_, var notes) ->
                    row.remarks(new Remarks(remarks.tags(), notes, remarks.attributes()));
            case UserAttributesChanged(_, var attributes) ->
                    row.remarks(new Remarks(remarks.tags(), remarks.notes(), attributes));
            case ExternalIdSet(_, var externalId, _) -> row.knownAs(externalId);
            case TierOverridden(_, _, var to) -> row.plan(new Plan(to, plan.apiCallsLimit()));
            case ApiCallsLimited(_, _, var to) -> row.plan(new Plan(plan.tier(), to));
            case UserEnabled _, UserActivated _ -> row.standing(Standing.ENABLED);
            case UserDisabled _ -> row.standing(Standing.DISABLED);
            case UserSuspended _ -> row.standing(suspended(stored));
            case UserDeleted _ -> row.standing(deleted(stored));
            case UserErased _ -> erased(row, stored);
        };
    }

    private static Standing suspended(StoredEvent stored) {
        return new Standing(
                UserStatus.SUSPENDED,
                new Suspension(
                        stored.metadata().reason(), stored.occurredAt(), stored.metadata().actor()),
                null,
                null);
    }

    private static Standing deleted(StoredEvent stored) {
        return new Standing(UserStatus.DELETED, null, stored.occurredAt(), null);
    }

    private static UserRow erased(UserRow row, StoredEvent stored) {
        Standing erased =
                new Standing(
                        UserStatus.DELETED, null, row.standing().endedAt(), stored.occurredAt());
        return row.called(null).knownAs(null).remarks(Remarks.NONE).standing(erased);
    }

    /// Roles that were held before keep their time.
    private static Map<String, Assigned> assigned(
            Map<String, Assigned> before, Set<String> roles, StoredEvent stored) {
        Assigned now = new Assigned(stored.occurredAt(), stored.metadata().actor());
        Map<String, Assigned> after = new HashMap<>();
        roles.forEach(role -> after.put(role, before.getOrDefault(role, now)));
        return after;
    }
}
