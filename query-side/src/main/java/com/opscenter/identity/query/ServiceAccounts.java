package com.opscenter.identity.query;

import com.opscenter.identity.api.FindServiceAccount;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.ServiceAccountView;
import com.opscenter.identity.api.ServiceAccountView.Belonging;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.KeyUses;
import com.opscenter.identity.api.keys.KeyUses.Use;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Machines that act by name, as they are shown; those that were removed are not.
@Component
class ServiceAccounts {

    private static final Set<String> FEATURES = Set.of("identity");

    private final View<UserRow> view;
    private final Reads reads;
    private final Sights sights;
    private final Memberships memberships;
    private final Organizations organizations;
    private final KeyUses uses;

    ServiceAccounts(
            UsersProjection projection,
            Reads reads,
            Sights sights,
            Memberships memberships,
            Organizations organizations,
            KeyUses uses) {
        this.view = View.of(projection);
        this.reads = reads;
        this.sights = sights;
        this.memberships = memberships;
        this.organizations = organizations;
        this.uses = uses;
    }

    /// By client id.
    List<ServiceAccountView> all() {
        List<Row<UserRow>> rows =
                reads.everywhere(db ->
                        view.fetch(
                                db,
                                null,
                                View.text("clientId").isNotNull(),
                                View.text("clientId").asc()));
        List<Row<UserRow>> there = rows.stream().filter(ServiceAccounts::isThere).toList();
        Map<String, Use> seen =
                uses.of(there.stream().map(row -> KeyUses.ofMachine(user(row))).toList());
        return there.stream()
                .map(row -> view(row, seen.get(KeyUses.ofMachine(user(row)))))
                .toList();
    }

    @QueryHandler
    Optional<ServiceAccountView> on(FindServiceAccount query) {
        sights.await(FEATURES, query.position());
        return find(query.user());
    }

    Optional<ServiceAccountView> find(UserId machine) {
        String name = KeyUses.ofMachine(machine);
        return reads.everywhere(db -> view.find(db, null, "user/" + machine.value()))
                .filter(ServiceAccounts::isThere)
                .map(row -> view(row, uses.of(List.of(name)).get(name)));
    }

    private static boolean isThere(Row<UserRow> row) {
        return row.value().isMachine() && !row.value().isDeleted();
    }

    private static UserId user(Row<UserRow> row) {
        return new UserId(row.value().id());
    }

    private ServiceAccountView view(Row<UserRow> row, @Nullable Use use) {
        UserRow machine = row.value();
        String client = Objects.requireNonNull(machine.clientId());
        return new ServiceAccountView(
                machine.id(),
                client,
                client,
                machine.machineName(),
                machine.standing().status().word(),
                machine.roles().stream().sorted().toList(),
                machine.permissions().stream().sorted().toList(),
                memberships.of(user(row)).stream()
                        .map(this::belonging)
                        .sorted(Comparator.comparing(Belonging::org_id))
                        .toList(),
                machine.origin().createdAt(),
                use == null ? null : use.at(),
                row.version());
    }

    private Belonging belonging(Membership membership) {
        String name =
                organizations.find(membership.orgId()).map(Organizations.Known::name).orElse(null);
        return new Belonging(membership.orgId(), name, membership.role().word());
    }
}
