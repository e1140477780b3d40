package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.organizations.api.PersonalOrganization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whoever is the only person who owns an organization beside their own cannot go before somebody
/// else owns it.
@Component
class SoleOwners {

    private final Memberships memberships;
    private final Directory directory;
    private final EventReader history;
    private final Views views;

    SoleOwners(Memberships memberships, Directory directory, EventReader history, Views views) {
        this.memberships = memberships;
        this.directory = directory;
        this.history = history;
        this.views = views;
    }

    void refuse(UserId user) {
        objection(user)
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
    }

    /// Of everything that happened before it was asked.
    Optional<Refusal> objection(UserId user) {
        long now = history.head();
        if (!memberships.awaitPosition(now) || !directory.awaitPosition(now)) {
            return Optional.of(
                    new Refusal(
                            "projection-behind",
                            "Who owns which organization is not known up to now"));
        }
        String own = PersonalOrganization.of(user);
        List<String> alone =
                memberships.of(user).stream()
                        .filter(membership -> membership.role() == OrgRole.OWNER)
                        .map(Membership::orgId)
                        .filter(orgId -> !orgId.equals(own))
                        .filter(orgId -> isAlone(user, orgId))
                        .sorted()
                        .toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "sole-owner",
                                "Organizations would be left without an owner; make somebody else"
                                        + " one",
                                List.of(),
                                Map.of("organizations", alone)));
    }

    private boolean isAlone(UserId user, String orgId) {
        Optional<OrganizationView> known =
                views.find(new FindOrganization(orgId, 0), OrganizationView.class);
        return known.isPresent()
                && known.get().owners().stream()
                        .filter(owner -> !owner.equals(user.value()))
                        .noneMatch(this::isSomebody);
    }

    /// Neither a service account nor somebody who was deleted themselves.
    private boolean isSomebody(String owner) {
        return directory
                .member(new UserId(owner))
                .filter(member -> member.type() == Actor.Type.USER)
                .isPresent();
    }
}
