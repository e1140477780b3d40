package com.opscenter.organizations.command.invitations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.organizations.api.FindInvitation;
import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.InvitationCommand.InviteMember;
import com.opscenter.organizations.api.InvitationCommand.ResendInvitation;
import com.opscenter.organizations.api.InvitationCommand.RevokeInvitation;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.organizations.api.OrganizationView.Seats;
import com.opscenter.organizations.command.OrganizationPath;
import com.opscenter.organizations.command.OverOwners;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Inviting people into an organization. The link goes to the address that is invited and to nobody
/// else, unless no mail can be sent: then whoever invites passes it on.
@RestController
@RequestMapping(OrganizationPath.ONE)
@Needs(Needs.SIGNED_IN)
class InvitationsEndpoint {

    private static final String NO_SEAT =
            "No seat is free: the invitation can be accepted once one is";
    private static final String NO_MESSAGE = "The message is not sent along";

    private final Inviting inviting;
    private final InvitationLinks links;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    InvitationsEndpoint(
            Inviting inviting,
            InvitationLinks links,
            Commands commands,
            Requests requests,
            Answers answers,
            Views views) {
        this.inviting = inviting;
        this.links = links;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// @param role `member`, which it is without it, or another role of the organization
    /// @param message is taken, and no letter says it: letters say nothing in somebody's name
    @JsonIgnoreProperties(ignoreUnknown = true)
    record InviteBody(@Nullable String email, @Nullable String role, @Nullable String message) {

        boolean hasMessage() {
            return message != null && !message.isBlank();
        }
    }

    /// @param warning what was left out, or may stand in the way of accepting it
    record Invited(@JsonUnwrapped InvitationView invitation, @Nullable String warning) {}

    record Revoked(boolean success, String message, String id) {}

    @PostMapping("/invite")
    @Gives(asks = InviteMember.class, status = Gives.CREATED, value = Invited.class)
    ResponseEntity<Object> invite(
            @PathVariable("org_id") String orgId,
            @RequestBody InviteBody body,
            Caller caller,
            HttpServletRequest request) {
        String email = Inviting.address(body.email());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(inviting.rehearse(orgId, email, body.role(), context), null);
        }
        Accepted accepted = inviting.invite(orgId, email, body.role(), context);
        String id = context.commandId();
        return answers.created(
                context,
                accepted,
                URI.create(path(orgId, id)),
                invited(orgId, id, accepted, body.hasMessage(), request));
    }

    /// Another letter with another link, good for another week.
    @PostMapping(OrganizationPath.INVITATION + "/resend")
    @Gives(asks = ResendInvitation.class, status = Gives.OK, value = Invited.class)
    ResponseEntity<Object> resend(
            @PathVariable("org_id") String orgId,
            @PathVariable("invitation_id") String id,
            Caller caller,
            HttpServletRequest request) {
        ResendInvitation command =
                new ResendInvitation(orgId, id, inviting.end(), OverOwners.may(caller, orgId));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        return answers.done(context, accepted, invited(orgId, id, accepted, false, request));
    }

    /// The link is worth nothing any more, and the address is forgotten.
    @DeleteMapping(OrganizationPath.INVITATION)
    @Gives(asks = RevokeInvitation.class, status = Gives.OK, value = Revoked.class)
    ResponseEntity<Object> revoke(
            @PathVariable("org_id") String orgId,
            @PathVariable("invitation_id") String id,
            Caller caller,
            HttpServletRequest request) {
        RevokeInvitation command = new RevokeInvitation(orgId, id);
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        return answers.done(context, accepted, new Revoked(true, "Invitation revoked", id));
    }

    /// A link in the answer must not rest with the answers that are kept for repetitions.
    private Invited invited(
            String orgId,
            String id,
            Accepted accepted,
            boolean hasMessage,
            HttpServletRequest request) {
        InvitationView view =
                views.find(new FindInvitation(orgId, id, accepted.position()), InvitationView.class)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound(path(orgId, id))));
        String url = links.toPassOn(orgId, id, view.attempt(), view.expires_at());
        if (url != null) {
            Requests.keepNoAnswer(request);
        }
        List<String> warnings = new ArrayList<>();
        if (isFull(orgId, accepted.position())) {
            warnings.add(NO_SEAT);
        }
        if (hasMessage) {
            warnings.add(NO_MESSAGE);
        }
        return new Invited(
                view.reachedAt(url), warnings.isEmpty() ? null : String.join("; ", warnings));
    }

    private boolean isFull(String orgId, long position) {
        return views.find(new FindOrganization(orgId, position), OrganizationView.class)
                .filter(one -> !one.kind().equals("system"))
                .map(OrganizationView::seats)
                .filter(InvitationsEndpoint::areTaken)
                .isPresent();
    }

    private static boolean areTaken(Seats seats) {
        return seats.used() >= seats.limit();
    }

    private static String path(String orgId, String id) {
        return OrganizationPath.ALL + "/" + orgId + "/invitations/" + id;
    }
}
