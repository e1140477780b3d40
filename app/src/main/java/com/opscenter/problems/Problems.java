package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusalWording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Words problems, for endpoints and for filters alike.
@Component
public class Problems implements RefusalWording {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// Seconds after which asking again makes sense when nothing better is known.
    private static final String RETRY_SOON = "1";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Map<String, Object> problem(Refusal refusal) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        Problem problem = problem(refusal, request);
        Object worded = ScimError.isWanted(request) ? ScimError.of(problem) : problem;
        return json.convertValue(worded, new TypeReference<Map<String, Object>>() {});
    }

    public ResponseEntity<Object> answer(
            Refusal refusal, HttpServletRequest request, HttpHeaders headers) {
        Problem problem = problem(refusal, request);
        HttpHeaders all = new HttpHeaders();
        all.addAll(usual(problem));
        headers.forEach(all::put);
        boolean scim = ScimError.isWanted(request);
        all.setContentType(scim ? ScimError.FORM : MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(scim ? ScimError.status(problem) : problem.status())
                .headers(all)
                .body(scim ? ScimError.of(problem) : problem);
    }

    /// Writes the answer where no endpoint is involved.
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = problem(refusal, request);
        usual(problem)
                .forEach((name, values) -> {
                    if (!response.containsHeader(name)) {
                        values.forEach(value -> response.addHeader(name, value));
                    }
                });
        boolean scim = ScimError.isWanted(request);
        response.setStatus(scim ? ScimError.status(problem) : problem.status());
        response.setContentType(
                (scim ? ScimError.FORM : MediaType.APPLICATION_PROBLEM_JSON).toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(json.writeValueAsBytes(scim ? ScimError.of(problem) : problem));
    }

    private static Problem problem(Refusal refusal, HttpServletRequest request) {
        ProblemCode code = ProblemCode.of(refusal.code()).orElse(null);
        if (code == null) {
            LOG.error("problem=unlisted code={}", refusal.code());
            return problem(new Refusal("internal-error", refusal.detail()), request);
        }
        return new Problem(
                "/problems/" + code.word(),
                code.title(),
                code.status(),
                refusal.detail(),
                Trace.pathOf(request),
                code.word(),
                Trace.of(request),
                List.copyOf(refusal.errors()),
                Map.copyOf(refusal.members()));
    }

    /// The headers that belong to a code.
    private static HttpHeaders usual(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        switch (problem.status()) {
            case 401 -> headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(problem.code()));
            case 429, 503 -> headers.set(HttpHeaders.RETRY_AFTER, pause(problem));
            default -> {
                if (problem.code().equals("idempotency-in-progress")) {
                    headers.set(HttpHeaders.RETRY_AFTER, RETRY_SOON);
                }
                if (problem.members().get("commandId") instanceof String first) {
                    headers.setLocation(URI.create("/api/v1/commands/" + first));
                }
            }
        }
        if (problem.members().get("commandId") instanceof String pending) {
            headers.set(HttpHeaders.LOCATION, "/api/v1/commands/" + pending);
        }
        return headers;
    }

    /// As the other side said, where it did.
    private static String pause(Problem problem) {
        return problem.members().get("retry_after") instanceof Number seconds
                ? String.valueOf(seconds.longValue())
                : RETRY_SOON;
    }

    /// RFC 6750 and, for the step-up, RFC 9470.
    private static String challenge(String code) {
        return switch (code) {
            case "step-up-required" ->
                    "Bearer error=\"insufficient_user_authentication\", max_age=300";
            case "unauthenticated" -> "Bearer";
            default -> "Bearer error=\"invalid_token\"";
        };
    }
}
