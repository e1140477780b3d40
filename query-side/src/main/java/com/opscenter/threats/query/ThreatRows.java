package com.opscenter.threats.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.threats.api.ThreatView;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// Finds security events of one organization.
@Component
class ThreatRows {

    private static final Sorting SORTING =
            new Sorting("-lastSeen", Map.of("lastSeen", View.text("recent")));

    private final Reads reads;
    private final Pages pages;
    private final Threats threats;

    ThreatRows(Reads reads, Pages pages, Threats threats) {
        this.reads = reads;
        this.pages = pages;
        this.threats = threats;
    }

    Page<ThreatView> page(String orgId, Moment moment, Listing listing, Condition condition) {
        Page<Row<ThreatRow>> page =
                reads.in(
                        orgId,
                        db -> pages.page(db, Threats.VIEW, moment, listing, condition, SORTING));
        return page.with(threats.views(orgId, moment, page.items()));
    }

    Optional<Row<ThreatRow>> row(String orgId, Moment moment, String key) {
        return reads.in(orgId, db -> Threats.VIEW.find(db, moment.position(), key));
    }

    ThreatView view(String orgId, Moment moment, Row<ThreatRow> row) {
        return threats.views(orgId, moment, List.of(row)).getFirst();
    }

    /// The newest first.
    ///
    /// @param most how many at most
    List<ThreatView> all(Scope scope, Condition condition, int most) {
        List<Row<ThreatRow>> rows =
                reads.in(
                        scope.orgId(),
                        db ->
                                Threats.VIEW.fetch(
                                        db,
                                        scope.at(),
                                        condition.and(View.inSite(scope.site())),
                                        View.text("recent").desc(),
                                        View.KEY.asc()));
        return threats.views(scope.orgId(), Moment.of(scope), rows.stream().limit(most).toList());
    }

    /// The organization of security events, for our own parts that know only their key.
    Optional<String> owner(String key) {
        return reads.everywhere(db -> Threats.VIEW.find(db, null, key)).map(Row::orgId);
    }
}
