package com.opscenter.identity.query.roles;

import com.opscenter.identity.api.FindRole;
import com.opscenter.identity.api.FindRoleHolders;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.RoleView;
import com.opscenter.identity.query.UserRow;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.views.Reads;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds roles, and counts who holds them.
@Component
class RoleReads {

    static final Set<String> FEATURES = Set.of("identity");

    private static final Condition IS_THERE = View.member("standing.status").ne("DELETED");
    private static final Field<String> ROLE = DSL.field(DSL.name("held", "role"), String.class);

    private final RoleBook book;
    private final View<UserRow> users;
    private final Reads reads;
    private final Sights sights;

    RoleReads(RoleBook book, UsersProjection users, Reads reads, Sights sights) {
        this.book = book;
        this.users = View.of(users);
        this.reads = reads;
        this.sights = sights;
    }

    List<RoleView> all() {
        Map<String, RoleBook.Own> own = book.own();
        return book.all().stream()
                .map(role -> {
                    RoleBook.Own known = own.get(role.name());
                    return RoleViews.view(role, known == null ? null : known.version());
                })
                .toList();
    }

    Optional<RoleView> find(String name) {
        return all().stream().filter(role -> role.name().equals(name)).findFirst();
    }

    @QueryHandler
    Optional<RoleView> on(FindRole query) {
        sights.await(FEATURES, query.position());
        return find(query.role());
    }

    @QueryHandler
    Optional<Long> on(FindRoleHolders query) {
        return Optional.of(
                reads.everywhere(db -> (long) db.fetchCount(users.at(null), held(query.role()))));
    }

    private static Condition held(String role) {
        return IS_THERE.and("jsonb_exists(value -> 'roles', {0})", DSL.val(role));
    }

    /// How many people and service accounts hold each role, those that nobody holds included.
    Map<String, Long> holders() {
        List<String> names = book.all().stream().map(Role::name).toList();
        Map<String, Long> counted = reads.everywhere(this::counted);
        Map<String, Long> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, counted.getOrDefault(name, 0L)));
        return all;
    }

    private Map<String, Long> counted(DSLContext db) {
        return db.select(ROLE, DSL.count().cast(Long.class))
                .from(
                        users.at(null),
                        DSL.table("jsonb_array_elements_text(value -> 'roles') held(role)"))
                .where(IS_THERE)
                .groupBy(ROLE)
                .fetchMap(line -> line.value1(), line -> line.value2());
    }
}
