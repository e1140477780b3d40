package com.opscenter.identity.command.machines;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.FindServiceAccount;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.ServiceAccountView;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.ServiceClients;
import com.opscenter.organizations.api.Memberships;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds machines and has secrets made for them.
@Component
class MachineDesk {

    private static final Permission WRITE = Permission.of("users:write");
    private static final Permission ORGANIZATIONS = Permission.of("organizations:write");

    /// @param secret null where an outside provider keeps it
    record Renewed(Accepted accepted, @Nullable String secret) {

        @Override
        public String toString() {
            return "Renewed[***]";
        }
    }

    private final Commands commands;
    private final Directory directory;
    private final Memberships memberships;
    private final EventReader history;
    private final Views views;
    private final ObjectProvider<ServiceClients> clients;
    private final Clock clock;

    MachineDesk(
            Commands commands,
            Directory directory,
            Memberships memberships,
            EventReader history,
            Views views,
            ObjectProvider<ServiceClients> clients,
            Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.memberships = memberships;
        this.history = history;
        this.views = views;
        this.clients = clients;
        this.clock = clock;
    }

    /// What a machine may asks people to prove again who they are.
    void requireProof(Caller caller, HttpServletRequest request) {
        if (!Requests.isDryRun(request)) {
            StepUp.require(caller, WRITE, clock.instant());
        }
    }

    /// Those that were there before client ids were claimed are asked about, too.
    void requireFree(String clientId, UserId wanted) {
        directory.awaitPosition(history.head());
        boolean another =
                directory
                        .serviceAccount(clientId)
                        .filter(known -> !known.id().equals(wanted))
                        .isPresent();
        ServiceClients known = clients.getIfAvailable();
        if (another || (known != null && known.isReserved(clientId))) {
            throw new RefusedException(
                    new Refusal("in-use", "There is a service account of this client id already"));
        }
    }

    /// People are none.
    Member machine(String id) {
        directory.awaitPosition(history.head());
        return directory
                .member(new UserId(id))
                .filter(member -> member.type() == Actor.Type.SERVICE)
                .orElseThrow(() -> none(id));
    }

    /// Whoever has its secret, or gives it more, acts where it manages something: only for those
    /// who manage members there, too.
    void requireItsOrganizations(Caller caller, Member machine) {
        if (!memberships.awaitPosition(history.head())) {
            throw new RefusedException(
                    new Refusal("projection-behind", "Where it belongs is not known up to now"));
        }
        memberships.of(machine.id()).stream()
                .filter(membership -> membership.role() != OrgRole.MEMBER)
                .map(Membership::orgId)
                .filter(orgId -> !managesMembers(caller, orgId))
                .findFirst()
                .ifPresent(_ -> {
                    throw new RefusedException(
                            new Refusal(
                                    "role-too-strong",
                                    "It manages an organization whose members you do not manage"));
                });
    }

    private static boolean managesMembers(Caller caller, String orgId) {
        return Access.rule(caller, ORGANIZATIONS, Target.PLATFORM).isAllowed()
                || Access.rule(caller, OrgRight.MANAGE_MEMBERS, orgId).isAllowed();
    }

    ServiceAccountView view(UserId machine, Accepted accepted) {
        return views.find(
                        new FindServiceAccount(machine, accepted.position()),
                        ServiceAccountView.class)
                .orElseThrow(() -> none(machine.value()));
    }

    /// Refuses where an outside provider keeps the secrets.
    void requireOurs() {
        if (clients.getIfAvailable() == null) {
            throw new RefusedException(
                    new Refusal(
                            "not-configured",
                            "Its secret is kept by an outside provider: it is made anew there"));
        }
    }

    /// Sends it, and makes another secret. What holds one must not rest with the answers that are
    /// kept for repetitions.
    Renewed renew(
            UserCommand command,
            String clientId,
            CommandContext context,
            HttpServletRequest request) {
        Optional<ServiceClients> ours = Optional.ofNullable(clients.getIfAvailable());
        Accepted accepted = commands.send(command, context).orRefuse();
        if (ours.isPresent() && accepted.repeated()) {
            throw new RefusedException(
                    new Refusal(
                            "secret-already-shown",
                            "The first of these requests made the secret, and its answer may have"
                                    + " shown it; rotate the secret for another"));
        }
        ours.ifPresent(_ -> Requests.keepNoAnswer(request));
        directory.awaitPosition(accepted.position());
        return new Renewed(accepted, ours.map(known -> known.renew(clientId)).orElse(null));
    }

    static RefusedException none(String id) {
        return new RefusedException(Refusal.notFound("service account " + id));
    }
}
