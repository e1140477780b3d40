package com.opscenter.lab.hostmon;

import com.opscenter.lab.hostmon.LogFile.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What a demo's host monitor tests, and how its last thirty days went: WAN1 was down for four
/// minutes at three in the morning, yesterday and now and then before.
final class DemoHostmon {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static final int WAN1 = 101;
    static final int WAN2 = 102;
    static final int SHOP = 105;

    static final List<HostTest> TESTS =
            List.of(
                    HostTest.ping(WAN1, "WAN1"),
                    HostTest.ping(WAN2, "WAN2"),
                    HostTest.ping(103, "nas-01"),
                    HostTest.ping(104, "esx-1"),
                    HostTest.url(SHOP, "Web shop"),
                    HostTest.url(106, "DNS resolver"),
                    HostTest.ping(107, "Backup VPN"));

    /// Which lines of the demo's firewall are tested, by test.
    static final Map<Integer, String> LINES = Map.of(WAN1, "wan/wan1", WAN2, "wan/wan2");

    private static final int DAYS = 30;

    private DemoHostmon() {}

    /// Lines of changes and those of midnight, in order; the last of them ended yesterday, so that
    /// it begins calmly.
    static List<Line> past(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        List<Line> lines = new ArrayList<>();
        for (int day = DAYS; day >= 1; day--) {
            LocalDate date = today.minusDays(day);
            Instant midnight = at(date, 0, 0);
            TESTS.forEach(test -> lines.add(new Line(midnight, test, test.good(), "7 ms")));
            if (day % 9 == 1) {
                spell(lines, WAN1, at(date, 3, 0), 4, "No answer", "");
            }
            if (day % 11 == 5) {
                spell(lines, WAN2, at(date, 14, 22), 47, "No answer", "");
            }
            if (day % 13 == 3) {
                spell(lines, 104, at(date, 22, 30), 12, "No answer", "");
            }
            if (day % 5 == 2) {
                spell(lines, SHOP, at(date, 9, 15), 25, "Warning", "1850 ms");
            }
            if (day % 14 == 8) {
                spell(lines, SHOP, at(date, 11, 2), 6, "Bad contents", "HTTP 503");
            }
            spell(lines, 107, at(date, 6, 0), 16 * 60, "Out of schedule", "");
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private static void spell(
            List<Line> lines, int id, Instant begin, int minutes, String status, String reply) {
        HostTest test = TESTS.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        lines.add(new Line(begin, test, status, reply));
        lines.add(new Line(begin.plus(Duration.ofMinutes(minutes)), test, test.good(), "9 ms"));
    }

    private static Instant at(LocalDate date, int hour, int minute) {
        return date.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }
}
