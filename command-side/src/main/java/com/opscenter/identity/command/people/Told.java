package com.opscenter.identity.command.people;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserSuspended;
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

    private static Told of(UserEvent event) {
        return switch (event) {
            case UserProfileChanged _ -> NAMES;
            case EmailVerificationChanged _ -> VERIFICATION;
            case UserEnabled _, UserActivated _, UserDisabled _, UserSuspended _ -> STANDING;
            case RolesChanged _ -> ROLES;
            case RolesObserved(_, _, _, var roles, var before) ->
                    roles.equals(before) ? NOTHING : ROLES;
            case UserDeleted _ -> ACCOUNT;
            default -> NOTHING;
        };
    }
}
