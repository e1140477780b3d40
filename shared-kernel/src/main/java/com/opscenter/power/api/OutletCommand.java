package com.opscenter.power.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of an outlet.
public sealed interface OutletCommand extends Command {

    OutletId outlet();

    @Override
    default String targetId() {
        return outlet().key();
    }

    @Override
    default Permission permission() {
        return Permission.of("power:execute");
    }

    /// A reading; always accepted.
    ///
    /// @param readBackFor the command whose deadline this reading answers: it settles the command
    ///   whether equal or not; null for an ordinary reading
    record ObserveOutlet(OutletId outlet, OutletReading reading, @Nullable String readBackFor)
            implements OutletCommand {}

    /// @param at when it was asked; the deadline counts from here
    /// @param fresh the shown state is recent enough to believe that nothing needs to be sent when
    ///   it is already reached
    /// @param locked the whole PDU is locked
    /// @param confirm the outlet's name as typed
    /// @param notBefore our own schedule, null for at once
    @Approvable
    record SwitchOutlet(
            OutletId outlet,
            SwitchAction action,
            String commandId,
            Instant at,
            boolean fresh,
            boolean locked,
            @Nullable String reason,
            @Nullable String confirm,
            @Nullable Instant notBefore)
            implements OutletCommand {

        private static final Duration LONGEST_AHEAD = Duration.ofDays(366);

        /// At once.
        public SwitchOutlet(
                OutletId outlet,
                SwitchAction action,
                String commandId,
                Instant at,
                boolean fresh,
                boolean locked,
                @Nullable String reason,
                @Nullable String confirm) {
            this(outlet, action, commandId, at, fresh, locked, reason, confirm, null);
        }

        public boolean isAhead() {
            return notBefore != null && notBefore.isAfter(at);
        }

        @Override
        public List<FieldError> violations() {
            return notBefore != null && notBefore.isAfter(at.plus(LONGEST_AHEAD))
                    ? List.of(
                            new FieldError("notBefore", "range", "must lie at most 366 days ahead"))
                    : List.of();
        }
    }

    /// The time of a scheduled switch has come.
    record ReleaseSwitch(OutletId outlet, String commandId) implements OutletCommand {}

    /// The adapter handed the command to the device.
    record MarkDispatched(OutletId outlet, String commandId, Instant at) implements OutletCommand {}

    /// The device or the adapter refused, and nothing was switched.
    record RejectSwitch(OutletId outlet, String commandId, String detail)
            implements OutletCommand {}

    /// The deadline: nothing was read in time.
    record ExpireSwitch(OutletId outlet, String commandId) implements OutletCommand {}

    /// Withdraws a command that was not dispatched yet.
    record WithdrawSwitch(OutletId outlet, String commandId) implements OutletCommand {}

    record DismissSwitch(OutletId outlet, String commandId, String note) implements OutletCommand {
        @Override
        public List<FieldError> violations() {
            return note.isBlank()
                    ? List.of(new FieldError("note", "required", "must say why"))
                    : List.of();
        }
    }

    /// A drift is accepted: what is observed becomes what is wanted.
    ///
    /// @param observed the state that was shown to whoever accepts it
    @Approvable
    record AcceptDrift(OutletId outlet, String commandId, OutletState observed)
            implements OutletCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:write");
        }
    }

    /// Our own words about an outlet; null leaves a member as it is.
    @Approvable
    record DescribeOutlet(
            OutletId outlet,
            @Nullable String name,
            @Nullable Boolean protection,
            @Nullable Criticality criticality,
            @Nullable Boolean locked,
            @Nullable List<Feed> feeds)
            implements OutletCommand {

        private static final int MOST_FEEDS = 64;
        private static final int LONGEST_KEY = 128;

        /// What it feeds stays as it is.
        public DescribeOutlet(
                OutletId outlet,
                @Nullable String name,
                @Nullable Boolean protection,
                @Nullable Criticality criticality,
                @Nullable Boolean locked) {
            this(outlet, name, protection, criticality, locked, null);
        }

        @Override
        public Permission permission() {
            return Permission.of("power:write");
        }

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            if (name != null && (name.isBlank() || name.length() > 64)) {
                errors.add(new FieldError("name", "size", "must have 1 to 64 characters"));
            }
            if (feeds != null) {
                checkFeeds(feeds, errors);
            }
            return errors;
        }

        private static void checkFeeds(List<Feed> feeds, List<FieldError> errors) {
            if (feeds.size() > MOST_FEEDS) {
                errors.add(new FieldError("feeds", "size", "must be at most 64"));
            }
            Set<String> keys = new HashSet<>();
            for (int i = 0; i < feeds.size(); i++) {
                Feed feed = feeds.get(i);
                String field = "feeds[" + i + "].";
                if (!feed.key().matches("[a-z][a-z0-9-]*/[^\\s]+")
                        || feed.key().length() > LONGEST_KEY) {
                    errors.add(
                            new FieldError(
                                    field + "key", "pattern", "must be a key such as host/nas-01"));
                }
                if (!keys.add(feed.key())) {
                    errors.add(new FieldError(field + "key", "unique", "stands there twice"));
                }
                if (feed.name().isBlank() || feed.name().length() > 64) {
                    errors.add(
                            new FieldError(field + "name", "size", "must have 1 to 64 characters"));
                }
            }
        }
    }

    /// The source was removed.
    record RemoveOutlet(OutletId outlet) implements OutletCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }
}
