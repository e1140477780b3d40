package com.opscenter.identity.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds people and service accounts.
@Component
public class UsersProjection implements Projection<UserRow> {

    public static final String NAME = "identity_user";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 5;
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
            case UserRegistered registered -> UserFold.person(registered, stored);
            case ServiceAccountRegistered registered -> UserFold.machine(registered, stored);
            case UserEvent changed -> row == null ? null : UserFold.changed(row, changed, stored);
        };
    }
}
