package com.opscenter.lab.opnsense;

import com.opscenter.lab.life.Course;
import java.time.Duration;

/// What happens at a demo's firewall by itself: traffic that swells and ebbs, a scan now and then,
/// packets of strangers.
public final class Life {

    private static final Duration STEP = Duration.ofSeconds(10);

    private Life() {}

    public static Course in(Firewall firewall) {
        return Course.of("opnsense-life", STEP, number -> pass(firewall, number));
    }

    /// What happens in that step of ten seconds.
    static void pass(Firewall firewall, int step) {
        double tide = 1 + 0.4 * Math.sin(step / 6.0);
        firewall.carry(
                DemoOpnsense.FIBER, Math.round(487_000_000 * tide), Math.round(122_000_000 * tide));
        firewall.carry(
                DemoOpnsense.LTE, Math.round(4_000_000 * tide), Math.round(1_000_000 * tide));
        if (step % 24 == 1) {
            firewall.alert(DemoOpnsense.BRUTE_FORCE, "203.0.113.44", "10.20.0.15", 22);
        }
        if (step % 60 == 20) {
            firewall.alert(DemoOpnsense.SQL, "203.0.113.80", "10.20.0.16", 443);
        }
        if (step % 90 == 5) {
            firewall.alert(DemoOpnsense.CURL, "10.20.0.31", "203.0.113.9", 80);
        }
        if (step % 3 == 0) {
            firewall.block("203.0.113." + (100 + step % 7), "198.51.100.2", 23);
        }
    }
}
