package com.opscenter.network.query;

import static com.opscenter.history.InMemoryHistory.BEGIN;
import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.network.query.NetworkHistory.wan;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.availability.KnownTimes;
import com.opscenter.availability.State;
import com.opscenter.availability.Time;
import com.opscenter.availability.Timeline;
import com.opscenter.availability.Watch;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.network.api.ListWans;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.WanEvent.WanRemoved;
import com.opscenter.network.api.WanId;
import com.opscenter.network.api.WanStatus;
import com.opscenter.network.api.WanView;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.api.VerdictCondition.Severity;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Surroundings;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceHistory;
import com.opscenter.sources.api.SourceStates;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.telemetry.query.Telemetry;
import com.opscenter.views.NoSources;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WansIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final When WHEN = new When(null, null);

    private final ReadSide side = new ReadSide(new WansProjection(), new NoSources());
    private final Telemetry telemetry = new Telemetry(side.projecting.database(), CLOCK);
    private HealthStatus health = HealthStatus.ONLINE;
    private final SourceStates states =
            (_, _, _) -> Map.of("fw-1", new SourceStates.State(health, 30));

    /// Heard of from the beginning, but not in the last quarter of the day.
    private final SourceHistory heard =
            (_, _, _, _) ->
                    List.of(
                            new SourceHistory.Span(
                                    BEGIN, BEGIN.plus(Duration.ofHours(18)), HealthStatus.ONLINE),
                            new SourceHistory.Span(
                                    BEGIN.plus(Duration.ofHours(18)), null, HealthStatus.OFFLINE));

    private final Map<String, List<Watch.Watched>> watched = new HashMap<>();
    private final WanUptime uptime =
            new WanUptime(
                    side.reads,
                    new KnownTimes(heard),
                    (_, _, key, _) -> watched.getOrDefault(key, List.of()));
    private final WanRows wans =
            new WanRows(
                    side.reads,
                    side.pages,
                    new Wans(new Surroundings(telemetry.readings(), states, CLOCK), uptime));
    private final WanReadsEndpoint reads =
            new WanReadsEndpoint(
                    side.sights, wans, uptime, new Courses(telemetry.readings(), CLOCK), CLOCK);

    @AfterEach
    void end() {
        telemetry.close();
        side.close();
    }

    @Test
    void a_link_shows_its_status_its_readings_and_its_last_outage() {
        append(wan("wan1", WanStatus.UP));
        append(wan("wan1", WanStatus.DOWN));
        append(wan("wan1", WanStatus.UP));
        telemetry
                .sink()
                .polled(
                        "fw-1",
                        ORG,
                        "home-rack",
                        NOW,
                        List.of(new Sample("wan/wan1", NetworkMetrics.LOSS, 15, NOW)));
        WanView wan = one();
        assertThat(wan.status()).isEqualTo(WanStatus.UP);
        assertThat(wan.lossPct()).isEqualTo(1.5);
        assertThat(wan.lastOutage())
                .isEqualTo(new WanView.Outage(BEGIN.plusSeconds(1), BEGIN.plusSeconds(2), 1L));
        assertThat(wan.uptime().d1Pct()).isEqualTo(99.998);
        assertThat(wan.uptime().unknown30dPct()).isEqualTo(97.5);
    }

    @Test
    void what_its_source_cannot_see_is_unknown() {
        append(wan("wan1", WanStatus.UP));
        health = HealthStatus.OFFLINE;
        assertThat(one().status()).isEqualTo(WanStatus.UNKNOWN);
        assertThat(Objects.requireNonNull(one().gateway()).status()).isEqualTo(WanStatus.UNKNOWN);
    }

    @Test
    void the_time_between_two_sources_is_unknown() {
        append(wan("wan1", WanStatus.UP));
        for (int second = 0; second < 10; second++) {
            append(wan("wan2", second % 2 == 0 ? WanStatus.UP : WanStatus.DOWN));
        }
        side.history.append(new WanRemoved(new WanId("wan1")));
        append(wan("wan2", WanStatus.UP));
        append(wan("wan1", WanStatus.DOWN));
        WanUptime.Days days =
                Objects.requireNonNull(reads.uptime(VIEWER, "wan1", 1, WHEN).getBody());
        WanUptime.Days two =
                Objects.requireNonNull(reads.uptime(VIEWER, "wan1", 2, WHEN).getBody());
        assertThat(days.days()).hasSize(1);
        assertThat(two.days()).extracting(WanUptime.Day::outages).containsExactly(1, 1);
        assertThat(two.pct()).isEqualTo(0.017);
    }

    @Test
    void what_its_source_did_not_hear_its_monitors_may_know() {
        append(wan("wan1", WanStatus.UP));
        Time before = new Time(BEGIN.minus(Duration.ofHours(3)), BEGIN.minus(Duration.ofHours(2)));
        Time lasting = new Time(before.to(), NOW);
        List<Timeline.Piece> pieces =
                List.of(
                        new Timeline.Piece(before, State.DOWN, true),
                        new Timeline.Piece(lasting, State.UP, true));
        watched.put(
                "wan/wan1",
                List.of(new Watch.Watched("hostmon-1:1", "Line", new Timeline(pieces))));
        WanUptime.Days days =
                Objects.requireNonNull(reads.uptime(VIEWER, "wan1", 2, WHEN).getBody());
        assertThat(days.monitors())
                .containsExactly(new WanUptime.WanMonitor("hostmon-1:1", "Line"));
        assertThat(days.days()).extracting(WanUptime.Day::outages).containsExactly(1, 0);
        long known = Duration.between(before.from(), NOW).toSeconds();
        assertThat(days.pct()).isEqualTo(Math.round((known - 3600) * 100_000.0 / known) / 1000.0);
        assertThat(one().uptime().d30Pct()).isEqualTo(days.pct());
        assertThat(one().lastOutage()).isNull();
    }

    @Test
    void a_year_of_days_is_the_most() {
        append(wan("wan1", WanStatus.UP));
        assertThat(Objects.requireNonNull(reads.uptime(VIEWER, "wan1", 365, WHEN).getBody()).days())
                .hasSize(365);
        assertThatThrownBy(() -> reads.uptime(VIEWER, "wan1", 366, WHEN))
                .hasMessageContaining("days");
        assertThatThrownBy(() -> reads.uptime(VIEWER, "wan9", 1, WHEN))
                .hasMessageContaining("not-found");
    }

    @Test
    void one_link_down_warns_and_no_link_up_is_critical() {
        DownWans verdict = new DownWans(wans, states);
        append(wan("wan1", WanStatus.DOWN));
        append(wan("wan2", WanStatus.UP));
        assertThat(severities(verdict)).containsExactly(Severity.WARNING);
        append(wan("wan2", WanStatus.DEGRADED));
        assertThat(severities(verdict)).containsExactly(Severity.WARNING, Severity.WARNING);
        append(wan("wan2", WanStatus.DOWN));
        assertThat(severities(verdict)).containsExactly(Severity.CRITICAL, Severity.CRITICAL);
        health = HealthStatus.OFFLINE;
        assertThat(severities(verdict)).isEmpty();
    }

    @Test
    void the_links_of_a_source_are_found_until_they_are_removed() {
        append(wan("wan1", WanStatus.UP));
        NetworkQueries queries =
                new NetworkQueries(
                        new SwitchRows(
                                side.reads,
                                side.pages,
                                new Switches(
                                        new Surroundings(telemetry.readings(), states, CLOCK),
                                        side.current),
                                side.current),
                        new PortRows(
                                side.reads,
                                side.pages,
                                new Ports(
                                        new Surroundings(telemetry.readings(), states, CLOCK),
                                        new ReadSide.Names())),
                        wans,
                        side.sights);
        assertThat(queries.on(new ListWans("fw-1", side.history.head())))
                .extracting(WanView::id)
                .containsExactly("wan1");
        assertThat(queries.on(new ListWans("fw-2", 0))).isEmpty();
        side.history.append(new WanRemoved(new WanId("wan1")));
        side.projecting.settle();
        assertThat(queries.on(new ListWans("fw-1", side.history.head()))).isEmpty();
    }

    private static List<Severity> severities(DownWans verdict) {
        return verdict.conditions(Scope.now(ORG)).stream().map(Condition::severity).toList();
    }

    private WanView one() {
        return Objects.requireNonNull(reads.one(VIEWER, "wan1", WHEN).getBody());
    }

    private void append(Event event) {
        side.history.append(event);
        side.projecting.settle();
    }
}
