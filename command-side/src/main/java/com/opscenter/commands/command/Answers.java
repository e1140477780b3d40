package com.opscenter.commands.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.DryRun;
import com.opscenter.commands.api.DryRun.WouldEmit;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.RefusalWording;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Words what became of a command, with the headers every write has: `Event-Position`, the
/// `Idempotency-Key` that was used, `ETag` where there is a resource.
@Component
public final class Answers {

    private final Views views;
    private final RefusalWording wording;

    Answers(Views views, RefusalWording wording) {
        this.views = views;
        this.wording = wording;
    }

    /// 202 with the Command: what is done to a device is done when it was observed.
    public ResponseEntity<Object> command(CommandContext context, Outcome.Accepted accepted) {
        return command(context, accepted, context.commandId());
    }

    /// 202 with the Command that this one was about.
    ResponseEntity<Object> command(CommandContext context, Outcome.Accepted accepted, String id) {
        CommandView command =
                views.find(new FindCommand(id, accepted.position()), CommandView.class)
                        .orElseThrow(() -> new IllegalStateException("command " + id + " is lost"));
        return accepted(context, accepted, URI.create("/api/v1/commands/" + id), command);
    }

    /// 202 with what goes on, and where it is looked at.
    public ResponseEntity<Object> accepted(
            CommandContext context, Outcome.Accepted accepted, URI location, Object view) {
        return head(HttpStatus.ACCEPTED, context, accepted).location(location).body(view);
    }

    /// 200 with the changed resource.
    public ResponseEntity<Object> changed(
            CommandContext context, Outcome.Accepted accepted, Object view, long version) {
        return head(HttpStatus.OK, context, accepted).eTag("\"" + version + "\"").body(view);
    }

    /// 200 with what was done.
    public ResponseEntity<Object> done(
            CommandContext context, Outcome.Accepted accepted, Object result) {
        return head(HttpStatus.OK, context, accepted).body(result);
    }

    /// 201 with the new resource.
    public ResponseEntity<Object> created(
            CommandContext context,
            Outcome.Accepted accepted,
            URI location,
            Object view,
            long version) {
        return head(HttpStatus.CREATED, context, accepted)
                .location(location)
                .eTag("\"" + version + "\"")
                .body(view);
    }

    /// 201 with what is new and has no version of its own.
    public ResponseEntity<Object> created(
            CommandContext context, Outcome.Accepted accepted, URI location, Object view) {
        return head(HttpStatus.CREATED, context, accepted).location(location).body(view);
    }

    /// 204.
    public ResponseEntity<Object> gone(CommandContext context, Outcome.Accepted accepted) {
        return head(HttpStatus.NO_CONTENT, context, accepted).build();
    }

    /// The answer of a dry run.
    ///
    /// @param impact what would be affected, in the feature's own shape
    public ResponseEntity<Object> rehearsed(Rehearsal rehearsal, @Nullable Object impact) {
        return ResponseEntity.ok(
                switch (rehearsal) {
                    case Rehearsal.WouldHappen(var events, var minutes) ->
                            new DryRun(
                                    true,
                                    true,
                                    null,
                                    emitted(events),
                                    impact,
                                    null,
                                    minutes == null ? null : new DryRun.Approval(true, minutes));
                    case Rehearsal.WouldBeRefused(var refusal) ->
                            new DryRun(
                                    true, false, wording.problem(refusal), List.of(), impact, null);
                });
    }

    private static List<WouldEmit> emitted(List<Event> events) {
        return events.stream()
                .map(event ->
                        new WouldEmit(
                                EventCatalogue.all().of(event.getClass()).name(),
                                event.stream(),
                                event))
                .toList();
    }

    private static ResponseEntity.BodyBuilder head(
            HttpStatusCode status, CommandContext context, Outcome.Accepted accepted) {
        ResponseEntity.BodyBuilder head =
                ResponseEntity.status(status)
                        .header("Event-Position", Long.toString(accepted.position()));
        if (context.idempotency() != null) {
            head.header("Idempotency-Key", context.idempotency().key());
        }
        if (accepted.repeated()) {
            head.header("Idempotent-Replayed", "true");
        }
        return head;
    }
}
