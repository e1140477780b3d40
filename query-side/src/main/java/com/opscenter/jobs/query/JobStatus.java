package com.opscenter.jobs.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a job stands.
enum JobStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<JobStatus> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
