package com.opscenter.power.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.Feed;
import com.opscenter.power.api.OutletReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An outlet as far as decisions need it, by stage of its life.
sealed interface Outlet {

    /// Never read.
    record Unknown() implements Outlet {}

    /// @param reading what the device last said
    /// @param pending the switch under way
    /// @param scheduled switches whose time has not come, by command id
    /// @param open switches that ended without certainty or against their wish, oldest first
    record Installed(
            OutletReading reading,
            Description description,
            @Nullable Switching pending,
            Set<String> scheduled,
            List<Open> open)
            implements Outlet {

        /// A snapshot of earlier days knows of none.
        public Installed {
            scheduled = scheduled == null ? Set.of() : scheduled;
        }

        /// The name people see, and type to confirm.
        String shownName() {
            return description.name() == null ? reading.deviceName() : description.name();
        }

        boolean isPending(String commandId) {
            return pending != null && pending.commandId().equals(commandId);
        }

        Optional<Open> open(String commandId) {
            return open.stream()
                    .filter(one -> one.switching().commandId().equals(commandId))
                    .findFirst();
        }
    }

    /// Its source was removed; ids are never reused, so it does not come back.
    record Removed() implements Outlet {}

    /// Our own words about it.
    record Description(
            @Nullable String name,
            boolean protection,
            Criticality criticality,
            boolean locked,
            List<Feed> feeds) {

        static final Description NONE =
                new Description(null, false, Criticality.NORMAL, false, List.of());

        /// A snapshot of earlier days knows of none.
        public Description {
            feeds = feeds == null ? List.of() : feeds;
        }

        boolean needsCare() {
            return protection || criticality == Criticality.CRITICAL;
        }
    }

    /// A switch nobody has dismissed.
    ///
    /// @param status UNKNOWN or CONTRADICTED
    /// @param overtaken another switch was asked for since, so no reading can settle this one
    record Open(Switching switching, CommandStatus status, boolean overtaken) {

        Open overtake() {
            return new Open(switching, status, true);
        }

        boolean canBeSettled() {
            return status == CommandStatus.UNKNOWN && !overtaken;
        }
    }
}
