package com.opscenter.jobs.api;

import java.util.Locale;

/// Why a job cannot go on.
public enum JobFailure {
    CREATOR_GONE("Whoever started it may not come in any more"),
    RIGHT_LOST("Whoever started it may not do this any more");

    private final String sentence;

    JobFailure(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
