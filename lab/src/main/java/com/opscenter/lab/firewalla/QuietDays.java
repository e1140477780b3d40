package com.opscenter.lab.firewalla;

import java.time.Duration;

/// What happens at a demo's account by itself: a port scan every half hour, an upload now and then;
/// somebody archives each after ten minutes. Every ten minutes a stranger is kept out.
public final class QuietDays implements AutoCloseable {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOKED_AT = Duration.ofMinutes(10);

    private final Account account;
    private final Thread thread;

    private QuietDays(Account account) {
        this.account = account;
        this.thread = Thread.ofVirtual().name("firewalla-life").unstarted(this::live);
    }

    public static QuietDays in(Account account) {
        QuietDays life = new QuietDays(account);
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
        account.alarms().stream()
                .filter(MspAlarm::active)
                .filter(alarm -> alarm.at().isBefore(account.now().minus(LOOKED_AT)))
                .forEach(alarm -> account.archive(alarm.aid()));
        if (minute % 10 == 2) {
            DemoFirewalla.traffic(account);
        }
        if (minute % 30 == 4) {
            DemoFirewalla.scan(account);
        }
        if (minute % 120 == 50) {
            DemoFirewalla.upload(account);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
