package com.opscenter.jobs.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.jobs.api.JobView;
import com.opscenter.views.Doings;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Jobs: one's own and those of one's keys, and others' for whoever may read the audit.
@RestController
@RequestMapping("/api/v1/jobs")
@Needs(Needs.SIGNED_IN)
class JobsReadsEndpoint {

    static final Set<String> FEATURES = Set.of("jobs");

    /// Shows others' jobs. Not in the filter, whose words are all parameters of the API.
    static final Permission OTHERS = Permission.of("audit:read");

    private static final String ID =
            "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
    private static final String CSV = "text/csv;charset=utf-8";

    private final Sights sights;
    private final JobRows rows;
    private final JobReport report;
    private final Doings doings;

    JobsReadsEndpoint(Sights sights, JobRows rows, JobReport report, Doings doings) {
        this.doings = doings;
        this.sights = sights;
        this.rows = rows;
        this.report = report;
    }

    /// Newest first.
    @GetMapping
    ResponseEntity<Page<JobView>> list(Caller caller, JobFilter filter, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), FEATURES);
        return sight.answer(
                rows.page(
                        sight.orgId(), sight.moment(), listing, filter.condition(caller, doings)));
    }

    /// One job; once it is over, with what became of its rows.
    @GetMapping(ID)
    ResponseEntity<JobView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, FEATURES);
        Row<JobRow> row = find(caller, sight, id);
        return sight.answer(rows.whole(row), row.version());
    }

    /// What became of each row so far, a line for each.
    @GetMapping(value = ID + "/report", produces = CSV)
    void report(
            Caller caller, @PathVariable("id") String id, When when, HttpServletResponse response)
            throws IOException {
        Sight sight = sights.of(caller, when, FEATURES);
        Row<JobRow> row = find(caller, sight, id);
        if (rows.areForgotten(row)) {
            throw new RefusedException(Refusal.notFound("report of job/" + id + " any more"));
        }
        response.setContentType(CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"job_" + id + ".csv\"");
        // Not closed when it breaks: a file that ends early must not look whole.
        Writer file = new OutputStreamWriter(response.getOutputStream(), UTF_8);
        report.write(row, caller, file);
        file.close();
    }

    private Row<JobRow> find(Caller caller, Sight sight, String id) {
        return rows.one(sight.orgId(), sight.moment(), id)
                .filter(row -> JobFilter.maySee(caller, row.value(), doings))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("job/" + id)));
    }
}
