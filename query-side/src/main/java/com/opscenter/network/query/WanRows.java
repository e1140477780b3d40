package com.opscenter.network.query;

import com.opscenter.network.api.WanView;
import com.opscenter.ops.api.Scope;
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

/// Finds WAN links of one organization.
@Component
class WanRows {

    private static final Sorting SORTING =
            new Sorting("id", Map.of("id", View.text("id"), "name", View.member("reading.name")));

    private final Reads reads;
    private final Pages pages;
    private final Wans wans;

    WanRows(Reads reads, Pages pages, Wans wans) {
        this.reads = reads;
        this.pages = pages;
        this.wans = wans;
    }

    Page<WanView> page(String orgId, Moment moment, Listing listing) {
        return reads.in(
                orgId,
                db -> {
                    Page<Row<WanRow>> page =
                            pages.page(db, Wans.VIEW, moment, listing, DSL.noCondition(), SORTING);
                    return page.with(wans.views(orgId, moment, page.items()));
                });
    }

    Optional<Row<WanRow>> row(String orgId, Moment moment, String id) {
        return reads.in(orgId, db -> Wans.VIEW.find(db, moment.position(), "wan/" + id));
    }

    Optional<WanView> one(String orgId, Moment moment, String id) {
        return row(orgId, moment, id)
                .map(row -> wans.views(orgId, moment, List.of(row)).getFirst());
    }

    List<WanView> all(Scope scope, Condition condition) {
        return wans.views(scope.orgId(), Moment.of(scope), rows(scope, condition));
    }

    List<Row<WanRow>> rows(Scope scope, Condition condition) {
        return reads.in(
                scope.orgId(),
                db ->
                        Wans.VIEW.fetch(
                                db,
                                scope.at(),
                                condition.and(View.inSite(scope.site())),
                                View.KEY.asc()));
    }

    /// The links a source reads, for our own parts that know only its id.
    List<WanView> of(String source) {
        return reads
                .everywhere(db -> Wans.VIEW.fetch(db, null, View.text("source").eq(source)))
                .stream()
                .flatMap(row -> wans.views(row.orgId(), Moment.NOW, List.of(row)).stream())
                .toList();
    }

    Optional<String> name(String orgId, String key) {
        return reads.in(orgId, db -> Wans.VIEW.find(db, null, key))
                .map(row -> row.value().reading().name());
    }

    Map<String, String> sites(String orgId, Collection<String> keys) {
        return reads.in(orgId, db -> Wans.VIEW.sites(db, keys));
    }
}
