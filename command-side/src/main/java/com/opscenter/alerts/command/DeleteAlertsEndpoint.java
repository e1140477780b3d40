package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
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
import org.springframework.web.bind.annotation.RestController;

/// Deleting at its source what an alert tells of. It cannot be undone.
@RestController
class DeleteAlertsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final DeletionCheck check;
    private final Clock clock;

    DeleteAlertsEndpoint(
            Commands commands,
            Requests requests,
            Answers answers,
            DeletionCheck check,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.check = check;
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
        CommandContext context = requests.context(request, caller, null, null);
        DeleteAlert command =
                new DeleteAlert(
                        AlertPaths.alert(id),
                        context.commandId(),
                        clock.instant(),
                        Objects.requireNonNullElse(body.note(), ""));
        Rehearsal rehearsal = check.rehearse(command, context);
        return Requests.isDryRun(request)
                ? answers.rehearsed(rehearsal, null)
                : answers.command(context, commands.send(command, context).orRefuse());
    }
}
