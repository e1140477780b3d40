package com.opscenter.commands.command;

import com.opscenter.identity.api.provisioning.ProvisioningDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes the body of a write readable twice, and keeps the answer of one that came with a key.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final List<String> HEADERS =
            List.of(
                    "Content-Type",
                    "Location",
                    "ETag",
                    "Event-Position",
                    "Idempotency-Key",
                    "Retry-After");

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final IdempotentAnswers answers;
    private final IdempotencyInterceptor interceptor;

    IdempotencyFilter(IdempotentAnswers answers, IdempotencyInterceptor interceptor) {
        this.answers = answers;
        this.interceptor = interceptor;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/v1/") && !ProvisioningDoor.isAt(path);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest plain, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RepeatableRequest request = new RepeatableRequest(plain);
        if (!IdempotencyInterceptor.concerns(request)) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
        } finally {
            KeyedRequest keyed = KeyedRequest.of(request);
            if (keyed != null) {
                if (Requests.isAnswerKept(request)) {
                    keep(keyed, answer);
                }
                interceptor.ended(keyed);
            }
            answer.copyBodyToResponse();
        }
    }

    private void keep(KeyedRequest keyed, ContentCachingResponseWrapper answer) {
        int status = answer.getStatus();
        if (status >= 500 || status == 401 || status == 429) {
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            answers.keep(
                    keyed,
                    status,
                    headers,
                    new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            // The request was carried out; its answer can be rebuilt from what is stored.
            log.warn("answer not kept key={}", keyed.key(), e);
        }
    }
}
