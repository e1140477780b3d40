package com.opscenter.identity.command.bulk.imports;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Uploads;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.bulk.BulkDesk;
import com.opscenter.identity.command.bulk.BulkDesk.Wanted;
import com.opscenter.identity.command.enrollment.ImportPeople;
import com.opscenter.identity.command.enrollment.ImportPeople.Mode;
import com.opscenter.identity.command.people.Provider;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Creating and changing many people from a file.
@RestController
class ImportEndpoint {

    private static final String CSV = "text/csv";

    private final ImportPeople kind;
    private final BulkDesk desk;
    private final Provider provider;
    private final Requests requests;
    private final JsonMapper json;

    ImportEndpoint(
            ImportPeople kind,
            BulkDesk desk,
            Provider provider,
            Requests requests,
            JsonMapper json) {
        this.kind = kind;
        this.desk = desk;
        this.provider = provider;
        this.requests = requests;
        this.json = json;
    }

    /// A row that is wrong stops no other. Up to 500 are waited for; more, or with `Prefer:
    /// respond-async`, are a job to be looked at.
    ///
    /// @param mode `create`: whoever is there already is refused; `upsert`: whoever has the e-mail
    ///   address of a row gets what the row says, and what it does not speak of stays
    /// @param file a CSV, or the part `file` of a form, or `{"users":[…]}`; at most 10 MiB and
    ///   50,000 rows
    @PostMapping(
            value = Uploads.PEOPLE,
            consumes = {CSV, MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(
            asks = StartJob.class,
            status = Gives.OK,
            value = BulkResult.class,
            rehearsal = BulkResult.class,
            later = JobView.class)
    ResponseEntity<Object> importPeople(
            @RequestParam(defaultValue = "create") String mode,
            @RequestBody byte[] file,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        Mode wanted = mode(mode);
        provider.require();
        ImportedPeople people = people(file, request);
        CommandContext context = requests.context(request, caller, null, null);
        return desk.answer(
                new Wanted(
                        kind, ImportPeople.parameters(wanted), () -> people, prefer, people::named),
                context,
                request);
    }

    /// The names of the columns.
    @GetMapping(value = Uploads.PEOPLE + "/template", produces = CSV + ";charset=utf-8")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    ResponseEntity<String> template() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"users.csv\"")
                .body(CsvPeople.TEMPLATE);
    }

    private static Mode mode(String word) {
        return Mode.of(word)
                .orElseThrow(() -> PersonWords.wrong("mode", "enum", "must be create or upsert"));
    }

    private ImportedPeople people(byte[] body, HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(Objects.requireNonNull(request.getContentType()));
        Upload file = Upload.of(body, type);
        return new ImportedPeople(
                MediaType.APPLICATION_JSON.isCompatibleWith(type)
                        ? new JsonPeople(file, json)
                        : new CsvPeople(file),
                json);
    }
}
