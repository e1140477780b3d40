package com.opscenter.identity.query.people;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.query.UserRow;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds people by what they are called and how they stand now. People belong to the platform:
/// whoever asks here may look at all of it.
@Component
class PeopleSearch {

    private static final Field<String> ID = DSL.field(DSL.name("user_id"), String.class);
    private static final Field<String> USERNAME = DSL.field(DSL.name("username"), String.class);
    private static final Field<String> EMAIL = DSL.field(DSL.name("email"), String.class);
    private static final Field<String> FIRST_NAME = DSL.field(DSL.name("first_name"), String.class);
    private static final Field<String> LAST_NAME = DSL.field(DSL.name("last_name"), String.class);
    private static final Field<OffsetDateTime> LAST_LOGIN =
            DSL.field(DSL.name("last_login"), OffsetDateTime.class);

    private final View<UserRow> users;
    private final Reads reads;

    PeopleSearch(UsersProjection users, Reads reads) {
        this.users = View.of(users);
        this.reads = reads;
    }

    /// @param total how many there are in all
    record Page(List<Found> people, long total) {}

    /// Refuses with `projection-behind` while not everybody is filed.
    Page page(PeopleWanted wanted, String order, Stretch stretch) {
        return reads.everywhere(db -> {
            Record found =
                    db.fetchSingle(
                            "SELECT ids, total FROM read_model.find_people({0}, {1}, {2}, {3})",
                            wanted.filter(),
                            DSL.val(order),
                            DSL.val(stretch.limit()),
                            DSL.val(stretch.offset()));
            return new Page(these(db, ids(found)), found.get("total", Long.class));
        });
    }

    /// @param last the id after which the next ones come, null when there are none
    record Batch(List<Found> people, @Nullable String last) {}

    /// Those whose ids follow one, in order. Refuses with `projection-behind` while not everybody
    /// is filed.
    Batch after(PeopleWanted wanted, String above, int most) {
        return reads.everywhere(db -> {
            List<String> ids = idsAfter(db, wanted, above, most);
            return new Batch(these(db, ids), ids.size() < most ? null : ids.getLast());
        });
    }

    /// Only their ids.
    List<String> idsAfter(PeopleWanted wanted, String above, int most) {
        return reads.everywhere(db -> idsAfter(db, wanted, above, most));
    }

    private static List<String> idsAfter(
            DSLContext db, PeopleWanted wanted, String above, int most) {
        return ids(
                db.fetchSingle(
                        "SELECT ids FROM read_model.people_after({0}, {1}, {2})",
                        wanted.filter(), DSL.val(above), DSL.val(most)));
    }

    /// Nobody is told that there is none while not everybody is filed.
    static void requireWhole(DSLContext db) {
        Boolean whole =
                db.select(DSL.field("read_model.people_are_whole()", Boolean.class))
                        .fetchOne(0, Boolean.class);
        if (!Boolean.TRUE.equals(whole)) {
            throw PeopleFiling.behind();
        }
    }

    private static List<String> ids(Record found) {
        String[] ids = found.get("ids", String[].class);
        if (ids == null) {
            throw PeopleFiling.behind();
        }
        return Arrays.asList(ids);
    }

    /// In the order of the ids; who is gone meanwhile is left out.
    List<Found> these(DSLContext db, List<String> ids) {
        Map<String, Row<UserRow>> rows =
                users
                        .fetch(db, null, View.keyed(ids.stream().map("user/"::concat).toList()))
                        .stream()
                        .collect(Collectors.toMap(row -> row.value().id(), Function.identity()));
        Map<String, Record> names = names(db, ids);
        return ids.stream().flatMap(id -> found(rows.get(id), names.get(id))).toList();
    }

    private static Map<String, Record> names(DSLContext db, Collection<String> ids) {
        return db.select(ID, USERNAME, EMAIL, FIRST_NAME, LAST_NAME, LAST_LOGIN)
                .from(DSL.table(DSL.name("read_model", "identity_person")))
                .where(ID.eq(DSL.any(ids.toArray(String[]::new))))
                .fetchMap(ID, record -> (Record) record);
    }

    private static Stream<Found> found(@Nullable Row<UserRow> row, @Nullable Record names) {
        if (row == null || names == null) {
            return Stream.empty();
        }
        String username = names.get(USERNAME);
        OffsetDateTime login = names.get(LAST_LOGIN);
        Profile profile =
                username == null
                        ? null
                        : new Profile(
                                username,
                                Objects.requireNonNullElse(names.get(EMAIL), ""),
                                names.get(FIRST_NAME),
                                names.get(LAST_NAME));
        return Stream.of(new Found(row, profile, login == null ? null : login.toInstant()));
    }
}
