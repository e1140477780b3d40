package com.opscenter.identity.query.people;

import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.PresenceProjection;
import com.opscenter.identity.query.PresenceProjection.PresenceRow;
import com.opscenter.identity.query.Profiles;
import com.opscenter.identity.query.UserRow;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.views.Row;
import com.opscenter.views.RowJson;
import com.opscenter.views.Sql;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// The rows that people are searched in. Each says how somebody stands in the views now, so to file
/// somebody twice, or on two nodes, changes nothing.
@Component
class PeopleIndex {

    /// Raise it when what stands in the rows changes: they are then made anew.
    static final int VERSION = 2;

    private static final Logger LOG = LoggerFactory.getLogger(PeopleIndex.class);

    /// Of our advisory locks the one of who files: what was read last is written last.
    private static final String LOCK = "pg_advisory_xact_lock(1869640547, 8)";

    private static final Field<Long> POSITION = DSL.field(DSL.name("position"), Long.class);
    private static final Field<Integer> MADE_BY = DSL.field(DSL.name("version"), Integer.class);

    private final DSLContext db;
    private final View<UserRow> users;
    private final View<PresenceRow> presence;
    private final Memberships memberships;
    private final Profiles profiles;
    private final Tiering tiering;

    PeopleIndex(
            @Qualifier("projections") DataSource pool,
            UsersProjection users,
            PresenceProjection presence,
            Memberships memberships,
            Profiles profiles,
            Tiering tiering) {
        this.db = Sql.on(pool);
        this.users = View.of(users);
        this.presence = View.of(presence);
        this.memberships = memberships;
        this.profiles = profiles;
        this.tiering = tiering;
    }

    /// Begins anew when the rows were made in another way than ours.
    ///
    /// @return how far they are
    long begin() {
        return db.transactionResult(transaction -> {
            DSLContext tx = transaction.dsl();
            tx.fetch("LOCK TABLE read_model.identity_person_reached");
            Integer version = version(tx);
            if (version == null) {
                tx.execute(
                        "INSERT INTO read_model.identity_person_reached VALUES ({0}, 0)",
                        DSL.val(VERSION));
            } else if (version != VERSION) {
                // No TRUNCATE: whoever reads meanwhile would see no rows where their snapshot has
                // them all.
                tx.execute("DELETE FROM read_model.identity_person");
                tx.execute(
                        "UPDATE read_model.identity_person_reached SET version = {0}, position = 0",
                        DSL.val(VERSION));
            }
            return reached(tx);
        });
    }

    /// The position up to which everything is filed, 0 while the rows are made anew.
    long reached() {
        return reached(db);
    }

    /// The position of the newest change there is to file.
    long newest() {
        return Source.VIEWS.stream()
                .mapToLong(view -> new View<>(view, Object.class).newest(db))
                .max()
                .orElse(0);
    }

    /// Says so unless the rows are made by another version by now.
    void reached(long position) {
        db.execute(
                "UPDATE read_model.identity_person_reached SET position = {0}"
                        + " WHERE position < {0} AND version = {1}",
                DSL.val(position), DSL.val(VERSION));
    }

    /// Whatever was filed may be wrong by now.
    void doubt() {
        db.execute(
                "UPDATE read_model.identity_person_reached SET position = 0 WHERE version = {0}",
                DSL.val(VERSION));
    }

    /// Whose account, sign-ins or memberships changed after a position.
    Set<String> changedSince(long position) {
        Set<String> ids = new HashSet<>();
        for (String view : Source.VIEWS) {
            new View<>(view, Object.class)
                    .changed(db, position)
                    .keySet()
                    .forEach(key -> ids.add(Source.user(view, key)));
        }
        return ids;
    }

    /// Brings the rows of these people to how they stand now. One whose names cannot be filed is
    /// filed without them, and keeps nobody else from being found.
    void file(Collection<String> ids) {
        try {
            fileTogether(ids, this::words);
        } catch (IllegalArgumentException | DataAccessException | JacksonException e) {
            if (e instanceof DataAccessException lost && Sql.isAway(lost)) {
                throw e;
            }
            if (ids.size() > 1) {
                ids.forEach(id -> file(List.of(id)));
            } else {
                LOG.warn("people-index user={} nameless=\"{}\"", ids, e.getMessage());
                fileTogether(ids, _ -> Words.NONE);
            }
        }
    }

    private void fileTogether(Collection<String> ids, Names names) {
        db.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            tx.fetch("SELECT " + LOCK);
            write(tx, ids, rows(tx, ids, names));
        });
    }

    /// What somebody is called, here and outside.
    private record Words(@Nullable Profile profile, @Nullable String externalId) {

        static final Words NONE = new Words(null, null);
    }

    /// The same, as far as it is to be filed.
    private interface Names {
        Words of(Row<UserRow> row);
    }

    private List<PersonRow> rows(DSLContext tx, Collection<String> ids, Names names) {
        Map<String, Instant> logins =
                fetch(tx, presence, ids, "presence/").stream()
                        .collect(Collectors.toMap(PresenceRow::userId, PresenceRow::lastLogin));
        Map<UserId, List<Membership>> belonging =
                memberships.ofAll(ids.stream().map(UserId::new).toList());
        return users.fetch(tx, null, View.keyed(keys("user/", ids))).stream()
                .filter(row -> !row.value().isErased())
                .map(row -> row(row, names.of(row), belonging, logins))
                .toList();
    }

    private PersonRow row(
            Row<UserRow> row,
            Words words,
            Map<UserId, List<Membership>> belonging,
            Map<String, Instant> logins) {
        String id = row.value().id();
        return PersonRow.of(
                row,
                words.profile(),
                words.externalId(),
                tiering.of(row.value()).word(),
                belonging.getOrDefault(new UserId(id), List.of()).stream()
                        .map(Membership::orgId)
                        .toList(),
                logins.get(id));
    }

    /// One that cannot be read must not keep everybody else from being found.
    private Words words(Row<UserRow> row) {
        try {
            return new Words(
                    profiles.of(row.value()).orElse(null),
                    profiles.externalId(row.value()).orElse(null));
        } catch (IllegalStateException | JacksonException e) {
            LOG.warn("people-index key={} unreadable=\"{}\"", row.key(), e.getMessage());
            return Words.NONE;
        }
    }

    /// Rows that a newer version makes are left to it.
    private static void write(DSLContext tx, Collection<String> ids, List<PersonRow> rows) {
        if (!Objects.equals(version(tx), VERSION)) {
            return;
        }
        tx.execute(
                "DELETE FROM read_model.identity_person WHERE user_id = ANY ({0})",
                DSL.val(ids.toArray(String[]::new)));
        tx.execute(
                """
                INSERT INTO read_model.identity_person SELECT * FROM
                jsonb_populate_recordset(NULL::read_model.identity_person, {0}::jsonb)
                """,
                DSL.val(RowJson.write(rows)));
    }

    private static <R> List<R> fetch(
            DSLContext tx, View<R> view, Collection<String> ids, String prefix) {
        return view.fetch(tx, null, View.keyed(keys(prefix, ids))).stream()
                .map(Row::value)
                .toList();
    }

    private static List<String> keys(String prefix, Collection<String> ids) {
        return ids.stream().map(prefix::concat).toList();
    }

    private static @Nullable Integer version(DSLContext db) {
        return db.select(MADE_BY)
                .from("read_model.identity_person_reached")
                .fetchOptional(MADE_BY)
                .orElse(null);
    }

    private static long reached(DSLContext db) {
        return db.select(POSITION)
                .from("read_model.identity_person_reached")
                .fetchOptional(POSITION)
                .orElse(0L);
    }
}
