package com.opscenter.lab.http;

import java.util.Set;

/// What is answered when the server is broken above HTTP.
final class Broken {

    private static final String SIGN_IN =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>";

    private Broken() {}

    static Answer answer(Set<Fault> faults, Service service, Request request) {
        if (faults.contains(Fault.HTML)) {
            return Answer.html(200, SIGN_IN);
        }
        if (faults.contains(Fault.CRASHED)) {
            return Answer.html(500, "<html><title>Server Error</title></html>");
        }
        if (faults.contains(Fault.REDIRECT)) {
            return Answer.html(302, "");
        }
        if (faults.contains(Fault.EMPTY)) {
            return new Answer(200, "application/json", "");
        }
        Answer answer = service.answer(request);
        if (faults.contains(Fault.DONE_THEN_BAD_GATEWAY) && service.changes(request)) {
            return Answer.html(502, "<html><title>Bad Gateway</title></html>");
        }
        return faults.contains(Fault.TRUNCATED)
                ? new Answer(
                        answer.status(),
                        answer.contentType(),
                        answer.body().substring(0, answer.body().length() / 2))
                : answer;
    }
}
