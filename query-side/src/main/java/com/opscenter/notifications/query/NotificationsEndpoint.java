package com.opscenter.notifications.query;

import com.opscenter.approvals.api.Undecided;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.notifications.api.NotificationView;
import com.opscenter.views.Cursors;
import com.opscenter.views.Moment;
import com.opscenter.views.Sight;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What one was told.
@RestController
class NotificationsEndpoint {

    private static final Duration COURTESY = Duration.ofSeconds(1);
    private static final String LIST = "notifications";

    /// @param nextCursor null at the end
    /// @param unread how many there are in all that were not marked as read
    /// @param awaiting commands that wait for a second person, and one could be that
    record NotificationPage(
            List<NotificationView> items,
            @Nullable String nextCursor,
            long unread,
            long awaiting) {}

    private final Notifications notifications;
    private final NoticeFiling filing;
    private final EventReader history;
    private final Undecided undecided;
    private final Cursors cursors;

    NotificationsEndpoint(
            Notifications notifications,
            NoticeFiling filing,
            EventReader history,
            Undecided undecided,
            Cursors cursors) {
        this.notifications = notifications;
        this.filing = filing;
        this.history = history;
        this.undecided = undecided;
        this.cursors = cursors;
    }

    /// Newest first; of the last 90 days, 500 at most.
    ///
    /// @param unread `true` for those alone that were not marked as read
    /// @param severity `info`, `warning` or `critical`, or several of them, separated by commas
    @GetMapping("/api/v1/account/notifications")
    @Needs(Needs.SIGNED_IN)
    ResponseEntity<NotificationPage> own(
            Caller caller,
            @RequestParam(required = false) @Nullable String unread,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > NoticeInserts.MOST) {
            throw refused("limit", "range", "must be 1 to " + NoticeInserts.MOST);
        }
        Condition wanted = new NotificationFilter(unread, severity).condition().and(after(cursor));
        UserId person = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        long told = filing.await(history.head(), COURTESY);
        List<NotificationView> found = notifications.of(person, wanted, limit + 1);
        boolean more = found.size() > limit;
        List<NotificationView> items = more ? found.subList(0, limit) : found;
        return new Sight(caller.orgId(), Moment.NOW, told)
                .answer(
                        new NotificationPage(
                                items,
                                more ? cursors.sign(LIST, List.of(items.getLast().id())) : null,
                                notifications.unread(person),
                                undecided.waitingFor(caller)));
    }

    private Condition after(@Nullable String cursor) {
        return cursor == null
                ? DSL.noCondition()
                : cursors.open(LIST, cursor)
                        .map(parts -> Notifications.POSITION.lt(Long.parseLong(parts.getFirst())))
                        .orElseThrow(() ->
                                refused("cursor", "cursor", "is not of this list or too old"));
    }

    private static RefusedException refused(String field, String rule, String why) {
        return new RefusedException(Refusal.invalid(field, rule, why));
    }
}
