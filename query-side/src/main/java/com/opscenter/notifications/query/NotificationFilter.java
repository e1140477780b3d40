package com.opscenter.notifications.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.notifications.api.Severity;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which notifications are asked for.
///
/// @param unread `true` for those alone that were not read
/// @param severity words, separated by commas
record NotificationFilter(@Nullable String unread, @Nullable String severity) {

    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::word).toList();

    Condition condition() {
        return DSL.and(ofUnread(), ofSeverity());
    }

    private Condition ofUnread() {
        if (unread == null || unread.equals("false")) {
            return DSL.noCondition();
        }
        if (unread.equals("true")) {
            return Notifications.UNREAD;
        }
        throw refused("unread", "boolean", "must be true or false");
    }

    private Condition ofSeverity() {
        if (severity == null) {
            return DSL.noCondition();
        }
        List<String> wanted = List.of(severity.split(",", -1));
        if (!SEVERITIES.containsAll(wanted)) {
            throw refused("severity", "enum", "must be of " + String.join(", ", SEVERITIES));
        }
        return Notifications.SEVERITY.in(wanted);
    }

    private static RefusedException refused(String field, String rule, String why) {
        return new RefusedException(Refusal.invalid(field, rule, why));
    }
}
