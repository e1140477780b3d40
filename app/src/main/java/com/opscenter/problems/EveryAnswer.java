package com.opscenter.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts `X-Request-Id` and `X-App-Version` on every answer, and both ids into the logs. Whoever
/// handles the request finds the id in its header, also when the client sent none.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EveryAnswer extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String version;

    EveryAnswer(@Value("${opscenter.version}") String version) {
        this.version = version;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request);
        response.setHeader(REQUEST_ID, id);
        response.setHeader("X-App-Version", version);
        MDC.put("requestId", id);
        MDC.put("traceId", Trace.of(request));
        try {
            chain.doFilter(new Identified(request, id), response);
        } finally {
            MDC.remove("requestId");
            MDC.remove("traceId");
        }
    }

    private static String idOf(HttpServletRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static final class Identified extends HttpServletRequestWrapper {

        private final String id;

        Identified(HttpServletRequest request, String id) {
            super(request);
            this.id = id;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return REQUEST_ID.equalsIgnoreCase(name) ? id : super.getHeader(name);
        }
    }
}
