package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand.AcknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.NoteAlert;
import com.opscenter.alerts.api.AlertCommand.OfOne;
import com.opscenter.alerts.api.AlertCommand.ResolveAlert;
import com.opscenter.alerts.api.AlertCommand.UnacknowledgeAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.FindAlert;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do about one alert. It holds here at once; what the source is told of it is a
/// command of its own, named in `writeBack`.
@RestController
@RequestMapping("/api/v1/alerts/{id}")
@Needs("alerts:write")
class HandleAlertsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Clock clock;

    HandleAlertsEndpoint(
            Commands commands, Requests requests, Answers answers, Views views, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    /// @param note why, 1 to 500 characters
    /// @param until `clear`, which is the default, or the instant at which it ends
    record Acknowledgment(@Nullable String note, @Nullable String until) {}

    record Note(@Nullable String note) {}

    record Text(@Nullable String text) {}

    /// Somebody knows. It ends with the recovery, or earlier at `until`.
    @PostMapping("/ack")
    @Gives(asks = AcknowledgeAlert.class, status = Gives.OK, value = AlertView.class)
    ResponseEntity<Object> acknowledge(
            @PathVariable String id,
            @RequestBody Acknowledgment body,
            Caller caller,
            HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        return answer(
                new AcknowledgeAlert(
                        AlertPaths.alert(id),
                        context.commandId(),
                        clock.instant(),
                        written(body.note()),
                        AckEnd.read(body.until())),
                context,
                request);
    }

    /// Nobody knows any more.
    @PostMapping("/unack")
    @Gives(asks = UnacknowledgeAlert.class, status = Gives.OK, value = AlertView.class)
    ResponseEntity<Object> unacknowledge(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Note body,
            Caller caller,
            HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        return answer(
                new UnacknowledgeAlert(
                        AlertPaths.alert(id),
                        context.commandId(),
                        clock.instant(),
                        body == null ? null : body.note()),
                context,
                request);
    }

    /// A comment, also after the alert is over.
    @PostMapping("/note")
    @Gives(asks = NoteAlert.class, status = Gives.OK, value = AlertView.class)
    ResponseEntity<Object> note(
            @PathVariable String id,
            @RequestBody Text body,
            Caller caller,
            HttpServletRequest request) {
        return answer(
                new NoteAlert(AlertPaths.alert(id), written(body.text())),
                requests.context(request, caller, null, null),
                request);
    }

    /// Somebody says that it is over. It comes back when its source says that it began again.
    @PostMapping("/resolve")
    @Gives(asks = ResolveAlert.class, status = Gives.OK, value = AlertView.class)
    ResponseEntity<Object> resolve(
            @PathVariable String id,
            @RequestBody Note body,
            Caller caller,
            HttpServletRequest request) {
        return answer(
                new ResolveAlert(AlertPaths.alert(id), clock.instant(), written(body.note())),
                requests.context(request, caller, null, null),
                request);
    }

    private ResponseEntity<Object> answer(
            OfOne command, CommandContext context, HttpServletRequest request) {
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        AlertView view = view(command.alert(), accepted.position());
        return answers.changed(context, accepted, view, view.version());
    }

    private AlertView view(AlertId alert, long after) {
        return views.find(new FindAlert(alert, after), AlertView.class)
                .orElseThrow(
                        () -> new RefusedException(Refusal.notFound("alert " + alert.value())));
    }

    private static String written(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
