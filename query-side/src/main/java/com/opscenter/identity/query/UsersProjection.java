package com.opscenter.identity.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds people and service accounts.
@Component
class UsersProjection implements Projection<UserRow> {

    @Override
    public String name() {
        return "identity_user";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Class<UserRow> rowType() {
        return UserRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof UserEvent user ? Optional.of(user.stream()) : Optional.empty();
    }

    @Override
    public @Nullable UserRow fold(@Nullable UserRow row, Event event, StoredEvent stored) {
        return switch ((UserEvent) event) {
            case UserRegistered(var user, var issuer, var profile, var roles) ->
                    new UserRow(user.value(), issuer, null, profile, roles, Set.of());
            case ServiceAccountRegistered(var user, var clientId, var roles, var permissions) ->
                    new UserRow(user.value(), null, clientId, null, roles, permissions);
            case RolesChanged(_, var roles) ->
                    row == null
                            ? null
                            : new UserRow(
                                    row.id(),
                                    row.issuer(),
                                    row.clientId(),
                                    row.profile(),
                                    roles,
                                    row.permissions());
        };
    }
}
