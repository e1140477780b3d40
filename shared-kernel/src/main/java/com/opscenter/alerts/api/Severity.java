package com.opscenter.alerts.api;

import java.util.Locale;

/// How bad it is, the worst first.
public enum Severity {
    CRITICAL(1),
    WARNING(2),
    INFO(4);

    private final int priority;

    Severity(int priority) {
        this.priority = priority;
    }

    /// 1 is the most urgent, 4 the least.
    public int priority() {
        return priority;
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
