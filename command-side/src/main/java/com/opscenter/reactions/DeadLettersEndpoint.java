package com.opscenter.reactions;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.DeadLetterCommand;
import com.opscenter.commands.api.DeadLetterCommand.RetryDeadLetter;
import com.opscenter.commands.api.DeadLetterCommand.SkipDeadLetter;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Events whose reaction failed: looked at, run again, or given up with a reason.
@RestController
@RequestMapping("/api/v1/system/dead-letters")
class DeadLettersEndpoint {

    private static final Permission READ = Permission.of("system:read");

    private final DeadLetters letters;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    DeadLettersEndpoint(
            DeadLetters letters, Commands commands, Requests requests, Answers answers) {
        this.letters = letters;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    record Page(List<DeadLetterView> items, @Nullable String nextCursor) {}

    record Reason(@Nullable String reason) {}

    /// The first parked event of every lane.
    @GetMapping
    @Needs("system:read")
    Page list(Caller caller) {
        return new Page(
                letters.list().stream().filter(letter -> isVisible(letter, caller)).toList(), null);
    }

    /// Runs the reaction again, and then for what waits behind.
    @PostMapping("/{id}/retry")
    @Needs("system:write")
    @Gives(asks = RetryDeadLetter.class, status = Gives.NO_CONTENT)
    ResponseEntity<Object> retry(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        DeadLetterView letter = letter(id, caller);
        return carryOut(
                new RetryDeadLetter(id, letter.reaction(), letter.eventId()),
                requests.context(request, caller, null, null),
                request,
                letter,
                letters::retry);
    }

    /// Gives the reaction to this event up, and goes on with what waits behind.
    @PostMapping("/{id}/skip")
    @Needs("system:write")
    @Gives(asks = SkipDeadLetter.class, status = Gives.NO_CONTENT)
    ResponseEntity<Object> skip(
            @PathVariable String id,
            @RequestBody Reason body,
            Caller caller,
            HttpServletRequest request) {
        DeadLetterView letter = letter(id, caller);
        String reason = body.reason() == null ? "" : body.reason();
        return carryOut(
                new SkipDeadLetter(id, letter.reaction(), letter.eventId(), reason),
                requests.context(request, caller, null, reason),
                request,
                letter,
                letters::skip);
    }

    /// On record first, so that nothing happens to a letter that nobody is answerable for.
    private ResponseEntity<Object> carryOut(
            DeadLetterCommand command,
            CommandContext context,
            HttpServletRequest request,
            DeadLetterView letter,
            Consumer<DeadLetterView> act) {
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        if (!accepted.repeated()) {
            act.accept(letter);
        }
        return answers.gone(context, accepted);
    }

    private DeadLetterView letter(String id, Caller caller) {
        return letters.find(id)
                .filter(letter -> isVisible(letter, caller))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("dead letter " + id)));
    }

    private static boolean isVisible(DeadLetterView letter, Caller caller) {
        return caller.mayEverywhere(READ) || letter.orgId().equals(caller.orgId());
    }
}
