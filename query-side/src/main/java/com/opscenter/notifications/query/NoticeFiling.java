package com.opscenter.notifications.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.views.Filing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells people what concerns them. Every node pushes to those who are connected to it.
@Component
class NoticeFiling extends Filing {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeFiling.class);

    private final NotificationQueue queue;

    NoticeFiling(
            EventReader history,
            NoticeIndex index,
            NotificationQueue queue,
            @Value("${opscenter.roles:}") String roles) {
        super("notifications", history, index, roles);
        this.queue = queue;
    }

    /// What cannot be pushed stands in the list all the same.
    @Override
    protected void filed(long before, long now) {
        try {
            queue.tell(before, now);
        } catch (RuntimeException e) {
            LOG.warn("notifications=not-pushed after={} upTo={}", before, now, e);
        }
    }
}
