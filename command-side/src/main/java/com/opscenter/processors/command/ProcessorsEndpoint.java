package com.opscenter.processors.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import com.opscenter.processors.api.ProcessorCommand;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.Processors;
import com.opscenter.processors.api.Verb;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What works off the history: seen, paused, rebuilt and switched.
@RestController
@RequestMapping("/api/v1/system/processors")
class ProcessorsEndpoint {

    private final List<Processors> kinds;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Clock clock;

    ProcessorsEndpoint(
            List<Processors> kinds,
            Commands commands,
            Requests requests,
            Answers answers,
            Clock clock) {
        this.kinds = kinds;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    record Page(List<ProcessorView> items, @Nullable String nextCursor) {}

    record Reason(@Nullable String reason) {}

    /// All projections and reactions with their position and lag.
    @GetMapping
    @Needs(value = "system:read", scope = Needs.Scope.PLATFORM)
    Page list() {
        return new Page(
                kinds.stream()
                        .flatMap(kind -> kind.all().stream())
                        .sorted(
                                Comparator.comparing(ProcessorView::kind)
                                        .thenComparing(ProcessorView::name))
                        .toList(),
                null);
    }

    /// Stops it on all nodes until it is resumed.
    @PostMapping("/{name}/pause")
    @Needs(value = "system:execute", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> pause(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        return ask(Verb.PAUSE, name, body, caller, request);
    }

    /// Lets it go on from where it stopped.
    @PostMapping("/{name}/resume")
    @Needs(value = "system:execute", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> resume(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        return ask(Verb.RESUME, name, body, caller, request);
    }

    /// Builds the rows of a projection anew, beside the shown ones, and compares them.
    @PostMapping("/{name}/rebuild")
    @Needs(value = "system:execute", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> rebuild(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        return ask(Verb.REBUILD, name, body, caller, request);
    }

    /// Shows the rows that were built beside; readers notice nothing.
    @PostMapping("/{name}/switch")
    @Needs(value = "system:execute", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> switchOver(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        return ask(Verb.SWITCH, name, body, caller, request);
    }

    /// Shows again the rows that were shown before the last switch.
    @PostMapping("/{name}/switch-back")
    @Needs(value = "system:execute", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> switchBack(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        return ask(Verb.SWITCH_BACK, name, body, caller, request);
    }

    /// Throws away what is beside the shown rows.
    @PostMapping("/{name}/discard")
    @Needs(value = "system:execute", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> discard(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        return ask(Verb.DISCARD, name, body, caller, request);
    }

    /// On record first, so that nothing happens that nobody is answerable for.
    private ResponseEntity<Object> ask(
            Verb verb,
            String name,
            @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        Processors kind = kindOf(name);
        CommandContext context =
                requests.context(request, caller, null, body == null ? null : body.reason());
        ProcessorCommand command = ProcessorCommand.of(verb, name);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        StepUp.require(caller, command.permission(), clock.instant());
        kind.objection(name, verb)
                .ifPresent(objection -> {
                    throw new RefusedException(objection);
                });
        Accepted accepted = commands.send(command, context).orRefuse();
        if (!accepted.repeated()) {
            kind.carryOut(name, verb);
        }
        return answers.gone(context, accepted);
    }

    private Processors kindOf(String name) {
        return kinds.stream()
                .filter(kind -> kind.all().stream().anyMatch(view -> view.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("processor " + name)));
    }
}
