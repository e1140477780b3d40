package com.opscenter.lab.hostmon;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntConsumer;

/// What happens in a demo by itself: every minute everything is tested, and the web shop fails for
/// three minutes of every forty.
public final class EveryMinute implements AutoCloseable {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final IntConsumer happens;
    private final Thread thread;

    private EveryMinute(IntConsumer happens) {
        this.happens = happens;
        this.thread = Thread.ofVirtual().name("hostmon-life").unstarted(this::live);
    }

    public static EveryMinute in(LabHostmon lab) {
        return started(minute -> test(lab, minute));
    }

    public static EveryMinute in(StatusBoard board, InstantSource clock) {
        return started(_ -> DemoStatusPage.pass(board, clock.instant()));
    }

    private static EveryMinute started(IntConsumer happens) {
        EveryMinute life = new EveryMinute(happens);
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
        happens.accept(minute);
    }

    private static void test(LabHostmon lab, int minute) {
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
