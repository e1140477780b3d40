package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.PersonalOrganization;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Somebody who is gone belongs to no organization of others.
@Component
class WhenUserDeletedThenLeaveOrganizations implements Reaction<UserDeleted> {

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenUserDeletedThenLeaveOrganizations.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Set<String> LEFT_ALONE = Set.of("not-found", "last-owner");

    private final Memberships memberships;
    private final OwnCommands own;

    WhenUserDeletedThenLeaveOrganizations(Memberships memberships, Commands commands) {
        this.memberships = memberships;
        this.own = new OwnCommands(commands, Actor.system("people"));
    }

    @Override
    public Class<UserDeleted> event() {
        return UserDeleted.class;
    }

    @Override
    public String lane(UserDeleted event) {
        return event.stream();
    }

    @Override
    public void react(UserDeleted event, StoredEvent stored, boolean repeated) throws Later {
        if (!memberships.awaitPosition(stored.position())) {
            throw new Later("memberships are not read up to the deletion", PAUSE);
        }
        String personal = PersonalOrganization.of(event.user());
        for (Membership membership : memberships.of(event.user())) {
            if (!membership.orgId().equals(personal)) {
                leave(membership.orgId(), event, stored);
            }
        }
    }

    /// Who left meanwhile has left. The last owner of an organization without people stays named.
    private void leave(String orgId, UserDeleted event, StoredEvent stored) {
        try {
            own.send(new RemoveMember(orgId, event.user(), true), stored);
        } catch (RefusedException refused) {
            if (!LEFT_ALONE.contains(refused.refusal().code())) {
                throw refused;
            }
            LOG.warn("membership=kept org={} code={}", orgId, refused.refusal().code());
        }
    }
}
