package com.opscenter.commands.command;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.HeldException;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.RefusalWording;
import com.opscenter.commands.api.RefusedException;
import java.net.URI;
import java.util.Map;
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

    private final Views views;
    private final RefusalWording wording;

    HeldAdvice(Views views, RefusalWording wording) {
        this.views = views;
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Object> held(HeldException waits) {
        Outcome.Held held = waits.held();
        try {
            CommandView command =
                    views.find(
                                    new FindCommand(held.commandId(), held.position()),
                                    CommandView.class)
                            .orElseThrow(
                                    () -> new IllegalStateException(held.commandId() + " is lost"));
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .headers(headers(held))
                    .location(URI.create("/api/v1/commands/" + held.commandId()))
                    .body(command);
        } catch (RefusedException late) {
            Map<String, Object> problem = wording.problem(late.refusal());
            return ResponseEntity.status((int) problem.getOrDefault("status", 503))
                    .headers(headers(held))
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }

    private static HttpHeaders headers(Outcome.Held held) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Event-Position", Long.toString(held.position()));
        if (held.key() != null) {
            headers.set("Idempotency-Key", held.key());
        }
        if (held.repeated()) {
            headers.set("Idempotent-Replayed", "true");
        }
        return headers;
    }
}
