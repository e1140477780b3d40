package com.opscenter.organizations.command;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserId;
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
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.vault.api.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationDeciderTest {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final String ONE = "invitation-1";
    private static final String OTHER = "invitation-2";
    private static final UserId GRACE = new UserId("grace");
    private static final UserId HEIDI = new UserId("heidi");
    private static final UserId SCRIPT = new UserId("script");
    private static final String HEIDIS = "hash-of-heidis-address";
    private static final Sealed EMAIL = new Sealed("invitation/" + ONE, "sealed");
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(7));
    private static final Instant LATER = END.plus(Duration.ofDays(7));
    private static final int SEATS = 3;

    private static final InvitationSent SENT = sent("member");
    private static final InvitationResent RESENT = new InvitationResent(ORG, ONE, EMAIL, 2, LATER);
    private static final InvitationExpired EXPIRED = new InvitationExpired(ORG, ONE);
    private static final InvitationRevoked REVOKED = new InvitationRevoked(ORG, ONE);
    private static final InvitationAccepted ACCEPTED = new InvitationAccepted(ORG, ONE, HEIDI);
    private static final MemberJoined JOINED =
            new MemberJoined(ORG, HEIDI, "member", "accepted", false);
    private static final MemberLeft LEFT = new MemberLeft(ORG, HEIDI, "member");
    private static final OrganizationSuspended SUSPENDED = new OrganizationSuspended(ORG);

    private final Given<OrganizationCommand, Organization, OrganizationEvent> unknown =
            new Given<>(
                    new Organization.Unknown(),
                    OrganizationDecider::decide,
                    OrganizationEvolution::evolve);
    private final Given<OrganizationCommand, Organization, OrganizationEvent> team =
            unknown.given(
                    new OrganizationFounded(ORG, "Acme", "team"),
                    new MemberJoined(ORG, GRACE, "owner", "founded", false));

    @Test
    void somebody_is_invited_and_joins_once_they_want_to() {
        team.when(invite(null, "member", false)).then(SENT);
        team.given(SENT).when(accept(1, HEIDIS, NOW)).then(ACCEPTED, JOINED);
    }

    @Test
    void who_has_an_account_is_invited_like_anybody_else() {
        team.when(invite(HEIDI, "member", false)).then(SENT);
    }

    @Test
    void who_is_invited_as_owner_was_so_by_an_owner() {
        team.when(invite(null, "owner", false)).thenRefused("role-too-strong");
        team.when(invite(null, "owner", true)).then(sent("owner"));
        var invited = team.given(sent("owner"));
        invited.when(resend(false)).thenRefused("role-too-strong");
        invited.when(resend(true)).then(RESENT);
        invited.when(accept(1, HEIDIS, NOW))
                .then(ACCEPTED, new MemberJoined(ORG, HEIDI, "owner", "accepted", false));
    }

    static Stream<Arguments> refusedInvitations() {
        var member = new MemberJoined(ORG, HEIDI, "member", "added", false);
        return Stream.of(
                arguments("a member", List.of(member), "already-member"),
                arguments("somebody invited", List.of(SENT), "invitation-pending"),
                arguments("sent again", List.of(SENT, EXPIRED, RESENT), "invitation-pending"),
                arguments("a suspended one", List.of(SUSPENDED), "state-moved-on"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedInvitations")
    void nobody_is_invited_twice(String to, List<OrganizationEvent> before, String code) {
        team.given(before.toArray(OrganizationEvent[]::new)).when(another()).thenRefused(code);
    }

    static Stream<List<OrganizationEvent>> ends() {
        return Stream.of(
                List.of(SENT, EXPIRED),
                List.of(SENT, REVOKED),
                List.of(SENT, ACCEPTED, JOINED, LEFT),
                List.of(SUSPENDED, new OrganizationActivated(ORG)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void once_an_invitation_has_ended_another_may_be_sent(List<OrganizationEvent> before) {
        team.given(before.toArray(OrganizationEvent[]::new))
                .when(another())
                .then(new InvitationSent(ORG, OTHER, EMAIL, HEIDIS, "member", GRACE, 1, END));
    }

    @Test
    void one_persons_own_organization_takes_nobody_in() {
        unknown.given(new OrganizationFounded(ORG, "personal-5b1e0c52", "personal"))
                .when(invite(null, "member", true))
                .thenRefused("validation-failed");
    }

    /// What was done before, the link that is followed, whose address is proven, when, and the
    /// answer.
    static Stream<Arguments> refusedAcceptances() {
        Instant late = END.plusSeconds(1);
        return Stream.of(
                arguments("another address", List.of(SENT), 1, "hash-of-ivans", NOW, "not-found"),
                arguments("no verified address", List.of(SENT), 1, null, NOW, "not-found"),
                arguments(
                        "another, too late", List.of(SENT), 1, "hash-of-ivans", late, "not-found"),
                arguments("none at all", List.of(), 1, HEIDIS, NOW, "not-found"),
                arguments("too late", List.of(SENT), 1, HEIDIS, END, "invitation-expired"),
                arguments("expired", List.of(SENT, EXPIRED), 1, HEIDIS, NOW, "invitation-expired"),
                arguments("revoked", List.of(SENT, REVOKED), 1, HEIDIS, NOW, "invitation-expired"),
                arguments("old link", List.of(SENT, RESENT), 1, HEIDIS, NOW, "invitation-expired"),
                arguments(
                        "used", List.of(SENT, ACCEPTED, JOINED), 1, HEIDIS, NOW, "already-member"),
                arguments(
                        "used by who left",
                        List.of(SENT, ACCEPTED, JOINED, LEFT),
                        1,
                        HEIDIS,
                        NOW,
                        "state-moved-on"),
                arguments("added", List.of(SENT, JOINED), 1, HEIDIS, NOW, "already-member"),
                arguments("suspended", List.of(SENT, SUSPENDED), 1, HEIDIS, NOW, "state-moved-on"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAcceptances")
    void a_link_is_good_for_one_address_one_time_and_once(
            String what,
            List<OrganizationEvent> before,
            int attempt,
            @Nullable String proven,
            Instant at,
            String code) {
        team.given(before.toArray(OrganizationEvent[]::new))
                .when(accept(attempt, proven, at))
                .thenRefused(code);
    }

    @Test
    void the_newest_link_is_good() {
        team.given(SENT, EXPIRED, RESENT).when(accept(2, HEIDIS, END)).then(ACCEPTED, JOINED);
    }

    @Test
    void seats_are_counted_when_somebody_joins_and_machines_need_none() {
        var invited = team.given(SENT, new MemberJoined(ORG, SCRIPT, "member", "added", true));
        var two = invited.given(joined("ivan"));
        two.when(accept(1, HEIDIS, NOW)).then(ACCEPTED, JOINED);
        var full = two.given(joined("judy"));
        full.when(accept(1, HEIDIS, NOW)).thenRefused("seats-exhausted");
        full.given(new MemberLeft(ORG, new UserId("ivan"), "member"))
                .when(accept(1, HEIDIS, NOW))
                .then(ACCEPTED, JOINED);
    }

    @Test
    void the_house_counts_no_seats() {
        var house = unknown.given(new OrganizationFounded(ORG, "Ops-Center", "system"), SENT);
        house.given(joined("ivan"), joined("judy"), joined("mallory"))
                .when(accept(1, HEIDIS, NOW))
                .then(ACCEPTED, JOINED);
    }

    @Test
    void time_runs_out_only_for_the_newest_link() {
        var expire = new ExpireInvitation(ORG, ONE, 1);
        team.given(SENT).when(expire).then(EXPIRED);
        team.given(SENT, RESENT).when(expire).thenNothing();
        team.given(SENT, RESENT).when(new ExpireInvitation(ORG, ONE, 2)).then(EXPIRED);
        team.given(SENT, REVOKED).when(expire).thenNothing();
        team.given(SENT, ACCEPTED, JOINED).when(expire).thenNothing();
        team.when(expire).thenRefused("not-found");
    }

    @Test
    void one_that_has_been_expired_for_long_is_withdrawn_unless_it_was_sent_again() {
        var withdraw = new WithdrawExpired(ORG, ONE, 1);
        team.given(SENT, EXPIRED).when(withdraw).then(REVOKED);
        team.given(SENT).when(withdraw).thenNothing();
        team.given(SENT, EXPIRED, RESENT).when(withdraw).thenNothing();
        team.given(SENT, EXPIRED, RESENT, EXPIRED).when(withdraw).thenNothing();
        team.given(SENT, ACCEPTED, JOINED).when(withdraw).thenNothing();
    }

    @Test
    void one_is_sent_again_until_it_has_ended() {
        team.given(SENT).when(resend(false)).then(RESENT);
        team.given(SENT, EXPIRED).when(resend(false)).then(RESENT);
        team.given(SENT, REVOKED).when(resend(false)).thenRefused("state-moved-on");
        team.given(SENT, ACCEPTED, JOINED).when(resend(false)).thenRefused("state-moved-on");
        team.given(SENT, SUSPENDED).when(resend(false)).thenRefused("state-moved-on");
        team.when(resend(false)).thenRefused("not-found");
        var another = new InvitationSent(ORG, OTHER, EMAIL, HEIDIS, "member", GRACE, 1, END);
        team.given(SENT, EXPIRED, another).when(resend(false)).thenRefused("invitation-pending");
    }

    @Test
    void one_is_withdrawn_until_it_was_accepted() {
        var revoke = new RevokeInvitation(ORG, ONE);
        team.given(SENT).when(revoke).then(REVOKED);
        team.given(SENT, EXPIRED).when(revoke).then(REVOKED);
        team.given(SENT, REVOKED).when(revoke).thenNothing();
        team.given(SENT, ACCEPTED, JOINED).when(revoke).thenRefused("state-moved-on");
        team.when(revoke).thenRefused("not-found");
    }

    @Test
    void with_the_organization_its_invitations_end() {
        var delete = new DeleteOrganization(ORG, false);
        team.given(SENT)
                .when(delete)
                .then(REVOKED, new MemberLeft(ORG, GRACE, "owner"), new OrganizationDeleted(ORG));
        team.given(SENT).after(delete).when(accept(1, HEIDIS, NOW)).thenRefused("not-found");
        unknown.when(accept(1, HEIDIS, NOW)).thenRefused("not-found");
        team.given(SENT).after(delete).when(new ExpireInvitation(ORG, ONE, 1)).thenNothing();
    }

    private static InvitationSent sent(String role) {
        return new InvitationSent(ORG, ONE, EMAIL, HEIDIS, role, GRACE, 1, END);
    }

    private static InviteMember another() {
        return new InviteMember(ORG, OTHER, EMAIL, HEIDIS, HEIDI, "member", GRACE, END, false);
    }

    private static MemberJoined joined(String user) {
        return new MemberJoined(ORG, new UserId(user), "member", "added", false);
    }

    private static InviteMember invite(@Nullable UserId known, String role, boolean overOwners) {
        return new InviteMember(ORG, ONE, EMAIL, HEIDIS, known, role, GRACE, END, overOwners);
    }

    private static ResendInvitation resend(boolean overOwners) {
        return new ResendInvitation(ORG, ONE, LATER, overOwners);
    }

    private static AcceptInvitation accept(long attempt, @Nullable String proven, Instant at) {
        return new AcceptInvitation(ORG, ONE, attempt, HEIDI, proven, at, SEATS);
    }
}
