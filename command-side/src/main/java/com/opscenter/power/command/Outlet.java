package com.opscenter.power.command;

import com.opscenter.intents.api.IntentSteps;
import com.opscenter.intents.api.Intents;
import com.opscenter.intents.api.Wanted;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.Feed;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outlet as far as decisions need it, by stage of its life.
sealed interface Outlet {

    /// Never read.
    record Unknown() implements Outlet {}

    /// @param reading what the device last said
    /// @param intents the switches under way, scheduled, and ended open
    /// @param wanted null for no state; a snapshot of earlier days knows of none
    record Installed(
            OutletReading reading,
            Description description,
            Intents<SwitchAction, OutletState> intents,
            @Nullable Wanted<OutletState> wanted)
            implements Outlet {

        /// The name people see, and type to confirm.
        String shownName() {
            return description.name() == null ? reading.deviceName() : description.name();
        }

        IntentSteps<SwitchAction, OutletState> steps() {
            return new IntentSteps<>(intents);
        }

        Installed with(Intents<SwitchAction, OutletState> newer) {
            return new Installed(reading, description, newer, wanted);
        }

        Installed with(Description newer) {
            return new Installed(reading, newer, intents, wanted);
        }

        Installed wanting(@Nullable Wanted<OutletState> newer) {
            return new Installed(reading, description, intents, newer);
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
}
