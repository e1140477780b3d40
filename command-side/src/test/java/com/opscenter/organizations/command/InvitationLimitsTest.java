package com.opscenter.organizations.command;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationCommand.InviteMember;
import com.opscenter.organizations.api.InvitationCommand.ResendInvitation;
import com.opscenter.organizations.api.InvitationCommand.RevokeInvitation;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.vault.api.Sealed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How many invitations there may be, how long they are remembered, and whose go with their sender.
class InvitationLimitsTest {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final String ONE = "invitation-1";
    private static final String OTHER = "invitation-2";
    private static final UserId GRACE = new UserId("grace");
    private static final UserId HEIDI = new UserId("heidi");
    private static final Sealed EMAIL = new Sealed("invitation/" + ONE, "sealed");
    private static final Instant END = Instant.parse("2026-12-07T09:00:00Z");

    private static final InvitationSent SENT = sent(ONE, GRACE, "member", END);
    private static final InvitationExpired EXPIRED = new InvitationExpired(ORG, ONE);
    private static final InvitationRevoked REVOKED = new InvitationRevoked(ORG, ONE);
    private static final InvitationAccepted ACCEPTED = new InvitationAccepted(ORG, ONE, HEIDI);
    private static final MemberJoined JOINED =
            new MemberJoined(ORG, HEIDI, "member", "accepted", false);
    private static final InviteMember INVITE =
            new InviteMember(ORG, ONE, EMAIL, "hash-" + ONE, null, "member", GRACE, END, false);

    private final Given<OrganizationCommand, Organization, OrganizationEvent> team =
            new Given<OrganizationCommand, Organization, OrganizationEvent>(
                            new Organization.Unknown(),
                            OrganizationDecider::decide,
                            OrganizationEvolution::evolve)
                    .given(
                            new OrganizationFounded(ORG, "Acme", "team"),
                            new MemberJoined(ORG, GRACE, "owner", "founded", false));

    @Test
    void a_hundred_invitations_at_a_time_are_enough() {
        var full = team;
        for (int i = 0; i < 100; i++) {
            full = full.given(sent("many-" + i, GRACE, "member", END.minus(Duration.ofDays(2))));
        }
        full.when(INVITE).thenRefused("validation-failed");
        full.given(new InvitationRevoked(ORG, "many-7")).when(INVITE).then(SENT);
    }

    @Test
    void a_hundred_letters_a_day_are_enough_whatever_became_of_them() {
        var busy = team.given(sent("old", GRACE, "member", END.minus(Duration.ofDays(1))));
        for (int i = 0; i < 100; i++) {
            busy.when(INVITE).then(SENT);
            busy =
                    busy.given(
                            sent("many-" + i, GRACE, "member", END.minusSeconds(60)),
                            new InvitationRevoked(ORG, "many-" + i));
        }
        busy.when(INVITE).thenRefused("validation-failed");
        busy.when(new ResendInvitation(ORG, "old", END, false)).thenRefused("validation-failed");
        busy.when(new ResendInvitation(ORG, "old", END.plus(Duration.ofDays(1)), false))
                .then(new InvitationResent(ORG, "old", EMAIL, 2, END.plus(Duration.ofDays(1))));
    }

    @Test
    void one_is_not_sent_again_within_ten_minutes() {
        var again = Duration.ofMinutes(10);
        team.given(SENT)
                .when(new ResendInvitation(ORG, ONE, END.plus(again).minusSeconds(1), false))
                .thenRefused("state-moved-on");
        team.given(SENT)
                .when(new ResendInvitation(ORG, ONE, END.plus(again), false))
                .then(new InvitationResent(ORG, ONE, EMAIL, 2, END.plus(again)));
    }

    /// Under a key whose first use was forgotten, an id may come again.
    @Test
    void no_invitation_is_sent_over_another() {
        var same =
                new InviteMember(
                        ORG, ONE, EMAIL, "hash-of-ivans", null, "member", GRACE, END, false);
        team.given(SENT).when(same).thenRefused("invitation-pending");
        team.given(SENT, EXPIRED).when(same).thenRefused("state-moved-on");
        team.given(SENT, ACCEPTED, JOINED).when(same).thenRefused("state-moved-on");
    }

    @Test
    void what_ended_is_forgotten_a_month_after_its_link() {
        var ended = team.given(SENT, REVOKED);
        var revoke = new RevokeInvitation(ORG, ONE);
        Instant month = END.plus(Duration.ofDays(30));
        ended.given(sent(OTHER, GRACE, "member", month)).when(revoke).thenNothing();
        ended.given(sent(OTHER, GRACE, "member", month.plusSeconds(1)))
                .when(revoke)
                .thenRefused("not-found");
        team.given(SENT, sent(OTHER, GRACE, "member", month.plusSeconds(1)))
                .when(revoke)
                .then(REVOKED);
    }

    @Test
    void who_may_invite_nobody_any_more_takes_their_invitations_with_them() {
        var invited =
                team.given(
                        new MemberJoined(ORG, HEIDI, "owner", "added", false),
                        sent("a", HEIDI, "owner", END),
                        sent("b", HEIDI, "member", END),
                        sent("c", GRACE, "owner", END));
        var endOfA = new InvitationRevoked(ORG, "a");
        var endOfB = new InvitationRevoked(ORG, "b");
        invited.when(new RemoveMember(ORG, HEIDI, true))
                .then(new MemberLeft(ORG, HEIDI, "owner"), endOfA, endOfB);
        invited.when(new ChangeMemberRole(ORG, HEIDI, "admin", true))
                .then(new MemberRoleChanged(ORG, HEIDI, "owner", "admin"), endOfA);
        invited.when(new ChangeMemberRole(ORG, HEIDI, "member", true))
                .then(new MemberRoleChanged(ORG, HEIDI, "owner", "member"), endOfA, endOfB);
    }

    @Test
    void an_owner_whom_the_platform_invited_through_an_admin_stays_invited() {
        var admin =
                team.given(
                        new MemberJoined(ORG, HEIDI, "billing_admin", "added", false),
                        sent("a", HEIDI, "owner", END));
        admin.when(new ChangeMemberRole(ORG, HEIDI, "admin", true))
                .then(new MemberRoleChanged(ORG, HEIDI, "billing_admin", "admin"));
    }

    private static InvitationSent sent(String id, UserId by, String role, Instant end) {
        return new InvitationSent(ORG, id, EMAIL, "hash-" + id, role, by, 1, end);
    }
}
