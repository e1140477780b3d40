package com.opscenter.views;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists page by page. A page begins after the last row of the one before, so that rows added
/// meanwhile shift nothing.
@Component
public class Pages {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final Field<String> SORTED = DSL.field(DSL.name("sorted"), String.class);

    private final Cursors cursors;

    public Pages(Cursors cursors) {
        this.cursors = cursors;
    }

    /// Fields a list can be sorted by; ties go by key.
    ///
    /// @param usual the order when none is asked for, such as `-requestedAt`
    public record Sorting(String usual, Map<String, Field<String>> fields) {}

    public <R> Page<Row<R>> page(
            DSLContext db,
            View<R> view,
            Moment moment,
            Listing listing,
            Condition condition,
            Sorting sorting) {
        String sort = listing.sort() == null ? sorting.usual() : listing.sort();
        boolean down = sort.startsWith("-");
        Field<String> field = sorting.fields().get(down ? sort.substring(1) : sort);
        if (field == null) {
            throw refused("sort", "must be one of " + sorting.fields().keySet());
        }
        int limit = limit(listing.limit());
        Table<?> rows =
                DSL.select(DSL.asterisk(), DSL.coalesce(field, "").as(SORTED))
                        .from(view.at(moment.position()))
                        .where(condition, View.inSite(listing.site()))
                        .asTable("sorted_rows");
        Result<Record> found =
                db.select(DSL.asterisk())
                        .from(rows)
                        .where(begin(view.name(), listing.cursor(), sort, down))
                        .orderBy(
                                down ? SORTED.desc() : SORTED.asc(),
                                down ? View.KEY.desc() : View.KEY.asc())
                        .limit(limit + 1)
                        .fetch();
        List<Record> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? end(view.name(), sort, shown.getLast()) : null;
        return new Page<>(shown.stream().map(view::row).toList(), next, moment.beforeHistory());
    }

    private Condition begin(String list, @Nullable String cursor, String sort, boolean down) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        Optional<List<String>> parts =
                cursors.open(list, cursor)
                        .filter(opened -> opened.size() == 3 && opened.getFirst().equals(sort));
        if (parts.isEmpty()) {
            throw refused("cursor", "is not of this list or too old");
        }
        var last = DSL.row(parts.get().get(1), parts.get().get(2));
        var here = DSL.row(SORTED, View.KEY);
        return down ? here.lt(last) : here.gt(last);
    }

    private String end(String list, String sort, Record last) {
        return cursors.sign(list, List.of(sort, last.get(SORTED), last.get(View.KEY)));
    }

    private static int limit(@Nullable String written) {
        if (written == null) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(written);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    new Refusal("malformed-request", "limit: is no number: " + written));
        }
        throw refused("limit", "must be 1 to " + MOST);
    }

    private static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, field, why));
    }
}
