package com.opscenter.uptime.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds monitors of one organization.
@Component
class MonitorRows {

    private static final Sorting SORTING =
            new Sorting(
                    "name",
                    Map.of(
                            "id", View.text("id"),
                            "name", DSL.coalesce(View.text("name"), View.member("reading.name"))));

    private final Reads reads;
    private final Pages pages;
    private final Monitors monitors;

    MonitorRows(Reads reads, Pages pages, Monitors monitors) {
        this.reads = reads;
        this.pages = pages;
        this.monitors = monitors;
    }

    Page<MonitorView> page(String orgId, Moment moment, Listing listing) {
        return reads.in(
                orgId,
                db -> {
                    Page<Row<MonitorRow>> page =
                            pages.page(
                                    db, Monitors.VIEW, moment, listing, DSL.noCondition(), SORTING);
                    return page.with(monitors.views(orgId, moment, page.items()));
                });
    }

    Optional<Row<MonitorRow>> row(String orgId, Moment moment, String key) {
        return reads.in(orgId, db -> Monitors.VIEW.find(db, moment.position(), key));
    }

    Optional<MonitorView> one(String orgId, Moment moment, String key) {
        return row(orgId, moment, key)
                .map(row -> monitors.views(orgId, moment, List.of(row)).getFirst());
    }

    List<MonitorView> all(Scope scope, Condition condition) {
        return monitors.views(scope.orgId(), Moment.of(scope), rows(scope, condition));
    }

    List<Row<MonitorRow>> rows(Scope scope, Condition condition) {
        return reads.in(
                scope.orgId(),
                db ->
                        Monitors.VIEW.fetch(
                                db,
                                scope.at(),
                                condition.and(View.inSite(scope.site())),
                                View.KEY.asc()));
    }

    /// The monitors of a source, for our own parts that know only its id.
    List<MonitorView> of(String source) {
        return reads
                .everywhere(db ->
                        Monitors.VIEW.fetch(
                                db, null, View.text("source").eq(source), View.KEY.asc()))
                .stream()
                .flatMap(row -> monitors.views(row.orgId(), Moment.NOW, List.of(row)).stream())
                .toList();
    }

    /// The organization of a monitor, for our own parts that know only its key.
    Optional<String> owner(String key) {
        return reads.everywhere(db -> Monitors.VIEW.find(db, null, key)).map(Row::orgId);
    }

    Optional<String> name(String orgId, String key) {
        return row(orgId, Moment.NOW, key).map(row -> row.value().shownName());
    }

    Map<String, String> sites(String orgId, Collection<String> keys) {
        return reads.in(orgId, db -> Monitors.VIEW.sites(db, keys));
    }
}
