package com.opscenter.notifications.query;

import com.opscenter.identity.api.UserId;
import com.opscenter.notifications.query.Notifications.Fresh;
import com.opscenter.push.api.OwnQueue;
import com.opscenter.push.api.OwnQueues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells each person who is connected what is new for them.
@Component
class NotificationQueue implements OwnQueue {

    static final String DESTINATION = "/user/queue/notifications";

    /// What is older is found in the list alone, as when all of it is made anew.
    private static final Duration NEWS = Duration.ofMinutes(5);

    private final Notifications notifications;
    private final OwnQueues queues;
    private final Clock clock;

    NotificationQueue(Notifications notifications, OwnQueues queues, Clock clock) {
        this.notifications = notifications;
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    public Set<String> destinations() {
        return Set.of(DESTINATION);
    }

    /// What lies in `(after, upTo]`.
    void tell(long after, long upTo) {
        Set<UserId> people = queues.peopleAt(DESTINATION);
        if (people.isEmpty()) {
            return;
        }
        Instant since = clock.instant().minus(NEWS);
        for (Fresh fresh : notifications.fresh(people, after, upTo, since)) {
            long position = Long.parseLong(fresh.view().id());
            queues.tell(DESTINATION, fresh.person(), position, fresh.view());
        }
    }
}
