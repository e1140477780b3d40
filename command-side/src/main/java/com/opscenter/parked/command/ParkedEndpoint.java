package com.opscenter.parked.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.parked.api.ParkedCommand;
import com.opscenter.parked.api.ParkedCommand.RetryParked;
import com.opscenter.parked.api.ParkedCommand.SkipParked;
import com.opscenter.parked.api.ParkedKey;
import com.opscenter.parked.api.ParkedKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Keys a projection could not fold: looked at, folded again, or folded without the event at fault.
@RestController
@RequestMapping("/api/v1/system/parked")
class ParkedEndpoint {

    private static final Permission READ = Permission.of("system:read");

    private final ParkedKeys keys;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    ParkedEndpoint(ParkedKeys keys, Commands commands, Requests requests, Answers answers) {
        this.keys = keys;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    record Page(List<ParkedKey> items, @Nullable String nextCursor) {}

    record Reason(@Nullable String reason) {}

    /// @param mended the key is shown again as the history says
    /// @param parked what is in its way now, null when it is mended
    record Attempt(boolean mended, @Nullable ParkedKey parked) {}

    @GetMapping
    @Needs("system:read")
    Page list(Caller caller) {
        return new Page(
                keys.all().stream().filter(parked -> isVisible(parked, caller)).toList(), null);
    }

    /// Folds the key again, with all of its events.
    @PostMapping("/{id}/retry")
    @Needs("system:write")
    @Gives(asks = RetryParked.class, status = Gives.OK, value = Attempt.class)
    ResponseEntity<Object> retry(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        ParkedKey parked = parked(id, caller);
        return carryOut(
                new RetryParked(
                        parked.projection(), parked.key(), parked.position(), parked.eventId()),
                requests.context(request, caller, null, null),
                request,
                parked,
                keys::retry);
    }

    /// Leaves the event out of what is shown for good, and folds the rest of the key.
    @PostMapping("/{id}/skip")
    @Needs("system:write")
    @Gives(asks = SkipParked.class, status = Gives.OK, value = Attempt.class)
    ResponseEntity<Object> skip(
            @PathVariable String id,
            @RequestBody Reason body,
            Caller caller,
            HttpServletRequest request) {
        ParkedKey parked = parked(id, caller);
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return carryOut(
                new SkipParked(
                        parked.projection(),
                        parked.key(),
                        parked.position(),
                        parked.eventId(),
                        reason),
                requests.context(request, caller, null, reason),
                request,
                parked,
                key -> keys.skip(key, reason));
    }

    /// On record first, so that nothing is left out that nobody is answerable for.
    private ResponseEntity<Object> carryOut(
            ParkedCommand command,
            CommandContext context,
            HttpServletRequest request,
            ParkedKey parked,
            Consumer<ParkedKey> act) {
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        if (!accepted.repeated()) {
            act.accept(parked);
        }
        return answers.done(context, accepted, attempt(parked));
    }

    private Attempt attempt(ParkedKey parked) {
        Optional<ParkedKey> still =
                keys.all().stream()
                        .filter(one -> one.projection().equals(parked.projection()))
                        .filter(one -> one.key().equals(parked.key()))
                        .findFirst();
        return new Attempt(still.isEmpty(), still.orElse(null));
    }

    private ParkedKey parked(String id, Caller caller) {
        return keys.all().stream()
                .filter(one -> one.id().equals(id) && isVisible(one, caller))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("parked key " + id)));
    }

    private static boolean isVisible(ParkedKey parked, Caller caller) {
        return caller.mayEverywhere(READ) || parked.orgId().equals(caller.orgId());
    }
}
