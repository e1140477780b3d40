package com.opscenter.telemetry.api;

import java.time.Duration;

/// How samples are kept, finest first: each reading, or rolled up over a step.
public enum Resolution {
    RAW("raw", Duration.ofSeconds(1)),
    FIVE_MINUTES("5m", Duration.ofMinutes(5)),
    HOUR("1h", Duration.ofHours(1));

    private final String word;
    private final Duration step;

    Resolution(String word, Duration step) {
        this.word = word;
        this.step = step;
    }

    /// The coarsest a course of that step can be made of.
    public static Resolution within(Duration step) {
        Resolution found = RAW;
        for (Resolution resolution : values()) {
            if (resolution.step.compareTo(step) <= 0) {
                found = resolution;
            }
        }
        return found;
    }

    /// As the API names it.
    public String word() {
        return word;
    }

    public Duration step() {
        return step;
    }
}
