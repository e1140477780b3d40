package com.opscenter.sources.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.sources.api.ListSources.Which;
import com.opscenter.sources.api.SourceStates;
import com.opscenter.sources.api.SourceView;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Current<SourceRow, Row<SourceRow>> current;

    SourceRows(Reads reads, Pages pages, Sources sources, CurrentRows current) {
        this.reads = reads;
        this.pages = pages;
        this.sources = sources;
        this.current = current.of(VIEW);
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
        if (scope.at() != null) {
            return rows(scope.orgId(), scope.at(), View.inSite(scope.site()));
        }
        return current.in(scope.orgId()).values().stream()
                .filter(row -> scope.site() == null || scope.site().equals(row.site()))
                .toList();
    }

    private List<Row<SourceRow>> rows(String orgId, @Nullable Long at, Condition condition) {
        return reads.in(orgId, db -> VIEW.fetch(db, at, condition, View.KEY.asc()));
    }

    /// How many of these were read lately.
    long fresh(Scope scope, List<Row<SourceRow>> rows) {
        return sources.fresh(scope.orgId(), Moment.of(scope), rows);
    }

    /// The organization of a source, for our own parts that know only its id.
    Optional<String> owner(String id) {
        return reads.everywhere(db -> VIEW.find(db, null, "source/" + id)).map(Row::orgId);
    }

    @Override
    public Map<String, State> states(String orgId, Collection<String> sources, @Nullable Long at) {
        List<String> keys = sources.stream().map(source -> "source/" + source).toList();
        return found(orgId, keys, at)
                .map(Row::value)
                .collect(
                        Collectors.toMap(
                                SourceRow::id,
                                row -> new State(row.health().status(), row.intervals().status())));
    }

    private Stream<Row<SourceRow>> found(String orgId, List<String> keys, @Nullable Long at) {
        if (at != null) {
            return rows(orgId, at, View.keyed(keys)).stream();
        }
        Map<String, Row<SourceRow>> now = current.in(orgId);
        return keys.stream().distinct().map(now::get).filter(Objects::nonNull);
    }
}
