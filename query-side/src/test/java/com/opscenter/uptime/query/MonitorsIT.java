package com.opscenter.uptime.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.MAINTENANCE;
import static com.opscenter.uptime.api.MonitorStatus.PAUSED;
import static com.opscenter.uptime.api.MonitorStatus.UNKNOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static com.opscenter.uptime.query.UptimeSide.SOURCE;
import static com.opscenter.uptime.query.UptimeSide.WAN1;
import static com.opscenter.uptime.query.UptimeSide.minutesAgo;
import static com.opscenter.uptime.query.UptimeSide.seen;
import static com.opscenter.uptime.query.UptimeSide.told;
import static com.opscenter.uptime.query.UptimeSide.turned;
import static com.opscenter.views.ReadSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.availability.Watch;
import com.opscenter.identity.api.Caller;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceHistory.Span;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.FindMonitor;
import com.opscenter.uptime.api.ListMonitors;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.UptimeMetrics;
import com.opscenter.views.Moment;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorsIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Caller STRANGER = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");

    private final UptimeSide uptime = new UptimeSide();

    @AfterEach
    void end() {
        uptime.close();
    }

    @Test
    void a_monitor_shows_its_status_its_availability_and_its_last_outage() {
        uptime.append(seen(WAN1, "WAN1"), turned(60, UP), turned(20, DOWN), turned(16, UP));
        uptime.telemetry
                .sink()
                .polled(
                        SOURCE.value(),
                        ORG,
                        "home-rack",
                        NOW,
                        List.of(new Sample(WAN1.key(), UptimeMetrics.RESPONSE, 12_000, NOW)));
        MonitorView monitor = one(null);
        assertThat(monitor.status()).isEqualTo(UP);
        assertThat(monitor.since()).isEqualTo(minutesAgo(16));
        assertThat(monitor.uptime().h24Pct()).isEqualTo(93.333);
        assertThat(monitor.unknown().h24Pct()).isEqualTo(95.833);
        assertThat(monitor.lastOutage())
                .isEqualTo(new MonitorView.Outage(minutesAgo(20), minutesAgo(16), 240L));
        assertThat(monitor.responseMicros()).isEqualTo(12_000);
        assertThat(monitor.heartbeats()).hasSize(48);
        assertThat(monitor.heartbeats().get(47).state()).isEqualTo(DOWN);
        assertThat(monitor.heartbeats().get(46).state()).isEqualTo(UP);
        assertThat(monitor.heartbeats().get(45).state()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_line_that_comes_late_is_put_where_it_belongs() {
        uptime.append(seen(WAN1, "WAN1"), turned(60, UP), turned(16, UP));
        uptime.append(turned(20, DOWN));
        assertThat(one(null).status()).isEqualTo(UP);
        assertThat(one(null).since()).isEqualTo(minutesAgo(16));
        assertThat(Objects.requireNonNull(one(null).lastOutage()).durationSeconds()).isEqualTo(240);
        assertThat(one(null).uptime().h24Pct()).isEqualTo(93.333);
    }

    @Test
    void the_past_knows_nothing_of_what_came_later() {
        uptime.append(seen(WAN1, "WAN1"));
        long then = uptime.append(turned(1450, UP), turned(1445, DOWN));
        uptime.append(turned(1442, UP));
        assertThat(one("pos:" + then).status()).isEqualTo(DOWN);
        assertThat(Objects.requireNonNull(one("pos:" + then).lastOutage()).to()).isNull();
        assertThat(one(null).status()).isEqualTo(UP);
    }

    @Test
    void what_its_source_cannot_see_is_unknown_since_it_was_seen_last() {
        uptime.append(seen(WAN1, "WAN1"), turned(60, UP));
        uptime.status = HealthStatus.OFFLINE;
        uptime.health.set(0, new Span(minutesAgo(60), minutesAgo(30), HealthStatus.ONLINE));
        assertThat(one(null).status()).isEqualTo(UNKNOWN);
        assertThat(one(null).since()).isEqualTo(minutesAgo(30));
        assertThat(one(null).uptime().h24Pct()).isEqualTo(100.0);
    }

    @Test
    void paused_time_and_maintenance_do_not_count() {
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(60, UP),
                turned(40, PAUSED),
                turned(30, MAINTENANCE),
                turned(20, DOWN));
        assertThat(one(null).uptime().h24Pct()).isEqualTo(50.0);
        assertThat(one(null).status()).isEqualTo(DOWN);
    }

    @Test
    void history_that_was_told_counts_and_says_so() {
        uptime.append(seen(WAN1, "WAN1"), told(43_200, 60));
        uptime.append(turned(43_200, UP), turned(1_000, DOWN), turned(996, UP));
        assertThat(one(null).unknown().d30Pct()).isZero();
        assertThat(one(null).uptime().d30Pct()).isEqualTo(99.991);
        var explained =
                Objects.requireNonNull(
                        uptime.monitors
                                .explain(VIEWER, "hostmon-1:wan1", "30d", when(null))
                                .getBody());
        assertThat(explained.intervals()).extracting("origin").contains("history", "observed");
        assertThat(explained.downMillis()).isEqualTo(240_000);
        assertThat(explained.said()).singleElement().extracting("pct").isEqualTo(99.990741);
    }

    @Test
    void people_name_monitors_and_a_removed_one_leaves() {
        uptime.append(seen(WAN1, "WAN1"), new MonitorDescribed(WAN1, "Main line", "wan/wan1"));
        UptimeNames names = new UptimeNames(uptime.rows);
        assertThat(one(null).name()).isEqualTo("Main line");
        assertThat(one(null).linkTo()).isEqualTo("wan/wan1");
        LinkedMonitors linked = new LinkedMonitors(uptime.side.reads, uptime.courses);
        assertThat(linked.of(ORG, Moment.NOW, "wan/wan1", NOW))
                .extracting(Watch.Watched::monitor, Watch.Watched::name)
                .containsExactly(tuple(WAN1.value(), "Main line"));
        assertThat(linked.of(ORG, Moment.NOW, "wan/wan2", NOW)).isEmpty();
        assertThat(names.nameOf(ORG, WAN1.key())).hasValue("Main line");
        UptimeQueries queries = new UptimeQueries(uptime.rows, uptime.side.sights);
        assertThat(queries.on(new FindMonitor(WAN1, 0))).isPresent();
        assertThat(queries.on(new ListMonitors(SOURCE, 0))).hasSize(1);
        uptime.append(new MonitorRemoved(WAN1));
        assertThat(queries.on(new FindMonitor(WAN1, 0))).isEmpty();
        assertThatThrownBy(() -> one(null)).hasMessageContaining("not-found");
    }

    @Test
    void others_see_nothing_of_it() {
        uptime.append(seen(WAN1, "WAN1"), turned(60, UP));
        assertThatThrownBy(() -> uptime.monitors.one(STRANGER, "hostmon-1:wan1", when(null)))
                .hasMessageContaining("not-found");
    }

    @Test
    void monitors_of_similar_names_keep_their_changes_apart() {
        MonitorId other = MonitorId.of(SOURCE, "wan1-x");
        uptime.append(
                seen(WAN1, "WAN1"),
                seen(other, "wan1-x"),
                turned(60, UP),
                turned(other, minutesAgo(600), DOWN, Origin.OBSERVED));
        assertThat(one(null).uptime().h24Pct()).isEqualTo(100.0);
        assertThat(one(null).lastOutage()).isNull();
    }

    @Test
    void what_is_down_warns_while_its_source_is_heard() {
        DownMonitors verdict = new DownMonitors(uptime.rows, uptime.states);
        uptime.append(seen(WAN1, "WAN1"), turned(60, UP));
        assertThat(verdict.conditions(Scope.now(ORG))).isEmpty();
        long position = uptime.append(turned(4, DOWN));
        assertThat(verdict.conditions(Scope.now(ORG)))
                .singleElement()
                .extracting(Condition::text, Condition::sincePosition, Condition::since)
                .containsExactly("WAN1 is down", position, minutesAgo(4));
        uptime.status = HealthStatus.OFFLINE;
        assertThat(verdict.conditions(Scope.now(ORG))).isEmpty();
    }

    @Test
    void the_snapshot_tells_of_monitors_and_of_nothing_else() {
        UptimeSnapshot snapshot = new UptimeSnapshot(uptime.rows);
        uptime.append(seen(WAN1, "WAN1"), turned(60, UP));
        assertThat(snapshot.entries(Scope.now(ORG)))
                .singleElement()
                .extracting("key")
                .isEqualTo("monitor/hostmon-1/wan1");
        assertThat(snapshot.entries(Scope.now(ORG), Set.of("monitor/hostmon-1/none"))).isEmpty();
    }

    private MonitorView one(@Nullable String at) {
        return Objects.requireNonNull(
                uptime.monitors.one(VIEWER, "hostmon-1:wan1", when(at)).getBody());
    }

    private static When when(@Nullable String at) {
        return new When(at, null);
    }
}
