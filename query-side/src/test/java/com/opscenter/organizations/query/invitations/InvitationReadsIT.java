package com.opscenter.organizations.query.invitations;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.PlainSeals;
import com.opscenter.mail.api.LetterStanding;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.api.Organizations.Known;
import com.opscenter.organizations.query.invitations.InvitationReadsEndpoint.InvitationList;
import com.opscenter.vault.api.Sealed;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is shown the invitations into an organization, and what of them.
class InvitationReadsIT {

    private static final LetterStanding SENT = new LetterStanding("sent", null, Instant.EPOCH);

    private static final Instant END = Instant.parse("2026-12-07T09:00:00Z");
    private static final String NOBODYS = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e9f";

    private final PlainSeals seals = new PlainSeals();
    private final InvitationsProjection projection = new InvitationsProjection();
    private final ReadSide side = new ReadSide(projection);
    private final InvitationRows rows =
            new InvitationRows(
                    projection,
                    side.reads,
                    seals,
                    new ReadSide.Names(),
                    wanted ->
                            wanted.stream()
                                    .collect(Collectors.toMap(Function.identity(), _ -> SENT)));
    private final InvitationReadsEndpoint endpoint =
            new InvitationReadsEndpoint(
                    side.sights,
                    orgId ->
                            orgId.equals(ORG)
                                    ? Optional.of(new Known(ORG, "Ops-Center", "system"))
                                    : Optional.empty(),
                    rows);
    private final Caller admin = member(OrgRole.ADMIN);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void whoever_was_not_asked_again_for_long_is_found() {
        append(sent("one", "member"));
        append(new InvitationExpired(ORG, "one"));
        append(sent("two", "member"));
        append(new InvitationExpired(ORG, "two"));
        append(sent("three", "member"));
        List<InvitationView> expired = rows.longExpired(END.plusSeconds(1), null, 10);
        assertThat(expired).extracting(InvitationView::id).containsExactly("one", "two");
        assertThat(rows.longExpired(END.plusSeconds(1), expired.getFirst(), 10))
                .extracting(InvitationView::id)
                .containsExactly("two");
        assertThat(rows.longExpired(END, null, 10)).isEmpty();
    }

    @Test
    void who_manages_members_sees_who_is_invited_the_newest_first() {
        append(sent("one", "owner"));
        append(sent("two", "member"));
        InvitationList list = list(admin, null, null);
        assertThat(list.total()).isEqualTo(2);
        assertThat(list.invitations()).extracting(InvitationView::id).containsExactly("two", "one");
        InvitationView one = list.invitations().getLast();
        assertThat(one.email()).isEqualTo("one@example.com");
        assertThat(one.role()).isEqualTo("owner");
        assertThat(one.invited_by()).isEqualTo("alice");
        assertThat(one.invited_by_name()).isEqualTo("ALICE");
        assertThat(one.letter()).isEqualTo(SENT);
        assertThat(one.status()).isEqualTo("pending");
        assertThat(one.accept_url()).isNull();
        assertThat(one.expires_at()).isEqualTo(END);
    }

    @Test
    void each_is_found_by_its_state_now_and_then() {
        append(sent("one", "member"));
        append(sent("two", "member"));
        append(sent("three", "member"));
        long before = side.history.head();
        append(new InvitationExpired(ORG, "one"));
        append(new InvitationRevoked(ORG, "two"));
        append(new InvitationAccepted(ORG, "three", new UserId("heidi")));
        assertThat(list(admin, "pending", null).total()).isZero();
        assertThat(list(admin, "pending", "pos:" + before).total()).isEqualTo(3);
        assertThat(list(admin, "expired", null).total()).isEqualTo(1);
        assertThat(list(admin, "revoked", null).total()).isEqualTo(1);
        assertThat(list(admin, "accepted", null).invitations().getFirst().accepted_by())
                .isEqualTo("heidi");
        isRefused(() -> list(admin, "lost", null), "validation-failed");
    }

    @Test
    void another_letter_is_another_attempt_until_another_end() {
        append(sent("one", "member"));
        append(new InvitationExpired(ORG, "one"));
        append(new InvitationResent(ORG, "one", sealed("one"), 2, END.plusSeconds(60)));
        InvitationView one = list(admin, "pending", null).invitations().getFirst();
        assertThat(one.attempt()).isEqualTo(2);
        assertThat(one.expires_at()).isEqualTo(END.plusSeconds(60));
    }

    @Test
    void an_address_that_was_forgotten_is_none() {
        append(sent("one", "member"));
        seals.destroy(InvitationEvent.subject("one"));
        assertThat(list(admin, null, null).invitations().getFirst().email()).isNull();
    }

    @Test
    void whoever_only_belongs_to_it_sees_none() {
        append(sent("one", "member"));
        for (OrgRole role : List.of(OrgRole.MEMBER, OrgRole.BILLING_ADMIN)) {
            isRefused(() -> list(member(role), null, null), "forbidden");
        }
        assertThat(list(member(OrgRole.OWNER), null, null).total()).isEqualTo(1);
        isRefused(
                () ->
                        endpoint.list(
                                admin,
                                NOBODYS,
                                new InvitationFilter(null, null, null, null, null, null)),
                "not-found");
        isRefused(() -> endpoint.one(admin, ORG, "none", new When(null, null)), "not-found");
    }

    private void append(InvitationEvent event) {
        side.history.append(event);
        side.projecting.settle();
    }

    private InvitationList list(Caller caller, @Nullable String status, @Nullable String at) {
        var filter = new InvitationFilter(at, null, null, null, null, status);
        return Objects.requireNonNull(endpoint.list(caller, ORG, filter).getBody());
    }

    private InvitationSent sent(String id, String role) {
        return new InvitationSent(ORG, id, sealed(id), "hash-" + id, role, null, 1, END);
    }

    private Sealed sealed(String id) {
        return seals.seal(InvitationEvent.subject(id), id + "@example.com");
    }

    private static Caller member(OrgRole role) {
        Caller viewer = ReadSide.viewer(ORG);
        return new Caller(
                viewer.actor(),
                viewer.person(),
                viewer.name(),
                viewer.roles(),
                viewer.explicit(),
                List.of(new Membership(ORG, role)),
                ORG,
                viewer.authenticatedAt(),
                null,
                null);
    }

    private static void isRefused(ThrowingCallable asked, String code) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(asked)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
