package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCapability;
import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.FindAlert;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.SourceView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Deleting at its source what an alert tells of. It cannot be undone.
@RestController
class DeleteAlertsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Clock clock;

    DeleteAlertsEndpoint(
            Commands commands, Requests requests, Answers answers, Views views, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    /// @param note why, 1 to 500 characters
    record Deletion(@Nullable String note) {}

    /// The source is told at once; the alert is over when it is read to be gone there.
    @PostMapping("/api/v1/alerts/{id}/delete")
    @Needs("alerts:write")
    @Gives(asks = DeleteAlert.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> delete(
            @PathVariable String id,
            @RequestBody Deletion body,
            Caller caller,
            HttpServletRequest request) {
        AlertId alert = AlertPaths.alert(id);
        mustBeDeletable(alert);
        CommandContext context = requests.context(request, caller, null, null);
        DeleteAlert command =
                new DeleteAlert(
                        alert,
                        context.commandId(),
                        clock.instant(),
                        Objects.requireNonNullElse(body.note(), ""));
        return Requests.isDryRun(request)
                ? answers.rehearsed(commands.rehearse(command, context), null)
                : answers.command(context, commands.send(command, context).orRefuse());
    }

    private void mustBeDeletable(AlertId id) {
        AlertView alert =
                views.find(new FindAlert(id, 0), AlertView.class)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("alert " + id.value())));
        boolean can =
                views.find(new FindSource(alert.source(), 0), SourceView.class)
                        .filter(source -> source.capabilities().contains(AlertCapability.DELETE))
                        .isPresent();
        if (!can) {
            throw new RefusedException(
                    new Refusal(
                            "capability-missing",
                            "Source %s deletes no alerts".formatted(alert.source())));
        }
    }
}
