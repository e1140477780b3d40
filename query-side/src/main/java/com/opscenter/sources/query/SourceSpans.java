package com.opscenter.sources.query;

import com.opscenter.sources.api.SourceHistory;
import com.opscenter.views.Reads;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells other features how a source did.
@Component
class SourceSpans implements SourceHistory {

    private final Reads reads;

    SourceSpans(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<Span> health(String orgId, String source, Instant from, Instant to) {
        return reads
                .in(orgId, db -> SourceRows.VIEW.spans(db, "source/" + source, from, to))
                .stream()
                .map(span -> new Span(span.from(), span.to(), span.row().value().health().status()))
                .toList();
    }
}
