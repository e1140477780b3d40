package com.opscenter.sources.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.sources.api.SourceCaptures;
import com.opscenter.sources.api.SourceCaptures.Place;
import com.opscenter.sources.api.SourceCaptures.Refused;
import com.opscenter.sources.api.SourceCaptures.Reservation;
import com.opscenter.sources.api.SourceCommand.RequestCapture;
import com.opscenter.sources.api.SourceId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What goes over the wire to a source, recorded for a bug report and handed out as one file.
@RestController
@RequestMapping("/api/v1/sources/{id}")
class CaptureSourcesEndpoint {

    private static final Permission LOGS = Permission.of("logs:read");

    private final ObjectProvider<SourceCaptures> captures;
    private final Commands commands;
    private final Requests requests;

    CaptureSourcesEndpoint(
            ObjectProvider<SourceCaptures> captures, Commands commands, Requests requests) {
        this.captures = captures;
        this.commands = commands;
        this.requests = requests;
    }

    /// @param substituted whether addresses, host names and serial numbers are replaced, which they
    ///   are unless it says no
    record CaptureBody(@Nullable Boolean substituted) {}

    /// Needs `logs:read`, too. Asking is recorded before anything is read.
    @PostMapping(path = "/capture", produces = "application/zip")
    @Needs("sources:execute")
    ResponseEntity<byte[]> capture(
            @PathVariable String id,
            @RequestBody CaptureBody body,
            Caller caller,
            HttpServletRequest request)
            throws InterruptedException {
        if (!caller.may(LOGS)) {
            throw refused("forbidden", "A capture needs logs:read, too");
        }
        RequestCapture command =
                new RequestCapture(new SourceId(id), !Boolean.FALSE.equals(body.substituted()));
        CommandContext context = requests.context(request, caller, null, null);
        return switch (reserve(command.source())) {
            case Refused(var refusal) ->
                    throw new RefusedException(better(refusal, command, context));
            case Place place -> taken(place, command, context);
        };
    }

    private Reservation reserve(SourceId source) {
        SourceCaptures here = captures.getIfAvailable();
        return here == null
                ? new Refused(
                        new Refusal(
                                "upstream-unavailable",
                                "This node of Ops-Center serves no sources; ask one that does"))
                : here.reserve(source);
    }

    /// A source that is unknown or disabled is served nowhere, which would be less clear.
    private Refusal better(Refusal refusal, RequestCapture command, CommandContext context) {
        return commands.rehearse(command, context) instanceof Rehearsal.WouldBeRefused(var why)
                ? why
                : refusal;
    }

    private ResponseEntity<byte[]> taken(
            Place place, RequestCapture command, CommandContext context)
            throws InterruptedException {
        try (place) {
            Accepted asked = commands.send(command, context).orRefuse();
            if (asked.repeated()) {
                throw refused("state-moved-on", "That capture was taken and is kept nowhere");
            }
            return file(command.source(), place.take(command.substituted()), asked);
        }
    }

    private static ResponseEntity<byte[]> file(SourceId source, byte[] zip, Accepted asked) {
        return ResponseEntity.ok()
                .header("Event-Position", Long.toString(asked.position()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("capture-" + source.value() + ".zip")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(zip);
    }

    private static RefusedException refused(String code, String detail) {
        return new RefusedException(new Refusal(code, detail));
    }
}
