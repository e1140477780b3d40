package com.opscenter.commands.command;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.HeldException;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusalWording;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.provisioning.ProvisioningDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Whatever a route else answers with: 202 with the command that waits for a second person.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class HeldAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(HeldAdvice.class);
    private static final String KEY = "Idempotency-Key";
    private static final MediaType OF_DIRECTORIES = MediaType.valueOf("application/scim+json");

    private final Views views;
    private final RefusalWording wording;

    HeldAdvice(Views views, RefusalWording wording) {
        this.views = views;
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Object> held(HeldException waits, HttpServletRequest request) {
        Outcome.Held held = waits.held();
        if (ProvisioningDoor.isAt(request.getRequestURI())) {
            return fault(held);
        }
        HttpHeaders headers = headers(held, request);
        try {
            CommandView command =
                    views.find(
                                    new FindCommand(held.commandId(), held.position()),
                                    CommandView.class)
                            .orElseThrow(
                                    () -> new IllegalStateException(held.commandId() + " is lost"));
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .headers(headers)
                    .location(URI.create("/api/v1/commands/" + held.commandId()))
                    .body(command);
        } catch (RefusedException late) {
            Map<String, Object> problem = wording.problem(late.refusal());
            return ResponseEntity.status((int) problem.getOrDefault("status", 503))
                    .headers(headers)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }

    /// A directory would take the 202 for done: what it asks for must never come to wait.
    private ResponseEntity<Object> fault(Outcome.Held held) {
        LOG.error("request=held-for-a-directory command={}", held.commandId());
        return ResponseEntity.internalServerError()
                .contentType(OF_DIRECTORIES)
                .body(
                        wording.problem(
                                new Refusal(
                                        "internal-error",
                                        "This is our mistake: it waits for a second person, and"
                                                + " was to be refused")));
    }

    private static HttpHeaders headers(Outcome.Held held, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Event-Position", Long.toString(held.position()));
        String key = key(held, request);
        if (key != null) {
            headers.set(KEY, key);
        }
        if (held.repeated()) {
            headers.set("Idempotent-Replayed", "true");
        }
        return headers;
    }

    /// That of the request: a part of it, or another attempt, has one made of that. Where the
    /// client gave none it is ours, in which no `#` is.
    private static @Nullable String key(Outcome.Held held, HttpServletRequest request) {
        String given = request.getHeader(KEY);
        return given != null || held.key() == null
                ? given
                : held.key().substring(0, (held.key() + "#").indexOf('#'));
    }
}
