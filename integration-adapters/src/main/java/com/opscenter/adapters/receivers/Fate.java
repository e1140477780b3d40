package com.opscenter.adapters.receivers;

/// What can become of a message, as it is counted.
public enum Fate {
    HEARD("received", ""),
    FOREIGN("refusedSenders", "came from senders that are not allowed (config.senders)"),
    TOO_FAST(
            "droppedTooFast",
            "were dropped because their sender sent too fast"
                    + " (opscenter.adapters.receivers.per-second)"),
    NO_ROOM("droppedFullQueue", "were dropped because the queue was full"),
    STRANGER(
            "refusedCredentials",
            "were refused: wrong community, unknown user, wrong passphrase or too low a security"
                    + " level"),
    CROWDED(
            "droppedProblems",
            "told of more problems than are known apart (opscenter.adapters.receivers.problems)"),
    GARBLED("malformed", "were not understood");

    private final String metric;
    private final String words;

    Fate(String metric, String words) {
        this.metric = metric;
        this.words = words;
    }

    /// Name of the count among the source's samples.
    String metric() {
        return metric;
    }

    /// The end of a sentence that begins with how many.
    String words() {
        return words;
    }
}
