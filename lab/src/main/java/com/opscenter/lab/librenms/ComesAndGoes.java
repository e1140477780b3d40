package com.opscenter.lab.librenms;

import java.time.Duration;

/// What happens in a demo by itself: the poller comes by every five minutes, a port is busy for
/// four minutes of every twenty, a sensor is too hot for ten minutes of every hour.
public final class ComesAndGoes implements AutoCloseable {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int EVERY = 5;

    private final Monitored world;
    private final Thread thread;

    private ComesAndGoes(Monitored world) {
        this.world = world;
        this.thread = Thread.ofVirtual().name("librenms-life").unstarted(this::live);
    }

    public static ComesAndGoes in(Monitored world) {
        ComesAndGoes life = new ComesAndGoes(world);
        life.thread.start();
        return life;
    }

    private void live() {
        try {
            for (int minute = 1; ; minute++) {
                Thread.sleep(MINUTE);
                pass(minute);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What happens in that minute.
    void pass(int minute) {
        if (minute % EVERY == 0) {
            DemoInsides.pass(world, minute / EVERY);
        }
        turn(minute % 20, 3, 7, DemoLibreNms.SW_CORE, DemoLibreNms.BUSY);
        turn(minute % 60, 12, 22, DemoLibreNms.NAS, DemoLibreNms.HOT);
    }

    private void turn(int now, int begin, int end, int device, int rule) {
        if (now == begin) {
            world.raise(device, rule);
        } else if (now == end) {
            world.alerts().stream()
                    .filter(alert -> alert.deviceId() == device && alert.ruleId() == rule)
                    .forEach(alert -> world.recover(alert.id()));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
