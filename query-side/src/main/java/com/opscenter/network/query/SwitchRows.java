package com.opscenter.network.query;

import com.opscenter.network.api.SwitchView;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.Current;
import com.opscenter.views.CurrentRows;
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

/// Finds switches of one organization.
@Component
class SwitchRows {

    private static final Sorting SORTING =
            new Sorting(
                    "id", Map.of("id", View.text("id"), "name", View.member("reading.deviceName")));

    private final Reads reads;
    private final Pages pages;
    private final Switches switches;
    private final Current<SwitchRow, Row<SwitchRow>> current;

    SwitchRows(Reads reads, Pages pages, Switches switches, CurrentRows current) {
        this.reads = reads;
        this.pages = pages;
        this.switches = switches;
        this.current = current.of(Switches.VIEW);
    }

    Page<SwitchView> page(String orgId, Moment moment, Listing listing) {
        return reads.in(
                orgId,
                db -> {
                    Page<Row<SwitchRow>> page =
                            pages.page(
                                    db, Switches.VIEW, moment, listing, DSL.noCondition(), SORTING);
                    return page.with(switches.views(db, orgId, moment, page.items()));
                });
    }

    Optional<SwitchView> one(String orgId, Moment moment, String id) {
        return reads.in(
                orgId,
                db ->
                        Switches.VIEW
                                .find(db, moment.position(), "switch/" + id)
                                .map(row ->
                                        switches.views(db, orgId, moment, List.of(row))
                                                .getFirst()));
    }

    List<SwitchView> all(Scope scope, Condition condition) {
        return reads.in(
                scope.orgId(),
                db ->
                        switches.views(
                                db,
                                scope.orgId(),
                                Moment.of(scope),
                                Switches.VIEW.fetch(
                                        db,
                                        scope.at(),
                                        condition.and(View.inSite(scope.site())),
                                        View.KEY.asc())));
    }

    /// `UP`, `DOWN` or `UNKNOWN` of each.
    List<String> statuses(Scope scope) {
        if (scope.at() != null) {
            return all(scope, DSL.noCondition()).stream().map(SwitchView::status).toList();
        }
        List<Row<SwitchRow>> rows =
                current.in(scope.orgId()).values().stream()
                        .filter(row -> scope.site() == null || scope.site().equals(row.site()))
                        .toList();
        return switches.statuses(scope.orgId(), rows);
    }

    /// The switches a source reads, for our own parts that know only its id.
    List<SwitchView> of(String source) {
        return reads.everywhere(db ->
                Switches.VIEW.fetch(db, null, View.text("source").eq(source)).stream()
                        .flatMap(row ->
                                switches.views(db, row.orgId(), Moment.NOW, List.of(row)).stream())
                        .toList());
    }

    Optional<String> name(String orgId, String key) {
        return reads.in(orgId, db -> Switches.VIEW.find(db, null, key))
                .map(row -> row.value().shownName());
    }

    Map<String, String> sites(String orgId, Collection<String> keys) {
        return reads.in(orgId, db -> Switches.VIEW.sites(db, keys));
    }

    /// The organization a switch belongs to, for our own parts that know only its key.
    Optional<String> owner(String key) {
        return reads.everywhere(db -> Switches.VIEW.find(db, null, key)).map(Row::orgId);
    }
}
