package com.opscenter.drift.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.drift.api.DriftView;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftEnded;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDrifted;
import com.opscenter.identity.query.PlainSeals;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What differs about people is for whoever may see people.
class DriftsOfPeopleIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Caller AUDITOR = ReadSide.auditor(ORG);
    private static final UserId ADA = new UserId("9b2f1c30-0000-4000-8000-0000000000aa");
    private static final String EMAIL = "user:" + ADA.value() + ":email";

    private final ReadSide side = new ReadSide(new DriftsProjection());
    private final PlainSeals seals = new PlainSeals();
    private final Drifts drifts = new Drifts(List.of(), (_, _) -> Map.of(), seals);
    private final DriftRows rows = new DriftRows(side.reads, side.pages, drifts);
    private final DriftReadsEndpoint endpoint = new DriftReadsEndpoint(side.sights, rows);

    @AfterEach
    void end() {
        side.close();
    }

    private void append(Event... events) {
        for (Event event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
    }

    private AccountDrifted moved() {
        return new AccountDrifted(
                ADA,
                AccountAspect.EMAIL,
                AccountDifference.HERE,
                AccountDifference.OTHER,
                seals.seal(
                        ADA.value(),
                        "{\"wanted\":\"ada@example.com\",\"observed\":\"eve@example.com\"}"),
                "5f2c",
                "somebody else has this email");
    }

    private List<DriftView> seenBy(Caller caller) {
        DriftFilter all = new DriftFilter("identity", null, null);
        return Objects.requireNonNull(
                        endpoint.list(caller, all, listing(null, null, null)).getBody())
                .items();
    }

    @Test
    void the_states_are_opened_for_whoever_may_see_people_and_nobody_else_sees_the_drift() {
        append(moved());
        assertThat(seenBy(AUDITOR))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.id()).isEqualTo(EMAIL);
                    assertThat(drift.wanted()).isEqualTo("ada@example.com");
                    assertThat(drift.observed()).isEqualTo("eve@example.com");
                    assertThat(drift.refusal()).isEqualTo("somebody else has this email");
                    assertThat(drift.wantedBy()).isNull();
                });
        assertThat(seenBy(VIEWER)).isEmpty();
        assertThatThrownBy(() -> endpoint.one(VIEWER, EMAIL, new When(null, null)))
                .hasMessageContaining("not-found");
    }

    @Test
    void of_whoever_was_erased_only_the_difference_is_left() {
        append(moved());
        seals.destroy(ADA.value());
        assertThat(seenBy(AUDITOR))
                .singleElement()
                .extracting(DriftView::wanted, DriftView::observed)
                .containsExactly(AccountDifference.HERE, AccountDifference.OTHER);
    }

    @Test
    void the_dashboard_is_silent_and_the_verdict_counts() {
        append(moved(), roles());
        assertThat(new DriftSnapshot(rows).entries(Scope.now(ORG))).isEmpty();
        StandingDrifts verdict = new StandingDrifts(rows, drifts);
        assertThat(verdict.conditions(Scope.now(ORG)))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.text()).startsWith("The account of one person differs");
                    assertThat(condition.link()).isEqualTo("/ops/drift?domain=identity");
                });
        append(
                new AccountDriftEnded(ADA, AccountAspect.EMAIL),
                new AccountDriftEnded(ADA, AccountAspect.ROLES));
        assertThat(verdict.conditions(Scope.now(ORG))).isEmpty();
    }

    private static AccountDrifted roles() {
        return new AccountDrifted(ADA, AccountAspect.ROLES, "viewer", "admin", null, "77aa", null);
    }
}
