package com.opscenter.notifications.query;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What others did to somebody's account. What an administrator keeps of them for themselves, such
/// as notes, they are not told.
final class AccountNotices {

    private static final String ACCOUNT = "/account";
    private static final String SECURITY = "/account/security";

    private AccountNotices() {}

    static List<Notice> of(UserEvent event, Author author) {
        String person = event.user().value();
        return author.is(person) ? List.of() : byOthers(event, person);
    }

    private static List<Notice> byOthers(UserEvent event, String person) {
        return switch (event) {
            case RolesChanged(_, var roles, _) -> roles(person, roles);
            case RolesObserved(_, _, _, var roles, var before) ->
                    roles.equals(before) ? List.of() : roles(person, roles);
            case UserSuspended _, UserDisabled _ ->
                    List.of(Notice.of(person, Kind.ACCOUNT_SUSPENDED, ACCOUNT));
            case UserActivated _, UserEnabled _ ->
                    List.of(Notice.of(person, Kind.ACCOUNT_ACTIVATED, ACCOUNT));
            case UserProfileChanged _ -> List.of(Notice.of(person, Kind.PROFILE_CHANGED, ACCOUNT));
            case PasswordLetterRequested _ ->
                    List.of(Notice.of(person, Kind.PASSWORD_LETTER, SECURITY));
            case UserRegistered _,
                    ServiceAccountRegistered _,
                    ServiceAccountNamed _,
                    ServiceAccountPermitted _,
                    ServiceSecretRotated _,
                    ServiceAccountRemoved _,
                    NamesClaimed _,
                    PrimaryOrganizationChosen _,
                    EmailVerificationChanged _,
                    UserTagged _,
                    UserNoted _,
                    UserAttributesChanged _,
                    TierOverridden _,
                    ApiCallsLimited _,
                    PasswordChosen _,
                    ExternalIdSet _,
                    UserDeleted _,
                    UserErased _ ->
                    List.of();
        };
    }

    private static List<Notice> roles(String person, Set<String> roles) {
        String words = String.join(", ", new TreeSet<>(roles));
        return List.of(new Notice(person, Kind.ROLES_CHANGED, Map.of("roles", words), ACCOUNT));
    }
}
