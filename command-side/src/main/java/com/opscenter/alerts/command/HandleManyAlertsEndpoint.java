package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.AcknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.ResolveAlert;
import com.opscenter.alerts.api.AlertCommand.UnacknowledgeAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.FindAlert;
import com.opscenter.alerts.command.ManyHandled.Failed;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Outcome.Refused;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The same for many alerts: each is a command of its own, so that one that is refused stops no
/// other, and a repetition with the same key goes on where the first one ended.
@RestController
@RequestMapping("/api/v1/alerts/bulk")
@Needs("alerts:write")
class HandleManyAlertsEndpoint {

    private static final int MOST = 500;

    private final Commands commands;
    private final Requests requests;
    private final Views views;
    private final Clock clock;

    HandleManyAlertsEndpoint(Commands commands, Requests requests, Views views, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.views = views;
        this.clock = clock;
    }

    /// @param ids 1 to 500 alerts; doubles count once
    record Acknowledgments(
            @Nullable List<String> ids, @Nullable String note, @Nullable String until) {}

    /// @param ids 1 to 500 alerts; doubles count once
    record Notes(@Nullable List<String> ids, @Nullable String note) {}

    @PostMapping("/ack")
    @Gives(asks = AcknowledgeAlert.class, status = Gives.OK, value = ManyHandled.class)
    ResponseEntity<ManyHandled> acknowledge(
            @RequestBody Acknowledgments body, Caller caller, HttpServletRequest request) {
        Instant now = clock.instant();
        Instant until = AckEnd.read(body.until());
        return each(
                body.ids(),
                caller,
                request,
                (alert, part) ->
                        new AcknowledgeAlert(
                                alert, part.commandId(), now, written(body.note()), until));
    }

    @PostMapping("/unack")
    @Gives(asks = UnacknowledgeAlert.class, status = Gives.OK, value = ManyHandled.class)
    ResponseEntity<ManyHandled> unacknowledge(
            @RequestBody Notes body, Caller caller, HttpServletRequest request) {
        Instant now = clock.instant();
        return each(
                body.ids(),
                caller,
                request,
                (alert, part) -> new UnacknowledgeAlert(alert, part.commandId(), now, body.note()));
    }

    @PostMapping("/resolve")
    @Gives(asks = ResolveAlert.class, status = Gives.OK, value = ManyHandled.class)
    ResponseEntity<ManyHandled> resolve(
            @RequestBody Notes body, Caller caller, HttpServletRequest request) {
        Instant now = clock.instant();
        return each(
                body.ids(),
                caller,
                request,
                (alert, _) -> new ResolveAlert(alert, now, written(body.note())));
    }

    @FunctionalInterface
    private interface Asking {
        AlertCommand of(AlertId alert, CommandContext part);
    }

    private ResponseEntity<ManyHandled> each(
            @Nullable List<String> ids, Caller caller, HttpServletRequest request, Asking asking) {
        Set<String> asked = new LinkedHashSet<>(Objects.requireNonNullElse(ids, List.of()));
        if (asked.isEmpty() || asked.size() > MOST) {
            throw new RefusedException(Refusal.invalid("ids", "size", "must be 1 to " + MOST));
        }
        CommandContext whole = requests.context(request, caller, null, null);
        boolean dryRun = Requests.isDryRun(request);
        List<String> success = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        long reached = 0;
        for (String id : asked) {
            switch (outcome(id, whole, asking, dryRun)) {
                case Accepted(var position, _, _) -> {
                    success.add(id);
                    reached = Math.max(reached, position);
                }
                case Outcome.Held _ -> throw new IllegalStateException("these wait for nobody");
                case Refused(var refusal, _) ->
                        failed.add(new Failed(id, refusal.detail(), refusal.code()));
            }
        }
        if (reached > 0) {
            awaitView(success.getLast(), reached);
        }
        return ResponseEntity.ok(ManyHandled.of(success, failed, dryRun));
    }

    private Outcome outcome(String id, CommandContext whole, Asking asking, boolean dryRun) {
        try {
            CommandContext part = Requests.part(whole, id);
            AlertCommand command = asking.of(AlertPaths.alert(id), part);
            return dryRun
                    ? outcome(commands.rehearse(command, part))
                    : commands.send(command, part);
        } catch (RefusedException refused) {
            return new Refused(refused.refusal(), 0);
        }
    }

    private static Outcome outcome(Rehearsal rehearsal) {
        return switch (rehearsal) {
            case Rehearsal.WouldHappen _ -> new Accepted(0, List.of(), false);
            case Rehearsal.WouldBeRefused(var refusal) -> new Refused(refusal, 0);
        };
    }

    /// Whoever was answered sees what was done.
    private void awaitView(String id, long reached) {
        var _ = views.find(new FindAlert(AlertPaths.alert(id), reached), AlertView.class);
    }

    private static String written(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
