package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can be asked of a command that was given before. What it means for a kind of command is the
/// feature's, see [CommandFollowUp]; its own permission is needed.
@RestController
@RequestMapping("/api/v1/commands/{id}")
@Needs(Needs.SIGNED_IN)
class CommandsEndpoint {

    private final Commands commands;
    private final Views views;
    private final Visible visible;
    private final Requests requests;
    private final Answers answers;
    private final ObjectProvider<CommandFollowUp> followUps;

    CommandsEndpoint(
            Commands commands,
            Views views,
            Visible visible,
            Requests requests,
            Answers answers,
            ObjectProvider<CommandFollowUp> followUps) {
        this.commands = commands;
        this.views = views;
        this.visible = visible;
        this.requests = requests;
        this.answers = answers;
        this.followUps = followUps;
    }

    record Reason(@Nullable String reason) {}

    record Note(@Nullable String note) {}

    /// Withdraws a command that was not dispatched yet.
    @PostMapping("/cancel")
    @Gives(status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> cancel(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        CommandView command = command(id, caller);
        return send(
                followUp(command).cancel(command),
                requests.context(request, caller, null, reason(body)),
                id,
                request);
    }

    /// Takes an unknown or contradicted command out of the verdict.
    @PostMapping("/dismiss")
    @Gives(status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> dismiss(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Note body,
            Caller caller,
            HttpServletRequest request) {
        CommandView command = command(id, caller);
        String note = body == null || body.note() == null ? "" : body.note();
        return send(
                // The event itself says the note; it is not the reason as well.
                followUp(command).dismiss(command, note),
                requests.context(request, caller, null, null),
                id,
                request);
    }

    /// Reads the device now.
    @PostMapping("/reread")
    @Gives(status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> reread(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        CommandView command = command(id, caller);
        CommandContext context = requests.context(request, caller, null, reason(body));
        Command reread = followUp(command).reread(command, context.commandId());
        return send(reread, context, id, request);
    }

    /// Gives the compensating command, which is a command of its own.
    @PostMapping("/undo")
    @Gives(status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> undo(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason body,
            Caller caller,
            HttpServletRequest request) {
        CommandView command = command(id, caller);
        String reason = reason(body);
        CommandContext context = requests.context(request, caller, null, reason);
        Command undo =
                followUp(command)
                        .undo(command, context.commandId(), reason)
                        .orElseThrow(() -> notOffered("undo", command));
        return send(undo, context, context.commandId(), request);
    }

    /// @param shown id of the command that answers
    private ResponseEntity<Object> send(
            Command command, CommandContext context, String shown, HttpServletRequest request) {
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        return answers.command(context, commands.send(command, context).orRefuse(), shown);
    }

    private CommandView command(String id, Caller caller) {
        CommandView command =
                views.find(new FindCommand(id, 0), CommandView.class)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("command " + id)));
        visible.require(caller, command.target().key());
        return command;
    }

    private CommandFollowUp followUp(CommandView command) {
        return followUps
                .orderedStream()
                .filter(feature -> feature.isFor(command))
                .findFirst()
                .orElseThrow(() -> notOffered("this", command));
    }

    private static RefusedException notOffered(String what, CommandView command) {
        String detail = "%s is not offered for %s".formatted(what, command.type());
        return new RefusedException(
                new Refusal(
                        "state-moved-on",
                        detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1)));
    }

    private static @Nullable String reason(@Nullable Reason body) {
        return body == null ? null : body.reason();
    }
}
