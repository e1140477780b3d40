package com.opscenter.lab.librenms;

import com.opscenter.lab.life.Course;
import java.time.Duration;

/// What happens in a demo by itself: the poller comes by every five minutes, a port is busy for
/// four minutes of every twenty, a sensor is too hot for ten minutes of every hour.
public final class ComesAndGoes {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int EVERY = 5;

    private ComesAndGoes() {}

    public static Course in(Monitored world) {
        return Course.of("librenms-life", MINUTE, number -> pass(world, number));
    }

    /// What happens in that minute.
    static void pass(Monitored world, int minute) {
        if (minute > 0 && minute % EVERY == 0) {
            DemoInsides.pass(world, minute / EVERY);
        }
        turn(world, minute % 20, 3, 7, DemoLibreNms.SW_CORE, DemoLibreNms.BUSY);
        turn(world, minute % 60, 12, 22, DemoLibreNms.NAS, DemoLibreNms.HOT);
    }

    private static void turn(Monitored world, int now, int begin, int end, int device, int rule) {
        if (now == begin) {
            world.raise(device, rule);
        } else if (now == end) {
            world.alerts().stream()
                    .filter(alert -> alert.deviceId() == device && alert.ruleId() == rule)
                    .forEach(alert -> world.recover(alert.id()));
        }
    }
}
