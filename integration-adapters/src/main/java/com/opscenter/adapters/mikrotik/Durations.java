package com.opscenter.adapters.mikrotik;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as RouterOS writes them: `1w2d3h4m5s`, `4m5s`, `2d03:04:05`.
final class Durations {

    private static final Pattern UNITS =
            Pattern.compile(
                    "(?:(\\d{1,6})w)?(?:(\\d{1,6})d)?"
                            + "(?:(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?"
                            + "|(\\d{1,2}):(\\d{2}):(\\d{2}))");

    private static final long[] SECONDS = {604_800, 86_400, 3600, 60, 1, 3600, 60, 1};

    private Durations() {}

    static Optional<Long> seconds(String written) {
        Matcher matcher = UNITS.matcher(written.strip());
        if (written.isBlank() || !matcher.matches()) {
            return Optional.empty();
        }
        long sum = 0;
        for (int group = 1; group <= SECONDS.length; group++) {
            String number = matcher.group(group);
            sum += number == null ? 0 : Long.parseLong(number) * SECONDS[group - 1];
        }
        return Optional.of(sum);
    }
}
