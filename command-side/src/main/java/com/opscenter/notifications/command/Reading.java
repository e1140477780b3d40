package com.opscenter.notifications.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.notifications.api.NotificationsCommand;
import com.opscenter.notifications.api.NotificationsCommand.MarkNotificationsRead;
import com.opscenter.notifications.api.NotificationsEvent;
import com.opscenter.notifications.api.NotificationsEvent.NotificationsRead;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a person has read.
///
/// @param upTo everything up to this position
/// @param ids what else, the newest [#MOST] of it
record Reading(long upTo, Set<Long> ids) {

    static final Reading NONE = new Reading(0, Set.of());

    /// No more than that many are kept of a person, so that what was read before is gone.
    private static final int MOST = MarkNotificationsRead.MOST_IDS;

    Reading {
        ids = Set.copyOf(ids);
    }

    static Decision<NotificationsEvent> decide(NotificationsCommand command, Reading before) {
        return switch (command) {
            case MarkNotificationsRead(var user, var upTo, var ids) -> {
                long further = Math.max(before.upTo(), upTo);
                Set<Long> others =
                        ids.stream()
                                .filter(id -> id > further && !before.ids().contains(id))
                                .collect(Collectors.toUnmodifiableSet());
                yield further == before.upTo() && others.isEmpty()
                        ? accept()
                        : accept(new NotificationsRead(user, further, others));
            }
        };
    }

    static Reading evolve(NotificationsEvent event, Reading before) {
        return switch (event) {
            case NotificationsRead(_, var upTo, var ids) -> {
                TreeSet<Long> others = new TreeSet<>(before.ids());
                others.addAll(ids);
                others.headSet(upTo, true).clear();
                while (others.size() > MOST) {
                    others.pollFirst();
                }
                yield new Reading(upTo, new HashSet<>(others));
            }
        };
    }
}
