package com.opscenter.notifications.api;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.UserId;
import java.util.Set;

/// What a person did with what they were told.
public sealed interface NotificationsEvent extends Event {

    UserId user();

    @Override
    default String stream() {
        return "notifications/" + user().value();
    }

    /// @param upTo everything up to this position was read, 0 for nothing
    /// @param ids what else was read, by their positions
    record NotificationsRead(UserId user, long upTo, Set<Long> ids) implements NotificationsEvent {

        public NotificationsRead {
            ids = Set.copyOf(ids);
        }
    }
}
