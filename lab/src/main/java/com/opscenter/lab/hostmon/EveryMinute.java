package com.opscenter.lab.hostmon;

import com.opscenter.lab.life.Course;
import java.time.Duration;
import java.time.InstantSource;

/// What happens in a demo by itself: every minute everything is tested, and the web shop fails for
/// three minutes of every forty.
public final class EveryMinute {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private EveryMinute() {}

    public static Course in(LabHostmon lab) {
        return Course.of("hostmon-life", MINUTE, minute -> pass(lab, minute));
    }

    public static Course in(StatusBoard board, InstantSource clock) {
        return Course.of(
                "status-page-life", MINUTE, _ -> DemoStatusPage.pass(board, clock.instant()));
    }

    /// What happens in that minute.
    static void pass(LabHostmon lab, int minute) {
        if (minute % 40 == 17) {
            lab.turn(DemoHostmon.SHOP, "Bad contents", "HTTP 503");
        } else if (minute % 40 == 20) {
            lab.up(DemoHostmon.SHOP);
        }
        lab.round();
    }
}
