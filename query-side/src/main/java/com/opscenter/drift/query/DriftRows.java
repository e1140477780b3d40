package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftView;
import com.opscenter.identity.api.Caller;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// Finds drifts of one organization.
@Component
class DriftRows {

    static final String FEATURE = "drift";
    static final Set<String> FEATURES = Set.of(FEATURE);
    static final View<DriftRow> VIEW = new View<>("drift_drift", DriftRow.class);

    private static final Sorting SORTING =
            new Sorting(
                    "-since",
                    Map.of(
                            "since", View.text("since"),
                            "domain", View.text("domain"),
                            "target", View.text("target"),
                            "wanted", View.text("wanted"),
                            "observed", View.text("observed")));

    private final Reads reads;
    private final Pages pages;
    private final Drifts drifts;

    DriftRows(Reads reads, Pages pages, Drifts drifts) {
        this.reads = reads;
        this.pages = pages;
        this.drifts = drifts;
    }

    Page<DriftView> page(Sight sight, Listing listing, Condition condition) {
        Page<Row<DriftRow>> page =
                reads.in(
                        sight.orgId(),
                        db -> pages.page(db, VIEW, sight.moment(), listing, condition, SORTING));
        return page.with(drifts.views(sight.scope(null), page.items()));
    }

    /// Of the domains somebody may look at.
    static Condition openTo(Caller caller) {
        return View.text("domain")
                .in(
                        Arrays.stream(DriftDomain.values())
                                .filter(domain -> domain.isOpenTo(caller))
                                .map(DriftDomain::name)
                                .toList());
    }

    /// What everybody may see who sees the dashboard.
    static Condition ofThings() {
        return View.text("domain").eq(DriftDomain.INFRA.name());
    }

    static Condition ofPeople() {
        return View.text("domain").eq(DriftDomain.IDENTITY.name());
    }

    Optional<DriftView> one(Scope scope, DriftId id) {
        return reads.in(scope.orgId(), db -> VIEW.find(db, scope.at(), id.key()))
                .map(row -> drifts.views(scope, List.of(row)).getFirst());
    }

    List<DriftView> all(Scope scope, Condition condition) {
        return drifts.views(scope, rows(scope, condition));
    }

    List<Row<DriftRow>> rows(Scope scope, Condition condition) {
        return reads.in(
                scope.orgId(),
                db ->
                        VIEW.fetch(
                                db,
                                scope.at(),
                                condition.and(View.inSite(scope.site())),
                                View.KEY.asc()));
    }

    /// The organization of a drift, for our own parts that know only its id.
    Optional<String> owner(DriftId id) {
        return reads.everywhere(db -> VIEW.find(db, null, id.key())).map(Row::orgId);
    }
}
