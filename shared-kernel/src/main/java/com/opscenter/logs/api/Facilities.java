package com.opscenter.logs.api;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// What syslog calls kinds of programs (RFC 5424 §6.2.1, in the short words of `syslog.h`).
public final class Facilities {

    private static final List<String> WORDS =
            List.of(
                    "kern",
                    "user",
                    "mail",
                    "daemon",
                    "auth",
                    "syslog",
                    "lpr",
                    "news",
                    "uucp",
                    "cron",
                    "authpriv",
                    "ftp",
                    "ntp",
                    "audit",
                    "alert",
                    "clock",
                    "local0",
                    "local1",
                    "local2",
                    "local3",
                    "local4",
                    "local5",
                    "local6",
                    "local7");

    private Facilities() {}

    public static String word(int facility) {
        return facility >= 0 && facility < WORDS.size()
                ? WORDS.get(facility)
                : Integer.toString(facility);
    }

    /// Reads the word.
    public static OptionalInt named(String written) {
        int known = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        return known < 0 ? OptionalInt.empty() : OptionalInt.of(known);
    }
}
