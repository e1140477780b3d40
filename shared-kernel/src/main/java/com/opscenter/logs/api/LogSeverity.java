package com.opscenter.logs.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How bad a line is by its sender, the worst first, as syslog counts it (RFC 5424 §6.2.1).
public enum LogSeverity {
    EMERGENCY(0),
    ALERT(1),
    CRITICAL(2),
    ERROR(3),
    WARNING(4),
    NOTICE(5),
    INFO(6),
    DEBUG(7);

    private final int code;

    LogSeverity(int code) {
        this.code = code;
    }

    /// 0 is the worst, 7 the least.
    public int code() {
        return code;
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
