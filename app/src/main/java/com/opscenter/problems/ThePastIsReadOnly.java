package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/// A write that names an instant of the past is refused: nothing can be done there any more.
public final class ThePastIsReadOnly implements HandlerInterceptor {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && WRITES.contains(request.getMethod()) && namesAnInstant(query)) {
            throw new RefusedException(
                    new Refusal(
                            "past-is-read-only",
                            "at: leave it out, what is done is done now and not in the past"));
        }
        return true;
    }

    private static boolean namesAnInstant(String query) {
        for (String parameter : query.split("&", -1)) {
            if (parameter.equals("at") || parameter.startsWith("at=")) {
                return true;
            }
        }
        return false;
    }
}
