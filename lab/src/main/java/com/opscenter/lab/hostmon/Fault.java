package com.opscenter.lab.hostmon;

import java.util.Arrays;
import java.util.Optional;

/// One way the log is broken on demand.
public enum Fault {
    /// Its writer holds the file locked.
    LOCKED("locked"),
    /// The file is not there.
    GONE("gone"),
    /// The file holds something else.
    GARBAGE("garbage"),
    /// The table has another name.
    RENAMED("renamed"),
    /// The monitor's clock is two hours ahead.
    CLOCK_AHEAD("clock-ahead"),
    /// The monitor tests nothing any more.
    STOPPED("stopped");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Fault> labelled(String label) {
        return Arrays.stream(values()).filter(fault -> fault.label.equals(label)).findFirst();
    }
}
