package com.opscenter.identity.query.people;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.Profiles;
import com.opscenter.identity.query.UserRow;
import com.opscenter.identity.query.UserRow.Assigned;
import com.opscenter.identity.query.UserRow.Suspension;
import com.opscenter.identity.query.accounts.DifferingAccounts;
import com.opscenter.identity.query.people.PersonRoles.Held;
import com.opscenter.identity.query.people.PersonView.Idp;
import com.opscenter.identity.query.people.PersonView.SuspensionView;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.views.Moment;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Words everything about one person. In which role they are in their organization is known of now
/// alone.
@Component
class PersonDetails {

    private static final String EMBEDDED = "embedded";

    private final UserViews views;
    private final Profiles profiles;
    private final Memberships memberships;
    private final Directory directory;
    private final Roles roles;
    private final DifferingAccounts accounts;

    PersonDetails(
            UserViews views,
            Profiles profiles,
            Memberships memberships,
            Directory directory,
            Roles roles,
            DifferingAccounts accounts) {
        this.views = views;
        this.profiles = profiles;
        this.memberships = memberships;
        this.directory = directory;
        this.roles = roles;
        this.accounts = accounts;
    }

    PersonView of(Found found, Moment moment) {
        UserRow user = found.row().value();
        return new PersonView(
                views.of(found),
                null,
                orgRole(user),
                profiles.attributes(user),
                profiles.notes(user).orElse(null),
                suspension(user.standing().suspension()),
                new Idp(
                        Objects.requireNonNullElse(user.issuer(), EMBEDDED),
                        !user.isDeleted(),
                        accounts.of(new UserId(user.id()), moment)));
    }

    /// The strongest first. What is no role any more grants nothing, and is not shown.
    PersonRoles roles(Found found) {
        UserRow user = found.row().value();
        return new PersonRoles(
                user.roles().stream()
                        .map(roles::find)
                        .flatMap(Optional::stream)
                        .sorted(Role.STRONGEST_FIRST)
                        .map(role -> held(role, user.assigned().get(role.name())))
                        .toList());
    }

    private Held held(Role role, @Nullable Assigned assigned) {
        return new Held(
                role.name(),
                role.name(),
                role.description(),
                role.level(),
                assigned == null ? null : assigned.at(),
                assigned == null ? null : directory.nameOf(assigned.by()));
    }

    private @Nullable String orgRole(UserRow user) {
        return memberships.of(new UserId(user.id())).stream()
                .filter(membership -> membership.orgId().equals(user.primaryOrg()))
                .findFirst()
                .map(Membership::role)
                .map(OrgRole::word)
                .orElse(null);
    }

    private @Nullable SuspensionView suspension(@Nullable Suspension suspension) {
        return suspension == null
                ? null
                : new SuspensionView(
                        suspension.reason(), suspension.at(), directory.nameOf(suspension.by()));
    }
}
