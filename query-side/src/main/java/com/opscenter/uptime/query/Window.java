package com.opscenter.uptime.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The times availability is told of.
enum Window {
    DAY("24h", 1),
    WEEK("7d", 7),
    MONTH("30d", 30),
    YEAR("365d", 365);

    private final String word;
    private final Duration length;

    Window(String word, int days) {
        this.word = word;
        this.length = Duration.ofDays(days);
    }

    String word() {
        return word;
    }

    Duration length() {
        return length;
    }

    /// @param written null for thirty days
    static Window of(@Nullable String written) {
        return written == null
                ? MONTH
                : Arrays.stream(values())
                        .filter(window -> window.word.equals(written))
                        .findFirst()
                        .orElseThrow(() ->
                                new RefusedException(
                                        Refusal.invalid(
                                                "window", "enum", "must be 24h, 7d, 30d or 365d")));
    }
}
