package com.opscenter.logs.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static com.opscenter.views.ReadSide.listing;
import static com.opscenter.views.ReadSide.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.logs.api.LogLine;
import com.opscenter.logs.api.LogSeverity;
import com.opscenter.ops.api.Scope;
import com.opscenter.sources.api.SourceId;
import com.opscenter.views.Cursors;
import com.opscenter.views.Page;
import com.opscenter.views.Partitions;
import com.opscenter.views.Partitions.Span;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceLogIT {

    private static final String OTHER = "00000000-0000-4000-8000-00000000000f";
    private static final LogFilter ALL = filter(null, null, null);

    private final ReadSide side = new ReadSide();
    private final LogTable table = new LogTable(side.projecting.database().writer());
    private final Partitions partitions = new Partitions(side.projecting.database().writer());
    private final LineCounts counts = new LineCounts(side.reads);
    private final LogReadsEndpoint endpoint =
            new LogReadsEndpoint(
                    side.sights,
                    new LogLines(
                            side.reads, new Cursors(side.projecting.database().writer(), CLOCK)),
                    counts,
                    CLOCK);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void the_last_received_line_is_first_and_pages_join_without_a_gap() {
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            lines.add(line("line " + i, NOW.minusSeconds(60 - i / 3), LogSeverity.INFO));
        }
        keep(ORG, lines, 100);
        List<String> read = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<LogView> page = endpoint.list(viewer(ORG), ALL, listing(null, "7", cursor));
            page.items().forEach(line -> read.add(line.text()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(read).hasSize(25).doesNotHaveDuplicates();
        assertThat(read.getFirst()).isEqualTo("line 24");
        assertThat(read.getLast()).isEqualTo("line 0");
    }

    @Test
    void lines_are_filtered_by_what_they_say_and_how_bad_they_are() {
        keep(
                ORG,
                List.of(
                        line("fan 1 failed", NOW.minusSeconds(3), LogSeverity.ERROR),
                        line("fan 2 is fine", NOW.minusSeconds(2), LogSeverity.INFO),
                        line("link down", NOW.minusSeconds(1), LogSeverity.WARNING)),
                100);
        assertThat(texts(filter("FAN", null, null)))
                .containsExactly("fan 2 is fine", "fan 1 failed");
        assertThat(texts(filter(null, "warning", null)))
                .containsExactly("link down", "fan 1 failed");
        assertThat(texts(filter(null, "3", null))).containsExactly("fan 1 failed");
        assertThat(texts(filter(null, null, NOW.minusSeconds(2).toString())))
                .containsExactly("fan 1 failed");
        assertThatThrownBy(() -> texts(filter(null, "bad", null)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> endpoint.list(viewer(ORG), ALL, listing(null, "501", null)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void another_organization_sees_nothing() {
        keep(ORG, List.of(line("ours", NOW.minusSeconds(90), LogSeverity.INFO)), 100);
        assertThat(endpoint.list(viewer(OTHER), ALL, listing(null, null, null)).items()).isEmpty();
        assertThat(endpoint.hours(viewer(OTHER), new When(null, null), null, null).total())
                .isZero();
    }

    @Test
    void lines_are_counted_by_hour_and_the_dashboard_knows_the_last_one() {
        keep(
                ORG,
                List.of(
                        line("now", NOW.minusSeconds(90), LogSeverity.ERROR),
                        line("now", NOW.minusSeconds(90), LogSeverity.INFO),
                        line("before", NOW.minus(Duration.ofHours(5)), LogSeverity.INFO)),
                100);
        LogReadsEndpoint.Hours hours =
                endpoint.hours(viewer(ORG), new When(null, null), null, "syslog-1");
        assertThat(hours.items()).hasSize(24);
        assertThat(hours.total()).isEqualTo(3);
        assertThat(hours.items().getLast().lines()).isEqualTo(2);
        assertThat(hours.items().getLast().errors()).isOne();
        assertThat(new LogSnapshot(counts, CLOCK).counts(Scope.now(ORG)))
                .containsEntry("linesPerHour", 2L);
        assertThat(endpoint.hours(viewer(ORG), new When(null, null), "other", null).total())
                .isZero();
    }

    @Test
    void a_day_takes_so_many_lines_of_an_organization_and_a_restart_knows_how_many() {
        List<LogLine> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(line("line " + i, NOW.minusSeconds(10), LogSeverity.INFO));
        }
        keep(ORG, four, 6);
        keep(ORG, four, 6);
        assertThat(texts(ALL)).hasSize(6);
    }

    @Test
    void lines_that_could_not_be_written_do_not_count() {
        List<KeptLine> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(new KeptLine(ORG, "home-rack", line("line", NOW, LogSeverity.INFO)));
        }
        LogDays days = new LogDays(table, partitions, new LogProperties(7, 6, 1000), CLOCK);
        days.keep();
        assertThat(days.admitted(four)).hasSize(4);
        assertThat(days.admitted(four)).hasSize(4);
        days.added(four);
        assertThat(days.admitted(four)).hasSize(2);
    }

    @Test
    void days_that_are_over_are_dropped_with_their_counts() {
        Instant old = NOW.minus(Duration.ofDays(1));
        keep(ORG, List.of(line("old", old, LogSeverity.INFO)), 100);
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        partitions.keep("device_log", Span.DAY, today, today, today);
        table.dropCountsBefore(today);
        assertThat(texts(ALL)).isEmpty();
        assertThat(counts.hours(ORG, null, null, NOW, 48)).allMatch(hour -> hour.lines() == 0);
    }

    private List<String> texts(LogFilter filter) {
        return endpoint.list(viewer(ORG), filter, listing(null, null, null)).items().stream()
                .map(LogView::text)
                .toList();
    }

    /// As a life of the software keeps them, from its start to its end.
    private void keep(String org, List<LogLine> lines, long mostPerDay) {
        LogProperties properties = new LogProperties(7, mostPerDay, 1000);
        LogIntake intake =
                new LogIntake(table, new LogDays(table, partitions, properties, CLOCK), properties);
        intake.start();
        intake.heard(org, "home-rack", lines);
        intake.stop();
    }

    private static LogFilter filter(
            @Nullable String words, @Nullable String severity, @Nullable String to) {
        return new LogFilter(null, null, null, severity, words, null, to);
    }

    private static LogLine line(String text, Instant at, LogSeverity severity) {
        return new LogLine(new SourceId("syslog-1"), "fw", "dhcpd", 3, severity, text, at, at);
    }
}
