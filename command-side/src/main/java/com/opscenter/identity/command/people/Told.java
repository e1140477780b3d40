package com.opscenter.identity.command.people;

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
import java.util.List;

/// What the provider is told of a person, part by part. Of each part what was decided last counts,
/// so an event that waited, or is retried by hand, undoes nothing that was decided after it.
enum Told {
    NAMES,
    VERIFICATION,
    STANDING,
    ROLES,
    ACCOUNT,
    NOTHING;

    static boolean concerns(UserEvent event) {
        return of(event) != NOTHING && !(event instanceof RolesObserved);
    }

    /// @param past the whole of the person's stream
    static boolean isOutdated(UserEvent event, long position, List<StoredEvent> past) {
        return past.stream()
                .anyMatch(later ->
                        later.position() > position
                                && later.payload() instanceof UserEvent next
                                && of(next) == of(event));
    }

    /// Whether nothing is to be told after it.
    ///
    /// @param past the whole of the person's stream
    static boolean isLast(long position, List<StoredEvent> past) {
        return past.stream()
                .noneMatch(later ->
                        later.position() > position
                                && later.payload() instanceof UserEvent next
                                && concerns(next));
    }

    private static Told of(UserEvent event) {
        return switch (event) {
            case UserProfileChanged _ -> NAMES;
            case EmailVerificationChanged _ -> VERIFICATION;
            case UserEnabled _, UserActivated _, UserDisabled _, UserSuspended _ -> STANDING;
            case RolesChanged _ -> ROLES;
            case RolesObserved(_, _, _, var roles, var before) ->
                    roles.equals(before) ? NOTHING : ROLES;
            case UserDeleted _ -> ACCOUNT;
            case UserRegistered _,
                    ServiceAccountRegistered _,
                    ServiceAccountNamed _,
                    ServiceAccountPermitted _,
                    ServiceSecretRotated _,
                    ServiceAccountRemoved _,
                    NamesClaimed _,
                    PrimaryOrganizationChosen _,
                    UserTagged _,
                    UserNoted _,
                    UserAttributesChanged _,
                    TierOverridden _,
                    ApiCallsLimited _,
                    PasswordLetterRequested _,
                    PasswordChosen _,
                    ExternalIdSet _,
                    UserErased _ ->
                    NOTHING;
        };
    }
}
