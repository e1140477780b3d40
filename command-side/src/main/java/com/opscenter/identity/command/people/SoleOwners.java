package com.opscenter.identity.command.people;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.HeldException;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whoever is the only person who owns an organization beside their own cannot go before somebody
/// else owns it.
@Component
public class SoleOwners {

    private static final Logger LOG = LoggerFactory.getLogger(SoleOwners.class);
    private static final Actor SELF = Actor.system("people");

    private final Memberships memberships;
    private final Directory directory;
    private final EventReader history;
    private final Views views;
    private final Commands commands;

    SoleOwners(
            Memberships memberships,
            Directory directory,
            EventReader history,
            Views views,
            Commands commands) {
        this.memberships = memberships;
        this.directory = directory;
        this.history = history;
        this.views = views;
        this.commands = commands;
    }

    /// Leaves what the person owns to the others who own it, and lets the person go. The
    /// organization itself decides who is its last owner, so that of two who go at the same instant
    /// one is refused. Who stays after all owns again what they owned.
    ///
    /// @param deletion of the person
    /// @param going lets them go, or refuses
    public <T> T leavingToOthers(UserId user, CommandContext deletion, Supplier<T> going) {
        objection(user)
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        List<String> left = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        try {
            for (String orgId : owned(user).toList()) {
                asked.add(orgId);
                if (leave(orgId, user, deletion)) {
                    left.add(orgId);
                }
            }
            return going.get();
        } catch (RefusedException | HeldException stays) {
            left.forEach(orgId -> giveBack(orgId, user, deletion));
            throw stays;
        } catch (StorageUnavailableException unknown) {
            asked.forEach(orgId -> giveBackUnlessGone(orgId, user, deletion));
            throw unknown;
        }
    }

    /// Nobody knows how far it came. As long as the store is away nothing can be given back either:
    /// whoever repeats the deletion goes on with it, and whoever does not reads here what is left.
    private void giveBackUnlessGone(String orgId, UserId user, CommandContext deletion) {
        try {
            boolean gone =
                    history.stream("user/" + user.value(), Long.MAX_VALUE).stream()
                            .anyMatch(event -> event.payload() instanceof UserDeleted);
            if (!gone) {
                giveBack(orgId, user, deletion);
            }
        } catch (RuntimeException away) {
            LOG.error(
                    "{} may be there still and own organization {} no more",
                    user.value(),
                    orgId,
                    away);
        }
    }

    /// Of everything that happened before it was asked.
    public Optional<Refusal> objection(UserId user) {
        long now = history.head();
        if (!memberships.awaitPosition(now) || !directory.awaitPosition(now)) {
            return Optional.of(
                    new Refusal(
                            "projection-behind",
                            "Who owns which organization is not known up to now"));
        }
        List<String> alone = owned(user).filter(orgId -> isAlone(user, orgId)).toList();
        return alone.isEmpty() ? Optional.empty() : Optional.of(withoutOwner(alone));
    }

    /// Ids of the organizations beside their own.
    private Stream<String> owned(UserId user) {
        String own = PersonalOrganization.of(user);
        return memberships.of(user).stream()
                .filter(membership -> membership.role() == OrgRole.OWNER)
                .map(Membership::orgId)
                .filter(orgId -> !orgId.equals(own))
                .sorted();
    }

    /// @return false for somebody who left meanwhile
    private boolean leave(String orgId, UserId user, CommandContext deletion) {
        return switch (commands.send(new RemoveMember(orgId, user, true), own(deletion))) {
            case Outcome.Accepted _ -> true;
            case Outcome.Held _ -> throw new IllegalStateException("our own parts wait for nobody");
            case Outcome.Refused(var refusal, _) ->
                    switch (refusal.code()) {
                        case "not-found" -> false;
                        case "last-owner" ->
                                throw new RefusedException(withoutOwner(List.of(orgId)));
                        default -> throw new RefusedException(refusal);
                    };
        };
    }

    private void giveBack(String orgId, UserId user, CommandContext deletion) {
        AddMember again =
                new AddMember(orgId, new Joining(user, false), OrgRole.OWNER.word(), "added");
        if (commands.send(again, own(deletion)) instanceof Outcome.Refused(var refusal, _)
                && !refusal.code().equals("already-member")) {
            LOG.warn(
                    "{} was not deleted and owns organization {} no more: {}",
                    user.value(),
                    orgId,
                    refusal.detail());
        }
    }

    private static CommandContext own(CommandContext deletion) {
        return new CommandContext(
                UUID.randomUUID().toString(),
                Caller.own(SELF, SystemOrganization.ID),
                null,
                deletion.correlationId(),
                deletion.commandId(),
                deletion.reason(),
                null,
                null,
                null);
    }

    private static Refusal withoutOwner(List<String> organizations) {
        return new Refusal(
                "sole-owner",
                "Organizations would be left without an owner; make somebody else one",
                List.of(),
                Map.of("organizations", organizations));
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
