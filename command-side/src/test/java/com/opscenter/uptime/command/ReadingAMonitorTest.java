package com.opscenter.uptime.command;

import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static com.opscenter.uptime.command.Watching.WAN1;
import static com.opscenter.uptime.command.Watching.at;
import static com.opscenter.uptime.command.Watching.edge;
import static com.opscenter.uptime.command.Watching.monitor;
import static com.opscenter.uptime.command.Watching.read;
import static com.opscenter.uptime.command.Watching.seen;
import static com.opscenter.uptime.command.Watching.told;
import static com.opscenter.uptime.command.Watching.turned;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorCommand.RemoveMonitor;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingAMonitorTest {

    @Test
    void a_change_of_status_is_news_and_more_of_the_same_is_not() {
        monitor()
                .when(read(edge(0, UP), edge(60, UP), edge(120, DOWN), edge(180, DOWN)))
                .then(seen(), turned(0, UP), turned(120, DOWN));
        monitor().given(seen(), turned(0, UP)).when(read(edge(60, UP))).thenNothing();
    }

    @Test
    void a_line_that_comes_again_changes_nothing() {
        monitor()
                .given(seen(), turned(0, UP), turned(120, DOWN), turned(360, UP))
                .when(read(edge(0, UP), edge(120, DOWN), edge(360, UP)))
                .thenNothing();
    }

    @Test
    void a_late_line_is_put_where_it_belongs() {
        monitor()
                .given(seen(), turned(0, UP), turned(360, UP))
                .when(read(edge(120, DOWN)))
                .then(turned(120, DOWN));
        monitor()
                .given(seen(), turned(0, UP), turned(120, DOWN), turned(360, UP))
                .when(read(edge(60, UP), edge(130, DOWN), edge(200, UP)))
                .then(turned(200, UP));
    }

    @Test
    void after_a_late_line_the_line_that_followed_it_is_news_again() {
        monitor()
                .given(seen(), turned(0, UP))
                .when(read(edge(120, DOWN), edge(180, UP)))
                .then(turned(120, DOWN), turned(180, UP));
    }

    @Test
    void lines_of_one_second_keep_their_order() {
        monitor()
                .given(seen(), turned(0, UP))
                .when(read(edge(120, DOWN), edge(120, UP)))
                .then(turned(120, DOWN), turned(120, UP));
    }

    @Test
    void what_the_source_told_everything_of_is_recorded_once() {
        HistorySpan month = new HistorySpan(at(0), at(2_592_000), List.of());
        HistorySpan week = new HistorySpan(at(600), at(604_800), List.of());
        var read = new MonitorHistoryRead(WAN1, month);
        monitor()
                .when(told(month, edge(120, DOWN)))
                .then(
                        seen(),
                        new MonitorStatusObserved(WAN1, edge(120, DOWN), Origin.HISTORY),
                        read);
        monitor().given(seen(), read).when(told(week)).thenNothing();
    }

    @Test
    void a_removed_monitor_does_not_come_back() {
        monitor().when(new RemoveMonitor(WAN1)).thenNothing();
        monitor().given(seen()).when(new RemoveMonitor(WAN1)).then(new MonitorRemoved(WAN1));
        monitor().given(seen(), new MonitorRemoved(WAN1)).when(read(edge(0, UP))).thenNothing();
    }

    @Test
    void of_what_was_forgotten_nothing_is_taken_for_news() {
        Edges edges = Edges.NONE;
        for (int second = 0; second <= Edges.MOST; second++) {
            edges = edges.with(edge(second, second % 2 == 0 ? UP : DOWN));
        }
        assertThat(edges.known()).hasSize(Edges.MOST);
        assertThat(edges.isNews(edge(0, UP))).isFalse();
        assertThat(edges.isNews(edge(-5, DOWN))).isFalse();
        assertThat(edges.isNews(edge(Edges.MOST + 1, DOWN))).isTrue();
    }

    @Test
    void whatever_the_order_of_arrival_the_course_is_the_same() {
        List<StatusEdge> course = List.of(edge(0, UP), edge(120, DOWN), edge(360, UP));
        var forward = monitor();
        for (StatusEdge one : course) {
            forward = forward.after(read(one));
        }
        var backward = monitor();
        for (StatusEdge one : course.reversed()) {
            backward = backward.after(read(one));
        }
        forward.when(read(course.toArray(StatusEdge[]::new))).thenNothing();
        backward.when(read(course.toArray(StatusEdge[]::new))).thenNothing();
    }

    @Test
    void ids_are_slugs_that_stay_apart() {
        SourceId source = new SourceId("hostmon-1");
        assertThat(MonitorId.of(source, "WAN1").value()).isEqualTo("hostmon-1:wan1");
        assertThat(MonitorId.of(source, "1024").key()).isEqualTo("monitor/hostmon-1/1024");
        assertThat(MonitorId.of(source, "a b")).isNotEqualTo(MonitorId.of(source, "a-b"));
        assertThat(MonitorId.of(source, "a b")).isNotEqualTo(MonitorId.of(source, "a/b"));
        assertThat(MonitorId.of(source, "…")).isNotEqualTo(MonitorId.of(source, "日本"));
        assertThat(MonitorId.parse("hostmon-1/wan1").value()).isEqualTo("hostmon-1:wan1");
    }
}
