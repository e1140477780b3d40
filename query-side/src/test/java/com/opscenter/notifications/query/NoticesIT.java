package com.opscenter.notifications.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.approvals.api.ApprovalEvent.ApprovalDenied;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalGranted;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalEvent.BreakGlassReviewed;
import com.opscenter.approvals.api.ApprovalEvent.GlassBroken;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandBegun;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandDone;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandPartlyDone;
import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.approvals.api.Waiting;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.FactorEvent.SecondFactorAdded;
import com.opscenter.identity.api.FactorEvent.SecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent.SecondFactorRemoved;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRevoked;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobId;
import com.opscenter.notifications.api.NotificationView;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.vault.api.Sealed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whom what happened is told, and whom it is not.
class NoticesIT {

    private static final Actor ADA = Told.actor(Told.ADA);
    private static final Actor BOB = Told.actor(Told.BOB);
    private static final Actor ADAS_KEY = new Actor(Actor.Type.API_KEY, "0123456789AB");
    private static final Sealed SEALED = new Sealed(Told.ADA.value(), "sealed");
    private static final JobId JOB = new JobId("11111111-0000-4000-8000-000000000001");
    private static final ApprovalId HELD = new ApprovalId("22222222-0000-4000-8000-000000000001");

    private final Told told = new Told();

    @Test
    void what_others_do_to_an_account_is_told_and_what_one_does_oneself_is_not() {
        told.happened(BOB, new RolesChanged(Told.ADA, Set.of("viewer", "auditor"), Set.of()));
        told.happened(ADA, new RolesChanged(Told.ADA, Set.of("viewer"), Set.of()));
        told.happened(BOB, new UserSuspended(Told.ADA));
        told.happened(BOB, new UserNoted(Told.ADA, SEALED));
        told.happened(BOB, new SessionEnded(Told.ADA, "s-1", SessionEnd.REVOKED));
        told.happened(ADA, new SessionEnded(Told.ADA, "s-2", SessionEnd.REVOKED));
        told.happened(BOB, new SessionEnded(Told.ADA, "s-3", SessionEnd.SUSPENDED));
        assertThat(told.kinds(Told.ADA))
                .containsExactly("sessions-ended", "account-suspended", "roles-changed");
        NotificationView roles = told.to(Told.ADA).getLast();
        assertThat(roles.title()).isEqualTo("Your roles are now auditor, viewer");
        assertThat(roles.severity()).isEqualTo("warning");
        assertThat(roles.by()).isEqualTo("BOB");
        assertThat(roles.link()).isEqualTo("/account");
        assertThat(told.kinds(Told.BOB)).isEmpty();
    }

    @Test
    void what_a_key_of_ones_own_does_is_ones_own_doing() {
        told.happened(ADA, key());
        told.happened(ADAS_KEY, new RolesChanged(Told.ADA, Set.of("viewer"), Set.of()));
        told.happened(ADAS_KEY, started());
        told.happened(Told.DEADLINES, new JobEnded(JOB, 3, 1));
        assertThat(told.kinds(Told.ADA)).containsExactly("job-done-in-part");
        assertThat(told.to(Told.ADA).getFirst().params())
                .isEqualTo(Map.of("job", "import", "failed", "1", "succeeded", "3"));
    }

    @Test
    void how_a_job_ends_is_told_to_whoever_started_it_unless_they_ended_it() {
        told.happened(ADA, started());
        told.happened(ADA, new JobCancelled(JOB));
        assertThat(told.kinds(Told.ADA)).isEmpty();
        told.happened(ADA, started());
        told.happened(BOB, new JobCancelled(JOB));
        told.happened(BOB, new JobEnded(JOB, 1, 0));
        assertThat(told.kinds(Told.ADA)).containsExactly("job-cancelled");
        assertThat(told.to(Told.ADA).getFirst().link()).isEqualTo("/admin/jobs/" + JOB.value());
        assertThat(told.kinds(Told.BOB)).isEmpty();
    }

    @Test
    void whoever_asked_hears_what_became_of_it() {
        told.happened(ADA, held());
        told.happened(BOB, new ApprovalGranted(HELD, null));
        told.happened(ADA, new HeldCommandBegun(HELD));
        told.happened(ADA, held());
        told.happened(BOB, new ApprovalGranted(HELD, null));
        told.happened(ADA, new HeldCommandPartlyDone(HELD, 1, 2, "forbidden", "No right left"));
        told.happened(ADA, held());
        told.happened(BOB, new ApprovalDenied(HELD, "not on a Friday"));
        told.happened(ADA, held());
        told.happened(ADA, new GlassBroken(HELD, "fire"));
        told.happened(ADA, new HeldCommandDone(HELD));
        told.happened(BOB, new BreakGlassReviewed(HELD, "right so"));
        assertThat(told.kinds(Told.ADA))
                .containsExactly(
                        "break-glass-reviewed",
                        "approval-denied",
                        "approval-partly",
                        "approval-begun");
        assertThat(told.to(Told.ADA).get(1).title()).isEqualTo("power.SwitchOutlet was denied");
        assertThat(told.to(Told.ADA).toString()).doesNotContain("Friday");
        assertThat(told.kinds(Told.BOB)).isEmpty();
    }

    @Test
    void members_hear_what_becomes_of_their_organization() {
        told.happened(BOB, joined(Told.ADA.value(), "added", false));
        told.happened(BOB, joined(Told.BOB.value(), "founded", false));
        told.happened(BOB, joined("robot", "added", true));
        told.happened(BOB, new OrganizationSuspended(Told.ACME));
        told.happened(BOB, new MemberLeft(Told.ACME, Told.ADA, "member"));
        told.happened(BOB, new OrganizationSuspended(Told.ACME));
        assertThat(told.kinds(Told.ADA))
                .containsExactly(
                        "organization-left", "organization-suspended", "organization-joined");
        assertThat(told.to(Told.ADA).getLast().title()).isEqualTo("You belong to Acme now: member");
        assertThat(told.kinds(Told.BOB)).isEmpty();
        assertThat(told.kinds(new UserId("robot"))).isEmpty();
    }

    @Test
    void whoever_invited_hears_that_it_was_accepted() {
        told.happened(ADA, invited("i-1"));
        told.happened(BOB, new InvitationAccepted(Told.ACME, "i-1", Told.BOB));
        assertThat(told.kinds(Told.ADA)).containsExactly("invitation-accepted");
        assertThat(told.to(Told.ADA).getFirst().by()).isEqualTo("BOB");
        assertThat(told.kinds(Told.BOB)).isEmpty();
    }

    @Test
    void whoever_may_invite_nobody_any_more_does_not_hear_who_accepted() {
        told.happened(ADA, invited("i-1"));
        told.happened(BOB, new MemberRoleChanged(Told.ACME, Told.ADA, "owner", "admin"));
        told.happened(BOB, new InvitationAccepted(Told.ACME, "i-1", Told.BOB));
        told.happened(ADA, invited("i-2"));
        told.happened(BOB, new MemberRoleChanged(Told.ACME, Told.ADA, "admin", "member"));
        told.happened(BOB, new InvitationAccepted(Told.ACME, "i-2", Told.BOB));
        assertThat(told.kinds(Told.ADA))
                .containsExactly("organization-role", "invitation-accepted", "organization-role");
    }

    @Test
    void an_organization_that_is_deleted_is_named_no_more_and_leads_nowhere() {
        told.happened(BOB, joined(Told.ADA.value(), "added", false));
        told.happened(BOB, new MemberLeft(Told.ACME, Told.ADA, "member"));
        told.withoutOrganizations();
        assertThat(told.to(Told.ADA))
                .extracting(NotificationView::title, NotificationView::link)
                .containsExactly(
                        tuple("You do not belong to [deleted] any more", "/account"),
                        tuple("You belong to [deleted] now: member", "/account"));
        assertThat(told.to(Told.ADA).toString()).doesNotContain(Told.ACME);
    }

    @Test
    void a_key_that_is_revoked_is_nobodys_any_more() {
        told.happened(ADA, key());
        assertThat(told.parties()).contains(ADAS_KEY.id());
        told.happened(ADAS_KEY, new ApiKeyRevoked(Told.ADA, ADAS_KEY.id(), InMemoryHistory.BEGIN));
        assertThat(told.kinds(Told.ADA)).isEmpty();
        assertThat(told.parties()).doesNotContain(ADAS_KEY.id());
    }

    @Test
    void what_may_be_somebody_elses_doing_is_told_whoever_did_it() {
        told.happened(ADA, new SecondFactorAdded(Told.ADA, "f-1", FactorKind.PASSKEY));
        told.happened(ADA, new SecondFactorRemoved(Told.ADA, "f-1", FactorKind.PASSKEY));
        told.happened(BOB, new SecondFactorRemoved(Told.ADA, "f-2", FactorKind.TOTP));
        told.happened(ADA, new SecondFactorGuessed(Told.ADA, 5));
        assertThat(told.to(Told.ADA))
                .extracting(NotificationView::kind, NotificationView::severity)
                .containsExactly(
                        tuple("codes-guessed", "critical"),
                        tuple("second-factor-removed", "warning"),
                        tuple("second-factor-added", "info"));
    }

    private static JobStarted started() {
        return new JobStarted(JOB, "import", 4, Map.of(), false, null);
    }

    private static ApiKeyCreated key() {
        return new ApiKeyCreated(
                Told.ADA,
                ADAS_KEY.id(),
                SEALED,
                SEALED,
                new KeyProof("5f2c", "Ab9z"),
                Set.of(),
                null,
                90,
                InMemoryHistory.BEGIN);
    }

    private static InvitationSent invited(String id) {
        return new InvitationSent(
                Told.ACME, id, SEALED, "5f2c", "member", Told.ADA, 1, InMemoryHistory.BEGIN);
    }

    private static MemberJoined joined(String person, String by, boolean machine) {
        return new MemberJoined(Told.ACME, new UserId(person), "member", by, machine);
    }

    private static ApprovalRequested held() {
        return new ApprovalRequested(
                HELD,
                new Waiting(
                        "power.SwitchOutlet",
                        "outlet/pdu-1/9",
                        "off",
                        null,
                        "power:execute",
                        List.of(List.of("power:execute")),
                        List.of(),
                        SEALED,
                        null,
                        Told.ADA.value(),
                        Told.ACME,
                        InMemoryHistory.BEGIN));
    }
}
