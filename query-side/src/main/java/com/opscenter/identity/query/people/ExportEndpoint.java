package com.opscenter.identity.query.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import com.opscenter.views.Sights;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// People as a file, as they are now.
@RestController
class ExportEndpoint {

    private static final String CSV = "text/csv;charset=utf-8";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'attachment; filename=\"users_'yyyyMMdd_HHmmss'.csv\"'")
                    .withZone(ZoneOffset.UTC);

    private final Sights sights;
    private final PeopleExport export;
    private final Seals seals;
    private final Clock clock;

    ExportEndpoint(Sights sights, PeopleExport export, Seals seals, Clock clock) {
        this.sights = sights;
        this.export = export;
        this.seals = seals;
        this.clock = clock;
    }

    /// All the filters find, by id, in the history as taken out.
    @GetMapping(value = "/api/v1/admin/users/export", produces = CSV)
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    void all(
            Caller caller,
            PeopleFilter filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sights.of(caller, filter.when(), Source.FEATURES);
        PeopleExport.Begun begun = export.begin(filter, caller, client(caller, request));
        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, NAME.format(clock.instant()));
        // Not closed when it breaks: a file that ends early must not look whole.
        Writer file = new OutputStreamWriter(response.getOutputStream(), UTF_8);
        export.write(begun, file);
        file.close();
    }

    /// Where they asked from, as far as that tells of a person.
    private @Nullable Sealed client(Caller caller, HttpServletRequest request) {
        UserId subject = caller.subject();
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return subject == null
                ? null
                : seals.seal(subject.value(), request.getRemoteAddr() + "\n" + agent);
    }
}
