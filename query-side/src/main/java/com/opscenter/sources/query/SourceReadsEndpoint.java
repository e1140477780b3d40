package com.opscenter.sources.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceOperations;
import com.opscenter.sources.api.SourceOperations.Exchange;
import com.opscenter.sources.api.SourceView;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sources")
@Needs("sources:read")
class SourceReadsEndpoint {

    private static final int MOST_EXCHANGES = 500;

    private final Sights sights;
    private final SourceRows rows;
    private final HealthHistory history;
    private final ObjectProvider<SourceOperations> operations;

    SourceReadsEndpoint(
            Sights sights,
            SourceRows rows,
            HealthHistory history,
            ObjectProvider<SourceOperations> operations) {
        this.sights = sights;
        this.rows = rows;
        this.history = history;
        this.operations = operations;
    }

    /// All sources, sorted by `id` or `name`.
    @GetMapping
    ResponseEntity<Page<SourceView>> list(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), SourceQueries.FEATURES);
        return sight.answer(rows.page(sight.orgId(), sight.moment(), listing));
    }

    @GetMapping("/{id}")
    ResponseEntity<SourceView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, SourceQueries.FEATURES);
        SourceView source = find(sight, id);
        return sight.answer(source, source.version());
    }

    /// The states of health between two instants, the last day by default.
    @GetMapping("/{id}/health")
    ResponseEntity<HealthHistory.States> health(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            When when) {
        Sight sight = sights.of(caller, when, SourceQueries.FEATURES);
        return sight.answer(history.of(sight, find(sight, id).key(), from, to));
    }

    record Log(List<Exchange> items) {}

    /// The last exchanges with the system behind the source, newest first.
    @GetMapping("/{id}/log")
    @Needs("logs:read")
    ResponseEntity<Log> log(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Sight sight = sights.of(caller, new When(null, null), SourceQueries.FEATURES);
        if (limit < 1 || limit > MOST_EXCHANGES) {
            throw new RefusedException(
                    Refusal.invalid("limit", "limit", "must be 1 to " + MOST_EXCHANGES));
        }
        SourceId source = new SourceId(find(sight, id).id());
        List<Exchange> exchanges =
                operations.stream()
                        .flatMap(known -> known.log(source, limit).stream())
                        .limit(limit)
                        .toList();
        return sight.answer(new Log(exchanges));
    }

    private SourceView find(Sight sight, String id) {
        return rows.one(sight.orgId(), sight.moment(), id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("source " + id)));
    }
}
