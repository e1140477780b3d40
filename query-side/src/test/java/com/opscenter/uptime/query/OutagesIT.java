package com.opscenter.uptime.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.UNKNOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static com.opscenter.uptime.query.UptimeSide.WAN1;
import static com.opscenter.uptime.query.UptimeSide.minutesAgo;
import static com.opscenter.uptime.query.UptimeSide.seen;
import static com.opscenter.uptime.query.UptimeSide.turned;
import static com.opscenter.views.ReadSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.identity.api.Caller;
import com.opscenter.uptime.api.ExplainView;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.OutageView;
import com.opscenter.views.Page;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutagesIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final When NOWADAYS = new When(null, null);

    private final UptimeSide uptime = new UptimeSide();

    @AfterEach
    void end() {
        uptime.close();
    }

    @Test
    void outages_come_newest_first_page_by_page() {
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(600, UP),
                turned(500, DOWN),
                turned(496, UP),
                turned(400, DOWN),
                turned(390, UNKNOWN),
                turned(380, UP),
                turned(2, DOWN));
        Page<OutageView> first = page(null, "2");
        assertThat(first.items())
                .extracting(OutageView::from)
                .containsExactly(minutesAgo(2), minutesAgo(400));
        assertThat(first.items().getFirst().durationSeconds()).isNull();
        assertThat(first.items().getLast().durationSeconds()).isEqualTo(1200);
        assertThat(first.items().getLast().rawStatus()).isEqualTo("raw DOWN");
        Page<OutageView> second = page(first.nextCursor(), "2");
        assertThat(second.items()).extracting(OutageView::from).containsExactly(minutesAgo(500));
        assertThat(second.nextCursor()).isNull();
        assertThatThrownBy(() -> page("forged", "2")).hasMessageContaining("cursor");
        assertThatThrownBy(() -> page(null, "0")).hasMessageContaining("limit");
    }

    @Test
    void only_outages_that_touch_the_asked_time_are_listed() {
        uptime.append(seen(WAN1, "WAN1"), turned(600, UP), turned(500, DOWN), turned(400, UP));
        assertThat(between(450, 440)).hasSize(1);
        assertThat(between(400, 300)).isEmpty();
        assertThat(between(600, 500)).isEmpty();
        assertThatThrownBy(() -> between(1, 2)).hasMessageContaining("to");
    }

    /// Whatever the order of arrival, against a count of every single second.
    @Test
    void any_course_explains_itself() {
        Random random = new Random(20261129);
        List<MonitorEvent> events = new ArrayList<>();
        List<MonitorStatus> all = List.copyOf(EnumSet.allOf(MonitorStatus.class));
        MonitorStatus[] seconds = new MonitorStatus[3600];
        int from = 0;
        while (from < seconds.length) {
            int to = Math.min(seconds.length, from + 1 + random.nextInt(120));
            MonitorStatus status = all.get(random.nextInt(all.size()));
            Instant at = minutesAgo(60).plusSeconds(from);
            events.add(turned(WAN1, at, status, Origin.OBSERVED));
            for (int second = from; second < to; second++) {
                seconds[second] = status;
            }
            from = to;
        }
        Collections.shuffle(events, random);
        uptime.append(seen(WAN1, "WAN1"));
        uptime.append(events.toArray(MonitorEvent[]::new));
        ExplainView explained =
                Objects.requireNonNull(
                        uptime.monitors
                                .explain(VIEWER, "hostmon-1/wan1", "24h", NOWADAYS)
                                .getBody());
        long up = count(seconds, UP) + count(seconds, MonitorStatus.WARNING);
        long down = count(seconds, DOWN);
        assertThat(explained.upMillis()).isEqualTo(up * 1000);
        assertThat(explained.downMillis()).isEqualTo(down * 1000);
        assertThat(explained.pausedMillis()).isEqualTo(count(seconds, MonitorStatus.PAUSED) * 1000);
        assertThat(explained.pct())
                .isEqualTo(Math.round(up * 100_000.0 / (up + down)) / 1000.0)
                .isEqualTo(
                        Objects.requireNonNull(
                                        uptime.monitors
                                                .one(VIEWER, "hostmon-1:wan1", NOWADAYS)
                                                .getBody())
                                .uptime()
                                .h24Pct());
        assertThat(sum(explained, DOWN)).isEqualTo(explained.downMillis());
        assertThat(sum(explained, UNKNOWN)).isEqualTo(explained.unknownMillis());
        assertThat(explained.intervals().getFirst().from()).isEqualTo(NOW.minusSeconds(86_400));
        assertThat(explained.intervals().getLast().to()).isEqualTo(NOW);
    }

    private static long count(MonitorStatus[] seconds, MonitorStatus wanted) {
        long count = 0;
        for (MonitorStatus one : seconds) {
            count += one == wanted ? 1 : 0;
        }
        return count;
    }

    private static long sum(ExplainView explained, MonitorStatus state) {
        return explained.intervals().stream()
                .filter(interval -> interval.state() == state)
                .mapToLong(interval -> Duration.between(interval.from(), interval.to()).toMillis())
                .sum();
    }

    private Page<OutageView> page(@Nullable String cursor, String limit) {
        return Objects.requireNonNull(
                uptime.outages
                        .ofOne(
                                VIEWER,
                                "hostmon-1:wan1",
                                new OutageListing(null, null, limit, cursor),
                                NOWADAYS)
                        .getBody());
    }

    private List<OutageView> between(long from, long to) {
        OutageListing listing =
                new OutageListing(
                        minutesAgo(from).toString(), minutesAgo(to).toString(), null, null);
        return Objects.requireNonNull(uptime.outages.all(VIEWER, listing, null, NOWADAYS).getBody())
                .items();
    }
}
