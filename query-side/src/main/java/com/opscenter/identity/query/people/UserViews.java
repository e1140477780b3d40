package com.opscenter.identity.query.people;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.query.UserRow;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.PersonalOrganization;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of what was found what is shown of somebody. Nobody has subscribed to anything or called a
/// model yet.
@Component
class UserViews {

    private final Tiering tiering;
    private final Organizations organizations;

    UserViews(Tiering tiering, Organizations organizations) {
        this.tiering = tiering;
        this.organizations = organizations;
    }

    UserView of(Found found) {
        UserRow user = found.row().value();
        Profile profile = found.profile();
        return new UserView(
                user.id(),
                profile == null ? null : profile.username(),
                profile == null ? null : profile.email(),
                profile == null ? null : profile.firstName(),
                profile == null ? null : profile.lastName(),
                user.standing().status() == UserStatus.ENABLED,
                user.standing().status().word(),
                user.emailVerified(),
                user.origin().createdAt().toEpochMilli(),
                sorted(user.roles()),
                tiering.of(user).word(),
                null,
                tiering.sourceFor(user),
                tiering.apiCallsLimit(user),
                0,
                user.primaryOrg(),
                nameOf(user.primaryOrg(), user, profile),
                false,
                found.lastLogin(),
                sorted(user.remarks().tags()),
                found.row().version());
    }

    /// One's own needs no look: it is called after its person.
    private @Nullable String nameOf(String orgId, UserRow user, @Nullable Profile profile) {
        boolean own = orgId.equals(PersonalOrganization.of(new UserId(user.id())));
        return own && profile != null
                ? PersonalOrganization.called(profile.username())
                : organizations.find(orgId).map(Organizations.Known::name).orElse(null);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
