package com.opscenter.notifications.query;

import com.opscenter.notifications.api.FindUnread;
import com.opscenter.notifications.api.FindUnread.Unread;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side.
@Component
class NotificationQueries {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    private final Notifications notifications;
    private final NoticeFiling filing;

    NotificationQueries(Notifications notifications, NoticeFiling filing) {
        this.notifications = notifications;
        this.filing = filing;
    }

    @QueryHandler
    Optional<Unread> on(FindUnread query) {
        filing.await(query.after(), PROMISED);
        return Optional.of(new Unread(notifications.unread(query.user())));
    }
}
