package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertRules;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Reads;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The rules in memory: read once, and again when one of them moved.
@Component
class RuleBook implements AlertRules, ViewChanges {

    private final Map<String, List<Known>> byOrganization = new ConcurrentHashMap<>();
    private final AtomicLong moves = new AtomicLong();
    private final Reads reads;

    RuleBook(Reads reads) {
        this.reads = reads;
    }

    /// What moved while it was read is read again by the next who asks.
    @Override
    public List<Known> of(String orgId) {
        List<Known> known = byOrganization.get(orgId);
        if (known != null) {
            return known;
        }
        long seen = moves.get();
        List<Known> read = reads.in(orgId, RuleBook::read);
        byOrganization.put(orgId, read);
        if (moves.get() != seen) {
            byOrganization.remove(orgId);
        }
        return read;
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.projection().equals(Rules.VIEW.name()) && !advance.changes().isEmpty()) {
            moved();
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals("alerts")) {
            moved();
        }
    }

    private void moved() {
        moves.incrementAndGet();
        byOrganization.clear();
    }

    private static List<Known> read(DSLContext db) {
        return Rules.VIEW.fetch(db, null, DSL.noCondition(), View.KEY.asc()).stream()
                .map(row -> new Known(RuleId.of(row.orgId(), row.value().id()), row.value().rule()))
                .toList();
    }
}
