package com.opscenter.identity.query.roles;

import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.query.roles.RolesProjection.RoleRow;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// All roles, in memory: asked with every request, so what was read stays until a role moves. What
/// has no row, or none yet, grants nothing.
@Component
class RoleBook implements Roles, ViewChanges {

    private static final List<Role> OF_THE_SYSTEM =
            Arrays.stream(SystemRole.values()).map(SystemRole::role).toList();

    private final AtomicLong moves = new AtomicLong();
    private final SharedReading<Page> reading = new SharedReading<>();
    private final View<RoleRow> view;
    private final Reads reads;

    private volatile Page page = new Page(-1, Map.of());

    RoleBook(RolesProjection projection, Reads reads) {
        this.view = View.of(projection);
        this.reads = reads;
    }

    /// @param moves how many there had been before it was read
    /// @param own by name and in order of the names
    private record Page(long moves, Map<String, Own> own) {}

    /// A role of one's own.
    ///
    /// @param version for `If-Match`
    record Own(Role role, long version) {}

    @Override
    public Optional<Role> find(String name) {
        Optional<Role> ofTheSystem = SystemRole.of(name).map(SystemRole::role);
        return ofTheSystem.or(() -> Optional.ofNullable(own().get(name)).map(Own::role));
    }

    @Override
    public List<Role> all() {
        return Stream.concat(OF_THE_SYSTEM.stream(), own().values().stream().map(Own::role))
                .toList();
    }

    Map<String, Own> own() {
        Page known = page;
        return known.moves() == moves.get() ? known.own() : read();
    }

    /// By one for all who ask meanwhile. What moves while it is read is read again by whoever came
    /// after that.
    private Map<String, Own> read() {
        long seen = moves.get();
        Page read = reading.read(this::turn);
        while (read.moves() < seen) {
            read = reading.read(this::turn);
        }
        return read.own();
    }

    private Page turn() {
        long before = moves.get();
        Page read = new Page(before, reads.in(SystemOrganization.ID, this::read));
        page = read;
        return read;
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.projection().equals(view.name()) && !advance.changes().isEmpty()) {
            moves.incrementAndGet();
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals("identity")) {
            moves.incrementAndGet();
        }
    }

    private Map<String, Own> read(DSLContext db) {
        Map<String, Own> all = new LinkedHashMap<>();
        view.fetch(db, null, DSL.noCondition(), View.KEY.asc())
                .forEach(row -> all.put(row.value().name(), own(row)));
        return all;
    }

    private static Own own(Row<RoleRow> row) {
        RoleTerms terms = row.value().terms();
        Role role =
                new Role(
                        row.value().name(),
                        terms.description(),
                        terms.level(),
                        terms.platform(),
                        terms.permissions().stream()
                                .map(Permission::find)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet()),
                        false);
        return new Own(role, row.version());
    }
}
