package com.opscenter.identity.query.roles;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.RoleEvent;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.query.roles.RolesProjection.RoleRow;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds what each role of one's own says; one that was deleted has no row.
@Component
class RolesProjection implements Projection<RoleRow> {

    static final String NAME = "identity_role";

    record RoleRow(String name, RoleTerms terms) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Class<RoleRow> rowType() {
        return RoleRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof RoleEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable RoleRow fold(@Nullable RoleRow row, Event event, StoredEvent stored) {
        return switch ((RoleEvent) event) {
            case RoleDefined(var name, var terms) -> new RoleRow(name, terms);
            case RoleChanged(var name, var terms, _) -> new RoleRow(name, terms);
            case RoleDeleted _ -> null;
        };
    }
}
