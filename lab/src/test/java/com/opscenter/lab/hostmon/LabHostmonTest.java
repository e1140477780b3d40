package com.opscenter.lab.hostmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log as others see it.
class LabHostmonTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-21T14:30:00Z"));

    @TempDir private Path directory;

    @Test
    void it_begins_with_thirty_days_and_wan1_was_down_at_three() throws Exception {
        try (LabHostmon lab = LabHostmon.demo(directory.resolve("log.db"), CLOCK)) {
            assertThat(log(lab, "testname = 'WAN1' AND eventtime >= '2026-11-20 01'"))
                    .containsExactly(
                            "2026-11-20 03:00:00|No answer||101|Ping",
                            "2026-11-20 03:04:00|Host is alive|9 ms|101|Ping");
            assertThat(log(lab, "eventtime = '2026-10-22 00:00:00'")).hasSize(lab.tests().size());
        }
    }

    @Test
    void a_second_life_goes_on_with_the_same_log() throws Exception {
        int lines;
        try (LabHostmon lab = LabHostmon.demo(directory.resolve("log.db"), CLOCK)) {
            lines = log(lab, "1 = 1").size();
        }
        try (LabHostmon lab = LabHostmon.demo(directory.resolve("log.db"), CLOCK)) {
            lab.round();
            assertThat(log(lab, "1 = 1")).hasSize(lines + lab.tests().size());
        }
    }

    @Test
    void what_happens_while_it_is_broken_is_written_when_it_is_mended() throws Exception {
        try (LabHostmon lab = LabHostmon.demo(directory.resolve("log.db"), CLOCK)) {
            for (Fault fault : List.of(Fault.LOCKED, Fault.GONE, Fault.GARBAGE, Fault.RENAMED)) {
                lab.breakWith(fault);
                assertThat(lab.broken()).containsExactly(fault);
                lab.turn(103, "Bad", fault.label());
                lab.mend();
                assertThat(lab.broken()).isEmpty();
                assertThat(log(lab, "reply = '" + fault.label() + "'")).hasSize(1);
            }
        }
    }

    @Test
    void its_clock_can_be_ahead_and_it_can_stop() throws Exception {
        try (LabHostmon lab = LabHostmon.demo(directory.resolve("log.db"), CLOCK)) {
            lab.breakWith(Fault.CLOCK_AHEAD);
            lab.round();
            assertThat(log(lab, "eventtime = '2026-11-21 17:30:00'")).isNotEmpty();
            lab.breakWith(Fault.STOPPED);
            int lines = log(lab, "1 = 1").size();
            lab.round();
            assertThat(log(lab, "1 = 1")).hasSize(lines);
        }
    }

    @Test
    void the_web_shop_fails_for_three_minutes_of_forty() throws Exception {
        try (LabHostmon lab = LabHostmon.demo(directory.resolve("log.db"), CLOCK)) {
            EveryMinute.pass(lab, 17);
            assertThat(lab.shown().get(DemoHostmon.SHOP))
                    .isEqualTo(new LabHostmon.Shown("Bad contents", "HTTP 503"));
            EveryMinute.pass(lab, 20);
            assertThat(lab.shown().get(DemoHostmon.SHOP))
                    .isEqualTo(new LabHostmon.Shown("Ok", "8 ms"));
        }
    }

    @Test
    void a_late_line_stands_at_its_own_time() throws Exception {
        try (LabHostmon lab = LabHostmon.demo(directory.resolve("log.db"), CLOCK)) {
            lab.late(101, CLOCK.instant().minus(Duration.ofHours(1)), "No answer");
            assertThat(log(lab, "eventtime = '2026-11-21 14:30:00'")).hasSize(1);
        }
    }

    private static List<String> log(LabHostmon lab, String condition) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(lab.endpoint());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT eventtime || '|' || status || '|' || reply || '|' || testid"
                                        + " || '|' || testmethod FROM hmlog WHERE "
                                        + condition
                                        + " ORDER BY eventtime")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
