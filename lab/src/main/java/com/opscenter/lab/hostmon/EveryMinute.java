package com.opscenter.lab.hostmon;

import java.time.Duration;

/// What happens in a demo by itself: every minute everything is tested, and the web shop fails for
/// three minutes of every forty.
public final class EveryMinute implements AutoCloseable {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LabHostmon lab;
    private final Thread thread;

    private EveryMinute(LabHostmon lab) {
        this.lab = lab;
        this.thread = Thread.ofVirtual().name("hostmon-life").unstarted(this::live);
    }

    public static EveryMinute in(LabHostmon lab) {
        EveryMinute life = new EveryMinute(lab);
        life.thread.start();
        return life;
    }

    private void live() {
        try {
            for (int minute = 0; ; minute++) {
                pass(minute);
                Thread.sleep(MINUTE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What happens in that minute.
    void pass(int minute) {
        if (minute % 40 == 17) {
            lab.turn(DemoHostmon.SHOP, "Bad contents", "HTTP 503");
        } else if (minute % 40 == 20) {
            lab.up(DemoHostmon.SHOP);
        }
        lab.round();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
