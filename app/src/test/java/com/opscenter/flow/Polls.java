package com.opscenter.flow;

/// Reads a source now, so that nobody waits for its interval.
final class Polls {

    private Polls() {}

    /// Returns once it was read, or could not be.
    static void now(Rest rest, String source) {
        Answer asked = rest.post("/api/v1/sources/" + source + "/poll", "{}").is(202);
        rest.get("/api/v1/commands/" + asked.text("/id") + "?wait=30").is(200);
    }
}
