package com.opscenter.organizations.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Reads;
import com.opscenter.views.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Who belongs where, in memory: asked with every request, so what was read stays until a row of
/// the person moves. It looks at all organizations, because it tells which of them are one's own.
@Component
class MembershipBook implements Memberships, ViewChanges {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Field<String> USER = DSL.field(DSL.name("user_id"), String.class);
    private static final Field<String> ORG = DSL.field(DSL.name("org_id"), String.class);
    private static final Field<String> ROLE = View.text("role");

    private final Cache<String, List<Membership>> byPerson =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();
    private final Reads reads;
    private final Positions positions;

    MembershipBook(Reads reads, Positions positions) {
        this.reads = reads;
        this.positions = positions;
    }

    @Override
    public List<Membership> of(UserId person) {
        return byPerson.get(person.value(), this::read);
    }

    @Override
    public boolean awaitPosition(long position) {
        return positions.await(OrganizationRows.FEATURES, position, PATIENCE);
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.projection().equals(MembersProjection.NAME)) {
            advance.changes().stream()
                    .map(change -> MembersProjection.user(change.key()))
                    .forEach(byPerson::invalidate);
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals("organizations")) {
            byPerson.invalidateAll();
        }
    }

    /// Read anew, and none of it is kept: nobody asks so of whom requests are about.
    @Override
    public Map<UserId, List<Membership>> ofAll(Collection<UserId> people) {
        String[] ids = people.stream().map(UserId::value).toArray(String[]::new);
        Map<UserId, List<Membership>> all = new HashMap<>();
        reads.everywhere(db ->
                        db.select(USER, ORG, ROLE)
                                .from(DSL.table(DSL.name("read_model", MembersProjection.NAME)))
                                .where(USER.eq(DSL.any(ids)))
                                .orderBy(ORG)
                                .fetch())
                .forEach(row ->
                        membership(row.value2(), row.value3())
                                .ifPresent(own ->
                                        all.computeIfAbsent(
                                                        new UserId(row.value1()),
                                                        _ -> new ArrayList<>())
                                                .add(own)));
        return all;
    }

    private List<Membership> read(String person) {
        return reads.everywhere(db -> rows(db, person)).stream()
                .flatMap(row -> membership(row.value1(), row.value2()).stream())
                .toList();
    }

    private static List<Record2<String, String>> rows(DSLContext db, String person) {
        return db.select(ORG, ROLE)
                .from(DSL.table(DSL.name("read_model", MembersProjection.NAME)))
                .where(USER.eq(person))
                .orderBy(ORG)
                .fetch();
    }

    private static Optional<Membership> membership(String orgId, String word) {
        return OrgRole.of(word).map(role -> new Membership(orgId, role));
    }
}
