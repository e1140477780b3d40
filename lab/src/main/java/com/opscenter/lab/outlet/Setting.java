package com.opscenter.lab.outlet;

/// The times an outlet can be configured with, in seconds.
public enum Setting {
    ON_DELAY(Outlet.NEVER, 7_200),
    OFF_DELAY(Outlet.NEVER, 7_200),
    REBOOT_DURATION(5, 60);

    private final int least;
    private final int most;

    Setting(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public boolean allows(int seconds) {
        return least <= seconds && seconds <= most;
    }
}
