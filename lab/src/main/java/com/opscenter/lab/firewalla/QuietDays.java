package com.opscenter.lab.firewalla;

import com.opscenter.lab.life.Course;
import java.time.Duration;

/// What happens at a demo's account by itself: a port scan every half hour, an upload now and then;
/// somebody archives each after ten minutes. Every ten minutes a stranger is kept out.
public final class QuietDays {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOKED_AT = Duration.ofMinutes(10);

    private QuietDays() {}

    public static Course in(Account account) {
        return Course.of("firewalla-life", MINUTE, number -> pass(account, number));
    }

    /// What happens in that minute.
    static void pass(Account account, int minute) {
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
}
