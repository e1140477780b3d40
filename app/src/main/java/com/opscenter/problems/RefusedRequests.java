package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.commands.api.Refusals.Attempt;
import com.opscenter.identity.api.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Puts into the history what was refused before it became a command: every refused write, and
/// every read somebody lacks the permission for. A dry run asks, it does not try.
@Component
final class RefusedRequests {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String DENIED = "forbidden";
    private static final int OURS = 500;

    private final Refusals refusals;

    RefusedRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    void record(Refusal refusal, HttpServletRequest request) {
        if (request.getAttribute(Caller.class.getName()) instanceof Caller caller
                && belongs(refusal, request)) {
            refusals.refused(
                    caller,
                    refusal,
                    new Attempt(
                            request.getMethod() + " " + Trace.pathOf(request),
                            Objects.requireNonNullElseGet(
                                    request.getHeader("X-Request-Id"), () -> Trace.of(request)),
                            request.getRemoteAddr(),
                            request.getHeader(HttpHeaders.USER_AGENT)));
        }
    }

    private static boolean belongs(Refusal refusal, HttpServletRequest request) {
        boolean tried =
                WRITES.contains(request.getMethod())
                        && !"true".equals(request.getParameter("dry_run"));
        int status = ProblemCode.of(refusal.code()).map(ProblemCode::status).orElse(OURS);
        return refusal.code().equals(DENIED) || (tried && status < OURS);
    }
}
