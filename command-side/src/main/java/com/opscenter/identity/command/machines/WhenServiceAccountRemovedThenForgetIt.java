package com.opscenter.identity.command.machines;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.UserEvent.ServiceAccountRemoved;
import com.opscenter.identity.api.provider.ServiceClients;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A machine that is gone proves itself with nothing any more, and belongs to no organization.
@Component
class WhenServiceAccountRemovedThenForgetIt implements Reaction<ServiceAccountRemoved> {

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenServiceAccountRemovedThenForgetIt.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Set<String> LEFT_ALONE = Set.of("not-found", "last-owner");

    private final ObjectProvider<ServiceClients> clients;
    private final Directory directory;
    private final Memberships memberships;
    private final OwnCommands own;

    WhenServiceAccountRemovedThenForgetIt(
            ObjectProvider<ServiceClients> clients,
            Directory directory,
            Memberships memberships,
            Commands commands) {
        this.clients = clients;
        this.directory = directory;
        this.memberships = memberships;
        this.own = new OwnCommands(commands, Actor.system("people"));
    }

    @Override
    public Class<ServiceAccountRemoved> event() {
        return ServiceAccountRemoved.class;
    }

    @Override
    public String lane(ServiceAccountRemoved event) {
        return event.stream();
    }

    /// Another machine may have got the client id meanwhile, with a secret of its own.
    @Override
    public void react(ServiceAccountRemoved event, StoredEvent stored, boolean repeated)
            throws Later {
        if (!memberships.awaitPosition(stored.position())
                || !directory.awaitPosition(stored.position())) {
            throw new Later("people are not read up to the removal", PAUSE);
        }
        if (directory.serviceAccount(event.clientId()).isEmpty()) {
            clients.ifAvailable(known -> known.remove(event.clientId()));
        }
        for (Membership membership : memberships.of(event.user())) {
            leave(membership.orgId(), event, stored);
        }
    }

    /// Who left meanwhile has left. The last owner of an organization without people stays named.
    private void leave(String orgId, ServiceAccountRemoved event, StoredEvent stored) {
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
