package com.opscenter.identity.query.owndata;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OwnDataCommand.TakeOwnData;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Seals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out all that is kept of whoever asks.
@RestController
class OwnDataEndpoint {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'attachment; filename=\"my-data_'yyyyMMdd_HHmmss'.json\"'")
                    .withZone(ZoneOffset.UTC);

    private final OwnDataFile file;
    private final Commands commands;
    private final Seals seals;
    private final Clock clock;

    OwnDataEndpoint(OwnDataFile file, Commands commands, Seals seals, Clock clock) {
        this.file = file;
        this.commands = commands;
        this.seals = seals;
        this.clock = clock;
    }

    /// The file of a job by which one asked for it, as of now and in the history as taken: JSON
    /// with an array for each part. For people alone, not for keys and service accounts.
    @GetMapping(
            value =
                    "/api/v1/account/export/{job_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGNED_IN)
    void take(
            @PathVariable("job_id") String jobId,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (caller.actor().type() != Actor.Type.USER) {
            throw new RefusedException(
                    new Refusal("forbidden", "Only people take what is kept of them"));
        }
        UserId person = Objects.requireNonNull(caller.person(), "people are somebody");
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        commands.send(
                        new TakeOwnData(jobId, person),
                        new CommandContext(
                                UUID.randomUUID().toString(),
                                caller,
                                null,
                                jobId,
                                null,
                                null,
                                seals.seal(person.value(), request.getRemoteAddr() + "\n" + agent),
                                null,
                                null))
                .orRefuse();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, NAME.format(clock.instant()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        file.write(caller, response.getOutputStream());
    }
}
