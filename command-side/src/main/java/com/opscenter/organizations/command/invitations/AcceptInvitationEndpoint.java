package com.opscenter.organizations.command.invitations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.organizations.api.FindInvitation;
import com.opscenter.organizations.api.InvitationCommand.AcceptInvitation;
import com.opscenter.organizations.api.InvitationTicket;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.organizations.command.OrganizationPath;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Accepting an invitation: by the link that was sent, and by nobody but who has the address that
/// was invited. A link that went there by letter proves that the address is theirs.
@RestController
class AcceptInvitationEndpoint {

    private static final Actor SELF = Actor.system("invitations");

    private final Tickets tickets;
    private final Tiers tiers;
    private final KeyedHash hash;
    private final Clock clock;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    AcceptInvitationEndpoint(
            Tickets tickets,
            Tiers tiers,
            KeyedHash hash,
            Clock clock,
            Commands commands,
            Requests requests,
            Answers answers,
            Views views) {
        this.tickets = tickets;
        this.tiers = tiers;
        this.hash = hash;
        this.clock = clock;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// @param token of the link
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenBody(@Nullable String token) {

        /// It lets in.
        @Override
        public String toString() {
            return "TokenBody[***]";
        }
    }

    record Joined(boolean success, @JsonProperty("org_id") String orgId, String role) {}

    @PostMapping(OrganizationPath.ALL + "/invitations/accept")
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = AcceptInvitation.class, status = Gives.OK, value = Joined.class)
    ResponseEntity<Object> accept(
            @RequestBody TokenBody body, Caller caller, HttpServletRequest request) {
        InvitationTicket ticket = ticket(body.token());
        UserView person = person(caller);
        UserId user = new UserId(person.id());
        AcceptInvitation command =
                new AcceptInvitation(
                        ticket.orgId(),
                        ticket.invitation(),
                        ticket.attempt(),
                        user,
                        Optional.ofNullable(person.email())
                                .map(email -> SignInNames.email(hash, email))
                                .orElse(null),
                        clock.instant(),
                        tiers.standard().teamSeats());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        if (ticket.byLetter()) {
            verify(person, accepted.position(), context);
        }
        InvitationView view =
                views.find(
                                new FindInvitation(
                                        ticket.orgId(), ticket.invitation(), accepted.position()),
                                InvitationView.class)
                        .orElseThrow(AcceptInvitationEndpoint::nothing);
        return answers.done(context, accepted, new Joined(true, ticket.orgId(), view.role()));
    }

    /// One whose time is over is looked at all the same: only its owner is told so.
    private InvitationTicket ticket(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw new RefusedException(Refusal.invalid("token", "required", "must be given"));
        }
        Optional<InvitationTicket> ticket =
                switch (InvitationTicket.read(tickets, token)) {
                    case Tickets.Reading.Good(var good) -> InvitationTicket.of(good);
                    case Tickets.Reading.Expired(var old) -> InvitationTicket.of(old);
                    case Tickets.Reading.Forged _ -> Optional.empty();
                };
        return ticket.orElseThrow(AcceptInvitationEndpoint::nothing);
    }

    private UserView person(Caller caller) {
        UserId user = caller.person();
        if (user == null) {
            throw nothing();
        }
        return views.find(new FindUser(user, 0), UserView.class)
                .orElseThrow(AcceptInvitationEndpoint::nothing);
    }

    /// The link went by letter to the address that was invited, which is theirs: whoever holds it
    /// reads that mail. Somebody whose address is another by now has it verified in another way.
    private void verify(UserView invited, long position, CommandContext context) {
        views.find(new FindUser(new UserId(invited.id()), position), UserView.class)
                .filter(now -> Objects.equals(now.email(), invited.email()))
                .filter(now -> !now.emailVerified())
                .ifPresent(now -> commands.send(verified(now), own(context, now.version())));
    }

    private static ChangeUser verified(UserView person) {
        return new ChangeUser(
                new UserId(person.id()), null, null, true, null, null, null, null, Asker.OWN_PARTS);
    }

    private static CommandContext own(CommandContext context, long version) {
        return new CommandContext(
                UUID.randomUUID().toString(),
                Caller.own(SELF, SystemOrganization.ID),
                null,
                context.correlationId(),
                context.commandId(),
                null,
                null,
                null,
                version);
    }

    private static RefusedException nothing() {
        return new RefusedException(Refusal.notFound("invitation of this token"));
    }
}
