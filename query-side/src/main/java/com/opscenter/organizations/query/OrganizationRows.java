package com.opscenter.organizations.query;

import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds organizations.
@Component
class OrganizationRows {

    static final Set<String> FEATURES = Set.of("organizations");

    private static final String KEYS = "organization/";

    private final View<OrganizationRow> view;
    private final View<MemberRow> members;
    private final Reads reads;
    private final OrganizationViews views;

    OrganizationRows(
            OrganizationsProjection organizations,
            MembersProjection members,
            Reads reads,
            OrganizationViews views) {
        this.view = View.of(organizations);
        this.members = View.of(members);
        this.reads = reads;
        this.views = views;
    }

    /// @param total how many there are in all
    record Found(List<OrganizationView> organizations, int total) {}

    /// Rows as they were read. What their owners are called is another read, which must not hold on
    /// to two connections.
    private record Fetched(
            List<Row<OrganizationRow>> rows, Map<String, List<String>> owners, int total) {}

    Optional<OrganizationView> one(String orgId, Moment moment) {
        Fetched fetched = reads.in(orgId, db -> one(db, moment, KEYS + orgId));
        return views(fetched).stream().findFirst();
    }

    /// The organization with what is told of it alone.
    Optional<OrganizationDetail> detail(String orgId, Moment moment) {
        Fetched fetched = reads.in(orgId, db -> one(db, moment, KEYS + orgId));
        return fetched.rows().stream()
                .findFirst()
                .map(row ->
                        new OrganizationDetail(
                                views(fetched).getFirst(),
                                row.value().settings(),
                                row.value().pending().size()));
    }

    /// Those of all organizations; for whoever may look at the whole platform.
    Found all(Moment moment, Condition condition, Stretch stretch) {
        return found(reads.everywhere(db -> page(db, moment, condition, stretch)));
    }

    /// Only of these, which must be one's own: the ids are what keeps others out.
    Found of(Collection<String> orgIds, Moment moment, Condition condition, Stretch stretch) {
        List<String> keys = orgIds.stream().map(id -> KEYS + id).toList();
        Condition own = condition.and(View.keyed(keys));
        return found(reads.everywhere(db -> page(db, moment, own, stretch)));
    }

    private Fetched one(DSLContext db, Moment moment, String key) {
        List<Row<OrganizationRow>> rows = view.find(db, moment.position(), key).stream().toList();
        return new Fetched(rows, owners(db, moment.position(), rows), rows.size());
    }

    private Fetched page(DSLContext db, Moment moment, Condition condition, Stretch stretch) {
        Table<?> rows = view.at(moment.position());
        int total = db.fetchCount(DSL.selectFrom(rows).where(condition));
        List<Row<OrganizationRow>> shown =
                db.selectFrom(rows)
                        .where(condition)
                        .orderBy(DSL.lower(View.text("name")), View.KEY)
                        .limit(stretch.limit())
                        .offset(stretch.offset())
                        .fetch(view::row);
        return new Fetched(shown, owners(db, moment.position(), shown), total);
    }

    private Found found(Fetched fetched) {
        return new Found(views(fetched), fetched.total());
    }

    private List<OrganizationView> views(Fetched fetched) {
        return fetched.rows().stream()
                .map(row ->
                        views.of(row, fetched.owners().getOrDefault(row.value().id(), List.of())))
                .toList();
    }

    /// By when they joined.
    private Map<String, List<String>> owners(
            DSLContext db, @Nullable Long position, List<Row<OrganizationRow>> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Condition owners =
                View.text("role")
                        .eq(DSL.inline("owner"))
                        .and(View.inOrganizations(rows.stream().map(Row::orgId).toList()));
        return members
                .fetch(db, position, owners, View.text("joinedAt").asc(), View.KEY.asc())
                .stream()
                .map(Row::value)
                .collect(
                        Collectors.groupingBy(
                                MemberRow::orgId,
                                Collectors.mapping(MemberRow::userId, Collectors.toList())));
    }
}
