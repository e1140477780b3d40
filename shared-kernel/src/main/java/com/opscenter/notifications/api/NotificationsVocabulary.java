package com.opscenter.notifications.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class NotificationsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType(
                        "notifications.NotificationsRead",
                        1,
                        NotificationsEvent.NotificationsRead.class));
    }
}
