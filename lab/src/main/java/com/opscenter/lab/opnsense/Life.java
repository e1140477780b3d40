package com.opscenter.lab.opnsense;

import java.time.Duration;

/// What happens at a demo's firewall by itself: traffic that swells and ebbs, a scan now and then,
/// packets of strangers.
public final class Life implements AutoCloseable {

    private static final Duration STEP = Duration.ofSeconds(10);

    private final Firewall firewall;
    private final Thread thread;

    private Life(Firewall firewall) {
        this.firewall = firewall;
        this.thread = Thread.ofVirtual().name("opnsense-life").unstarted(this::live);
    }

    public static Life in(Firewall firewall) {
        Life life = new Life(firewall);
        life.thread.start();
        return life;
    }

    private void live() {
        try {
            for (int step = 0; ; step++) {
                pass(step);
                Thread.sleep(STEP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What happens in that step of ten seconds.
    void pass(int step) {
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

    @Override
    public void close() {
        thread.interrupt();
    }
}
