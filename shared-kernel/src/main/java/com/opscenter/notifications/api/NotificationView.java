package com.opscenter.notifications.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing a person was told.
///
/// @param key `notification/<id>`
/// @param id its position in the history, a number as text
/// @param severity `info`, `warning` or `critical`
/// @param kind what happened, such as `roles-changed`; pages word it in their own language
/// @param params what the words need, by name
/// @param title the same in English
/// @param by who did it, null when nobody in particular did
/// @param link the page where more is told
/// @param read whether it was marked as read
public record NotificationView(
        String key,
        String id,
        String severity,
        String kind,
        Map<String, String> params,
        String title,
        @Nullable String by,
        String link,
        Instant at,
        boolean read) {

    public NotificationView {
        params = Map.copyOf(params);
    }
}
