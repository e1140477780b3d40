package com.opscenter.sources.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.sources.api.ListSources.Which;
import com.opscenter.sources.api.SourceStates;
import com.opscenter.sources.api.SourceView;
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
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds sources of one organization.
@Component
class SourceRows implements SourceStates {

    static final View<SourceRow> VIEW = new View<>("sources_source", SourceRow.class);

    private static final Sorting SORTING =
            new Sorting("id", Map.of("id", View.text("id"), "name", View.text("name")));

    private final Reads reads;
    private final Pages pages;
    private final Sources sources;

    SourceRows(Reads reads, Pages pages, Sources sources) {
        this.reads = reads;
        this.pages = pages;
        this.sources = sources;
    }

    Page<SourceView> page(String orgId, Moment moment, Listing listing) {
        Page<Row<SourceRow>> page =
                reads.in(
                        orgId,
                        db -> pages.page(db, VIEW, moment, listing, DSL.noCondition(), SORTING));
        return page.with(sources.views(orgId, moment, page.items()));
    }

    Optional<SourceView> one(String orgId, Moment moment, String id) {
        return reads.in(orgId, db -> VIEW.find(db, moment.position(), "source/" + id))
                .map(row -> sources.views(orgId, moment, List.of(row)).getFirst());
    }

    List<SourceView> which(String orgId, Which which) {
        Condition condition =
                switch (which) {
                    case Which.All _ -> DSL.noCondition();
                    case Which.Like(var name, var endpoint) ->
                            View.text("name")
                                    .equalIgnoreCase(name)
                                    .or(View.text("endpoint").eq(endpoint));
                    case Which.Using(var credentials) -> View.text("credential").in(credentials);
                };
        return sources.withoutSecrets(orgId, rows(orgId, null, condition));
    }

    List<SourceView> all(Scope scope) {
        return sources.views(scope.orgId(), Moment.of(scope), rows(scope));
    }

    List<Row<SourceRow>> rows(Scope scope) {
        return rows(scope.orgId(), scope.at(), View.inSite(scope.site()));
    }

    private List<Row<SourceRow>> rows(String orgId, @Nullable Long at, Condition condition) {
        return reads.in(orgId, db -> VIEW.fetch(db, at, condition, View.KEY.asc()));
    }

    /// The organization of a source, for our own parts that know only its id.
    Optional<String> owner(String id) {
        return reads.everywhere(db -> VIEW.find(db, null, "source/" + id)).map(Row::orgId);
    }

    @Override
    public Map<String, State> states(String orgId, Collection<String> sources, @Nullable Long at) {
        List<String> keys = sources.stream().map(source -> "source/" + source).toList();
        return rows(orgId, at, View.keyed(keys)).stream()
                .map(Row::value)
                .collect(
                        Collectors.toMap(
                                SourceRow::id,
                                row -> new State(row.health().status(), row.intervals().status())));
    }
}
