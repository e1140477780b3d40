package com.opscenter.commands.command;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.IdempotentAnswers.Answer;
import com.opscenter.identity.api.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Replays the stored answer of a request that is repeated under its key. It comes after the check
/// of the caller's rights and before the body is understood.
@Component
final class IdempotencyInterceptor implements HandlerInterceptor {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private final IdempotentAnswers answers;
    private final Fingerprints fingerprints;
    private final Set<List<String>> running = ConcurrentHashMap.newKeySet();

    IdempotencyInterceptor(IdempotentAnswers answers, Fingerprints fingerprints) {
        this.answers = answers;
        this.fingerprints = fingerprints;
    }

    static boolean concerns(HttpServletRequest request) {
        return WRITES.contains(request.getMethod())
                && request.getHeader("Idempotency-Key") != null
                && !"true".equals(request.getParameter("dry_run"));
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        if (caller == null || !concerns(request) || KeyedRequest.of(request) != null) {
            return true;
        }
        String key =
                Requests.header(request, "Idempotency-Key", KEY, "1 to 255 printable characters");
        KeyedRequest keyed =
                new KeyedRequest(
                        KeyedRequest.actor(caller.actor()),
                        String.valueOf(key),
                        fingerprints.of(request));
        Optional<Answer> stored = answers.find(keyed);
        if (stored.isPresent()) {
            replay(keyed, stored.get(), response);
            return false;
        }
        if (!running.add(twin(keyed))) {
            response.setHeader("Retry-After", "1");
            throw new RefusedException(Repetitions.IN_PROGRESS);
        }
        keyed.attach(request);
        return true;
    }

    /// The request was answered and its answer is kept.
    void ended(KeyedRequest keyed) {
        running.remove(twin(keyed));
    }

    private static void replay(KeyedRequest keyed, Answer answer, HttpServletResponse response)
            throws IOException {
        if (!answer.fingerprint().equals(keyed.fingerprint())) {
            throw new RefusedException(Repetitions.REUSED);
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> twin(KeyedRequest keyed) {
        return List.of(keyed.actor(), keyed.key());
    }
}
