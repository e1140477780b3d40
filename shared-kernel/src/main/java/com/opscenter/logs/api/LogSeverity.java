package com.opscenter.logs.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How bad a line is by its sender, the worst first, as syslog counts it (RFC 5424 §6.2.1).
public enum LogSeverity {
    EMERGENCY,
    ALERT,
    CRITICAL,
    ERROR,
    WARNING,
    NOTICE,
    INFO,
    DEBUG;

    /// 0 is the worst, 7 the least.
    public int code() {
        return ordinal();
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param code 0 to 7
    public static LogSeverity of(int code) {
        return values()[code];
    }

    /// Reads the word or the number.
    public static Optional<LogSeverity> named(String written) {
        return Arrays.stream(values())
                .filter(one ->
                        one.word().equals(written) || Integer.toString(one.code()).equals(written))
                .findFirst();
    }
}
