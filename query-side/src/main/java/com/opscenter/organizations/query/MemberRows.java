package com.opscenter.organizations.query;

import com.opscenter.identity.api.Acquaintances;
import com.opscenter.identity.api.Acquaintances.Acquaintance;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the members of an organization. What they are called now is the directory's, whatever time
/// is looked at.
@Component
class MemberRows {

    private final View<MemberRow> view;
    private final Reads reads;
    private final Directory directory;
    private final Acquaintances acquaintances;

    MemberRows(
            MembersProjection projection,
            Reads reads,
            Directory directory,
            Acquaintances acquaintances) {
        this.view = View.of(projection);
        this.reads = reads;
        this.directory = directory;
        this.acquaintances = acquaintances;
    }

    /// @param total how many there are in all
    record Found(List<MemberView> members, int total) {}

    /// Rows as they were read. Who is behind them is another read, which must not hold on to two
    /// connections.
    private record Fetched(List<Row<MemberRow>> rows, int total) {}

    /// By when they joined.
    Found of(String orgId, @Nullable Long position, MemberFilter filter) {
        Stretch stretch = filter.stretch();
        String search = filter.search();
        return search == null
                ? page(orgId, position, filter, stretch)
                : searched(orgId, position, filter, stretch, search);
    }

    /// @param active those whose account may be used
    record Counted(int all, int active, SortedMap<String, Integer> byRole) {

        int of(String role) {
            return byRole.getOrDefault(role, 0);
        }
    }

    /// As what they stood then; whether their accounts may be used is said of now.
    Counted count(String orgId, @Nullable Long position) {
        List<Row<MemberRow>> rows =
                reads.in(orgId, db -> view.fetch(db, position, DSL.noCondition()));
        SortedMap<String, Integer> byRole = new TreeMap<>();
        rows.forEach(row -> byRole.merge(row.value().role(), 1, Integer::sum));
        long active =
                rows.stream()
                        .map(row -> directory.status(new UserId(row.value().userId())))
                        .filter(status -> status.equals(Optional.of(UserStatus.ENABLED)))
                        .count();
        return new Counted(rows.size(), (int) active, byRole);
    }

    private Found page(
            String orgId, @Nullable Long position, MemberFilter filter, Stretch stretch) {
        Fetched fetched = reads.in(orgId, db -> fetch(db, position, filter.condition(), stretch));
        return new Found(views(fetched.rows()), fetched.total());
    }

    private Fetched fetch(
            DSLContext db, @Nullable Long position, Condition condition, Stretch stretch) {
        Table<?> rows = view.at(position);
        int total = db.fetchCount(DSL.selectFrom(rows).where(condition));
        List<Row<MemberRow>> shown =
                db.selectFrom(rows)
                        .where(condition)
                        .orderBy(View.text("joinedAt"), View.KEY)
                        .limit(stretch.limit())
                        .offset(stretch.offset())
                        .fetch(view::row);
        return new Fetched(shown, total);
    }

    /// Names are sealed in the rows, so they are looked through here.
    private Found searched(
            String orgId,
            @Nullable Long position,
            MemberFilter filter,
            Stretch stretch,
            String search) {
        String words = search.toLowerCase(Locale.ROOT);
        List<Row<MemberRow>> rows =
                reads.in(
                        orgId,
                        db ->
                                view.fetch(
                                        db,
                                        position,
                                        filter.condition(),
                                        View.text("joinedAt").asc(),
                                        View.KEY.asc()));
        List<MemberView> all =
                views(rows).stream().filter(member -> member.mentions(words)).toList();
        return new Found(
                all.stream().skip(stretch.offset()).limit(stretch.limit()).toList(), all.size());
    }

    private List<MemberView> views(List<Row<MemberRow>> rows) {
        Map<UserId, Acquaintance> known =
                acquaintances.of(
                        rows.stream().map(row -> new UserId(row.value().userId())).toList());
        return rows.stream()
                .map(Row::value)
                .map(row -> view(row, known.get(new UserId(row.userId()))))
                .toList();
    }

    private MemberView view(MemberRow row, @Nullable Acquaintance known) {
        Optional<Member> member = directory.member(new UserId(row.userId()));
        return new MemberView(
                row.userId(),
                row.userId(),
                member.map(Member::username).orElse(null),
                member.map(Member::email).orElse(null),
                member.map(Member::firstName).orElse(null),
                member.map(Member::lastName).orElse(null),
                row.role(),
                row.role(),
                row.machine(),
                member.map(Member::status).equals(Optional.of(UserStatus.ENABLED)),
                member.map(Member::status).map(UserStatus::word).orElse(null),
                known != null && known.emailVerified(),
                known == null ? null : known.createdAt(),
                known == null ? null : known.lastSeen(),
                row.joinedAt());
    }
}
