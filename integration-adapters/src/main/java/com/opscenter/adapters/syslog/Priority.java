package com.opscenter.adapters.syslog;

import com.opscenter.logs.api.LogSeverity;

/// The number in front of a message, facility × 8 + severity (RFC 5424 §6.2.1), and what follows
/// it.
///
/// @param isGiven whether the message has one; without it is `user`, `notice` (RFC 3164 §4.3.3)
record Priority(int facility, LogSeverity severity, boolean isGiven, String rest) {

    private static final int USUAL = 13;
    private static final int HIGHEST = 191;
    private static final int SEVERITIES = 8;

    static Priority of(String text) {
        int end = text.indexOf('>');
        if (text.startsWith("<")
                && end > 1
                && end <= 4
                && text.substring(1, end).chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(text.substring(1, end));
            if (number <= HIGHEST) {
                return priority(number, true, text.substring(end + 1));
            }
        }
        return priority(USUAL, false, text);
    }

    private static Priority priority(int number, boolean given, String rest) {
        return new Priority(number / SEVERITIES, LogSeverity.of(number % SEVERITIES), given, rest);
    }
}
