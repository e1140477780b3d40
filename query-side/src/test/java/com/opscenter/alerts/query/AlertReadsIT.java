package com.opscenter.alerts.query;

import static com.opscenter.alerts.query.AlertHistory.acked;
import static com.opscenter.alerts.query.AlertHistory.alert;
import static com.opscenter.alerts.query.AlertHistory.asked;
import static com.opscenter.alerts.query.AlertHistory.raised;
import static com.opscenter.alerts.query.AlertHistory.resolved;
import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgedUntil;
import com.opscenter.alerts.api.AlertEvent.AlertChanged;
import com.opscenter.alerts.api.AlertEvent.AlertNoted;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.ListRuleAlertsResolvedByUser;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.Severity;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackContradicted;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.views.Listing;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertReadsIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Caller STRANGER = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");
    private static final When NOW_READ = new When(null, null);

    private final AlertsSide alerts = new AlertsSide();
    private final ReadSide side = alerts.side;
    private final AlertReadsEndpoint endpoint =
            new AlertReadsEndpoint(
                    side.sights, alerts.rows, new Timelines(side.history, new ReadSide.Names()));

    @AfterEach
    void end() {
        alerts.close();
    }

    @Test
    void an_alert_shows_what_was_said_and_what_people_did() {
        append(raised(1, Severity.CRITICAL), acked(1), asked(1));
        alerts.telemetry.sink().polled("librenms-1", ORG, "home-rack", NOW, List.of());
        AlertView alert = one(1);
        assertThat(alert.state()).isEqualTo("acked");
        assertThat(alert.priority()).isEqualTo(1);
        assertThat(alert.source()).isEqualTo("librenms-1");
        assertThat(alert.firstSeen()).isEqualTo(AlertHistory.BEGUN.plusSeconds(1));
        assertThat(alert.lastSeen()).isEqualTo(NOW);
        assertThat(alert.freshness()).isEqualTo("fresh");
        AlertView.Acked acked = Objects.requireNonNull(alert.acked());
        assertThat(acked.by()).isEqualTo("ALICE");
        assertThat(acked.until()).isEqualTo("clear");
        assertThat(alert.writeBack().status()).isEqualTo("pending");
        assertThat(alert.version()).isEqualTo(2);
        append(new WriteBackConfirmed(alert(1, 1), "c-1", true));
        assertThat(one(1).writeBack().status()).isEqualTo("done");
        append(new WriteBackContradicted(alert(1, 1), "c-1", false));
        assertThat(one(1).writeBack())
                .isEqualTo(new AlertView.WriteBack("failed", "c-1", "The source was read as open"));
    }

    @Test
    void a_recovery_clears_the_acknowledgment_and_leaves_the_list() {
        append(raised(1, Severity.CRITICAL), acked(1), raised(2, Severity.INFO));
        long before = side.history.head();
        append(resolved(1));
        assertThat(one(1).acked()).isNull();
        assertThat(one(1).resolvedBy()).isEqualTo("source");
        assertThat(ids(all(), null)).containsExactly(alert(2, 1).value());
        assertThat(ids(state("resolved"), null)).containsExactly(alert(1, 1).value());
        assertThat(ids(all(), "pos:" + before))
                .containsExactly(alert(1, 1).value(), alert(2, 1).value());
    }

    @Test
    void lists_are_filtered_and_sorted() {
        append(raised(1, Severity.INFO), raised(2, Severity.CRITICAL), raised(3, Severity.WARNING));
        append(acked(3), raised(4, Severity.CRITICAL));
        assertThat(ids(all(), null))
                .containsExactly(
                        alert(4, 1).value(),
                        alert(2, 1).value(),
                        alert(3, 1).value(),
                        alert(1, 1).value());
        assertThat(ids(filter("severity", "critical,info"), null)).hasSize(3);
        assertThat(ids(filter("priority", "1"), null)).hasSize(2);
        assertThat(ids(filter("target", "host/host-3"), null)).hasSize(1);
        assertThat(ids(filter("source", "another"), null)).isEmpty();
        assertThat(ids(filter("unacked", ""), null)).hasSize(3);
        assertThat(ids(filter("q", "HOST-2 has"), null)).hasSize(1);
        assertThat(ids(filter("q", "100%_"), null)).isEmpty();
        assertThat(ids(filter("from", AlertHistory.BEGUN.plusSeconds(3).toString()), null))
                .hasSize(2);
        assertThat(ids(filter("to", AlertHistory.BEGUN.plusSeconds(3).toString()), null))
                .hasSize(2);
        assertThat(sorted("ackAge").getLast()).isEqualTo(alert(3, 1).value());
        assertThat(sorted("lastSeen").getFirst()).isEqualTo(alert(1, 1).value());
        assertThatThrownBy(() -> ids(filter("severity", "bad"), null))
                .hasMessageContaining("severity");
        assertThatThrownBy(() -> sorted("title")).hasMessageContaining("sort");
    }

    @Test
    void another_organization_finds_nothing() {
        append(raised(1, Severity.CRITICAL));
        for (String id : List.of(alert(1, 1).value(), "nothing", "../../x")) {
            assertThatThrownBy(() -> endpoint.one(STRANGER, id, NOW_READ))
                    .hasMessageContaining("not-found");
        }
        assertThatThrownBy(() -> endpoint.timeline(STRANGER, alert(1, 1).value(), NOW_READ))
                .hasMessageContaining("not-found");
    }

    @Test
    void the_timeline_tells_the_whole_life_of_one_occurrence() {
        append(raised(1, Severity.CRITICAL), acked(1), asked(1));
        append(new AlertNoted(alert(1, 1), "it was the cable"), resolved(1));
        Timeline timeline =
                Objects.requireNonNull(
                        endpoint.timeline(VIEWER, alert(1, 1).value(), NOW_READ).getBody());
        assertThat(timeline.items())
                .extracting(Timeline.Item::what)
                .containsExactly("raised", "acked", "write-back", "noted", "resolved");
        assertThat(timeline.items().get(3).note()).isEqualTo("it was the cable");
        assertThat(timeline.items().get(1).by().name()).isEqualTo("ALICE");
        assertThat(one(1).notes()).isEqualTo(1);
    }

    @Test
    void figures_tell_how_long_people_and_recoveries_took() {
        AlertStatsEndpoint stats = new AlertStatsEndpoint(side.sights, side.reads, CLOCK);
        append(raised(1, Severity.CRITICAL), acked(1), resolved(1), raised(2, Severity.INFO));
        AlertStats found =
                Objects.requireNonNull(stats.stats(VIEWER, NOW_READ, null, null, null).getBody());
        assertThat(found.alerts()).isEqualTo(2);
        assertThat(found.byState()).isEqualTo(new AlertStats.States(1, 0, 1));
        assertThat(found.bySeverity()).isEqualTo(new AlertStats.Severities(1, 0, 1));
        assertThat(found.meanSecondsToAcknowledge()).isEqualTo(60);
        assertThat(found.meanSecondsToResolve()).isEqualTo(59);
        String early = "2026-01-01T00:00:00Z";
        AlertStats none =
                Objects.requireNonNull(stats.stats(VIEWER, NOW_READ, null, early, null).getBody());
        assertThat(none.meanSecondsToAcknowledge()).isNull();
        assertThatThrownBy(() -> stats.stats(VIEWER, NOW_READ, early, early, null))
                .hasMessageContaining("to");
    }

    @Test
    void what_stands_of_a_source_is_found_for_our_own_parts() {
        AlertQueries queries = new AlertQueries(alerts.rows, alerts.rules, side.sights);
        append(raised(1, Severity.CRITICAL), raised(2, Severity.INFO), resolved(2));
        assertThat(queries.on(new ListStandingAlerts(AlertHistory.SOURCE, 0)))
                .extracting(AlertView::id)
                .containsExactly(alert(1, 1).value());
    }

    @Test
    void what_our_rules_found_and_somebody_resolved_last_is_found_for_our_own_parts() {
        AlertQueries queries = new AlertQueries(alerts.rows, alerts.rules, side.sights);
        append(
                AlertHistory.ruled(1, 1),
                AlertHistory.over(1, 1, ResolvedBy.USER),
                AlertHistory.ruled(2, 1),
                AlertHistory.over(2, 1, ResolvedBy.USER),
                AlertHistory.ruled(2, 2),
                AlertHistory.over(2, 2, ResolvedBy.SOURCE),
                AlertHistory.ruled(3, 1),
                AlertHistory.over(3, 1, ResolvedBy.SOURCE),
                AlertHistory.ruled(3, 2),
                AlertHistory.over(3, 2, ResolvedBy.USER),
                raised(4, Severity.INFO),
                AlertHistory.over(4, 1, ResolvedBy.USER));
        assertThat(queries.on(new ListRuleAlertsResolvedByUser(AlertHistory.SOURCE)))
                .extracting(AlertView::id)
                .containsExactlyInAnyOrder(alert(1, 1).value(), alert(3, 2).value());
    }

    @Test
    void an_end_and_other_words_show() {
        Instant end = NOW.plusSeconds(60);
        append(
                raised(1, Severity.WARNING),
                new AlertAcknowledgedUntil(alert(1, 1), "c-1", "on it", end),
                new AlertChanged(alert(1, 1), AlertHistory.signal(1, Severity.CRITICAL)));
        assertThat(one(1).severity()).isEqualTo("critical");
        assertThat(Objects.requireNonNull(one(1).acked()).until()).isEqualTo(end.toString());
    }

    private AlertView one(int problem) {
        return Objects.requireNonNull(
                endpoint.one(VIEWER, alert(problem, 1).value(), NOW_READ).getBody());
    }

    private List<String> ids(AlertFilter filter, @Nullable String at) {
        return Objects.requireNonNull(
                        endpoint.list(VIEWER, filter, listing(at, null, null)).getBody())
                .items()
                .stream()
                .map(AlertView::id)
                .toList();
    }

    private List<String> sorted(String by) {
        Listing listing = new Listing(null, null, null, null, null, null, by);
        return Objects.requireNonNull(endpoint.list(VIEWER, all(), listing).getBody())
                .items()
                .stream()
                .map(AlertView::id)
                .toList();
    }

    private static AlertFilter all() {
        return filter("", "");
    }

    private static AlertFilter state(String state) {
        return filter("state", state);
    }

    private static AlertFilter filter(String name, String value) {
        return new AlertFilter(
                name.equals("state") ? value : null,
                name.equals("severity") ? value : null,
                name.equals("priority") ? value : null,
                name.equals("source") ? value : null,
                name.equals("target") ? value : null,
                null,
                name.equals("unacked") ? value : null,
                name.equals("q") ? value : null,
                name.equals("from") ? value : null,
                name.equals("to") ? value : null);
    }

    private void append(Event... events) {
        alerts.append(events);
    }
}
