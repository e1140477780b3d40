package com.opscenter.organizations.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationCommand;
import com.opscenter.organizations.api.InvitationCommand.AcceptInvitation;
import com.opscenter.organizations.api.InvitationCommand.ExpireInvitation;
import com.opscenter.organizations.api.InvitationCommand.InviteMember;
import com.opscenter.organizations.api.InvitationCommand.ResendInvitation;
import com.opscenter.organizations.api.InvitationCommand.RevokeInvitation;
import com.opscenter.organizations.api.InvitationCommand.WithdrawExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Invitation;
import com.opscenter.organizations.command.Organization.Invitation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Who is asked to join, and who does. To whoever has another address than the one that was
/// invited, there is no invitation.
final class InvitationDecisions {

    private static final int MOST_PENDING = 100;
    private static final int MOST_A_DAY = 100;
    private static final Duration COOL_DOWN = Duration.ofMinutes(10);
    private static final Refusal PENDING =
            new Refusal("invitation-pending", "An invitation to this address is pending");
    private static final Refusal A_MOMENT_AGO =
            new Refusal(
                    "state-moved-on",
                    "A link was sent a moment ago; another may follow ten minutes after it");
    private static final Refusal SUSPENDED =
            new Refusal(
                    "state-moved-on",
                    "The organization is suspended and takes nobody in until it is active again");

    private InvitationDecisions() {}

    static Decision<OrganizationEvent> decide(InvitationCommand command, Founded organization) {
        return switch (command) {
            case InviteMember invite -> invite(invite, organization);
            case ResendInvitation resend ->
                    known(resend, organization, before -> resend(resend, before, organization));
            case RevokeInvitation revoke ->
                    known(revoke, organization, before -> revoke(revoke, before));
            case WithdrawExpired withdraw ->
                    known(withdraw, organization, before -> withdraw(withdraw, before));
            case AcceptInvitation accept ->
                    known(accept, organization, before -> accepted(accept, before, organization));
            case ExpireInvitation expire ->
                    known(expire, organization, before -> expire(expire, before));
        };
    }

    private static Decision<OrganizationEvent> known(
            InvitationCommand command,
            Founded organization,
            Function<Invitation, Decision<OrganizationEvent>> decide) {
        return organization
                .invitation(command.invitation())
                .map(decide)
                .orElseGet(() -> nothing(command));
    }

    private static Decision<OrganizationEvent> invite(InviteMember invite, Founded organization) {
        UserId known = invite.known();
        Optional<Invitation> same = organization.invitation(invite.invitation());
        if (same.isPresent()) {
            return same.get().isPending()
                    ? reject(PENDING)
                    : reject("state-moved-on", "This very invitation was sent before");
        }
        if (organization.is("personal")) {
            return reject(
                    Refusal.invalid(
                            "org_id",
                            "personal",
                            "is one person's own; found a team to work together"));
        }
        if (OrgRole.OWNER.word().equals(invite.role()) && !invite.overOwners()) {
            return reject(MemberDecisions.ONLY_OWNERS);
        }
        if (known != null && organization.member(known.value()).isPresent()) {
            return reject("already-member", "Somebody with this address is a member already");
        }
        if (isPending(invite.emailHash(), organization)) {
            return reject(PENDING);
        }
        Optional<Refusal> tooMany = tooMany(invite, organization);
        if (tooMany.isPresent()) {
            return reject(tooMany.get());
        }
        return organization.suspended()
                ? reject(SUSPENDED)
                : accept(
                        new InvitationSent(
                                invite.orgId(),
                                invite.invitation(),
                                invite.email(),
                                invite.emailHash(),
                                invite.role(),
                                invite.by(),
                                1,
                                invite.expires()));
    }

    private static Optional<Refusal> tooMany(InviteMember invite, Founded organization) {
        if (pending(organization) >= MOST_PENDING) {
            return tooMany("cannot be invited: 100 invitations are pending, the most there may be");
        }
        return manyToday(invite.expires(), organization)
                ? tooMany("cannot be invited: 100 were within a day, the most there may be")
                : Optional.empty();
    }

    private static Optional<Refusal> tooMany(String why) {
        return Optional.of(Refusal.invalid("email", "too-many", why));
    }

    /// Strangers are written to, so that no organization writes too much. Every link is good for
    /// the same time: when it was sent can be seen from its end.
    ///
    /// @param expires of the link that would be sent now
    private static boolean manyToday(Instant expires, Founded organization) {
        Instant dayBefore = expires.minus(Duration.ofDays(1));
        long today =
                organization.invitations().values().stream()
                        .filter(one -> one.expiresAt().isAfter(dayBefore))
                        .count();
        return today >= MOST_A_DAY;
    }

    private static Decision<OrganizationEvent> resend(
            ResendInvitation resend, Invitation before, Founded organization) {
        if (!before.isOpen()) {
            return ended(before);
        }
        if (before.role() == OrgRole.OWNER && !resend.overOwners()) {
            return reject(MemberDecisions.ONLY_OWNERS);
        }
        if (!before.isPending() && isPending(before.emailHash(), organization)) {
            return reject(PENDING);
        }
        if (before.expiresAt().isAfter(resend.expires().minus(COOL_DOWN))) {
            return reject(A_MOMENT_AGO);
        }
        if (manyToday(resend.expires(), organization)) {
            return reject(
                    Refusal.invalid(
                            "invitation_id",
                            "too-many",
                            "cannot be sent again: 100 were sent within a day, the most there may"
                                    + " be"));
        }
        return organization.suspended()
                ? reject(SUSPENDED)
                : accept(
                        new InvitationResent(
                                resend.orgId(),
                                resend.invitation(),
                                before.email(),
                                before.attempt() + 1,
                                resend.expires()));
    }

    private static Decision<OrganizationEvent> revoke(RevokeInvitation revoke, Invitation before) {
        if (before.stage() == Stage.ACCEPTED) {
            return ended(before);
        }
        return before.isOpen()
                ? accept(new InvitationRevoked(revoke.orgId(), revoke.invitation()))
                : accept();
    }

    /// The end of open invitations, in the order of their ids.
    static List<OrganizationEvent> ending(
            String orgId, Founded organization, Predicate<Invitation> which) {
        return organization.invitations().entrySet().stream()
                .filter(one -> one.getValue().isOpen() && which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .<OrganizationEvent>map(id -> new InvitationRevoked(orgId, id))
                .toList();
    }

    static boolean mayInvite(OrgRole inviter, OrgRole invited) {
        return invited == OrgRole.OWNER
                ? inviter == OrgRole.OWNER
                : inviter.rights().contains(OrgRight.MANAGE_MEMBERS);
    }

    private static Decision<OrganizationEvent> expire(ExpireInvitation expire, Invitation before) {
        return before.isPending() && before.attempt() == expire.attempt()
                ? accept(new InvitationExpired(expire.orgId(), expire.invitation()))
                : accept();
    }

    private static Decision<OrganizationEvent> withdraw(
            WithdrawExpired withdraw, Invitation before) {
        return before.stage() == Stage.EXPIRED && before.attempt() == withdraw.attempt()
                ? accept(new InvitationRevoked(withdraw.orgId(), withdraw.invitation()))
                : accept();
    }

    private static Decision<OrganizationEvent> accepted(
            AcceptInvitation accept, Invitation before, Founded organization) {
        if (!before.emailHash().equals(accept.provenEmail())) {
            return nothing(accept);
        }
        boolean belongs = organization.member(accept.user().value()).isPresent();
        if (belongs) {
            return reject("already-member", "You are a member already");
        }
        Optional<Refusal> worthless = worthless(accept, before);
        if (worthless.isPresent()) {
            return reject(worthless.get());
        }
        if (organization.suspended()) {
            return reject(SUSPENDED);
        }
        String role = before.role().word();
        return TheSeatsSuffice.refuses(organization, accept.seats())
                .map(Decision::<OrganizationEvent>reject)
                .orElseGet(() ->
                        accept(
                                new InvitationAccepted(
                                        accept.orgId(), accept.invitation(), accept.user()),
                                new MemberJoined(
                                        accept.orgId(), accept.user(), role, "accepted", false)));
    }

    /// Why the link is good for nothing any more.
    private static Optional<Refusal> worthless(AcceptInvitation accept, Invitation before) {
        return switch (before.stage()) {
            case ACCEPTED ->
                    Optional.of(
                            new Refusal("state-moved-on", "The invitation was accepted already"));
            case REVOKED -> over("The invitation was withdrawn");
            case EXPIRED -> over("The invitation has expired");
            case PENDING -> {
                if (accept.attempt() != before.attempt()) {
                    yield over("A newer link was sent, and only that one is good");
                }
                yield accept.at().isBefore(before.expiresAt())
                        ? Optional.empty()
                        : over("The invitation has expired");
            }
        };
    }

    private static Optional<Refusal> over(String why) {
        return Optional.of(new Refusal("invitation-expired", why));
    }

    private static Decision<OrganizationEvent> ended(Invitation before) {
        return reject(
                "state-moved-on",
                before.stage() == Stage.ACCEPTED
                        ? "The invitation was accepted already"
                        : "The invitation was withdrawn");
    }

    private static boolean isPending(String emailHash, Founded organization) {
        return organization.invitations().values().stream()
                .anyMatch(one -> one.isPending() && one.emailHash().equals(emailHash));
    }

    private static long pending(Founded organization) {
        return organization.invitations().values().stream().filter(Invitation::isPending).count();
    }

    private static Decision<OrganizationEvent> nothing(InvitationCommand command) {
        return reject(Refusal.notFound("invitation " + command.invitation()));
    }
}
