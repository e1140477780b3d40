package com.opscenter.network.command;

import com.opscenter.intents.api.IntentSteps;
import com.opscenter.intents.api.Intents;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import org.jspecify.annotations.Nullable;

/// A port as far as decisions need it, by stage of its life.
sealed interface Port {

    /// Never read.
    record Unknown() implements Port {}

    /// @param reading what the device last said
    /// @param intents the actions under way, scheduled, and ended open
    record Present(
            PortReading reading, Description description, Intents<PortAction, PortState> intents)
            implements Port {

        /// The name people see, and type to confirm: our label, what people called it in the
        /// device, else the name of the interface.
        String shownName() {
            if (description.label() != null) {
                return description.label();
            }
            return reading.alias() == null ? reading.name() : reading.alias();
        }

        IntentSteps<PortAction, PortState> steps() {
            return new IntentSteps<>(intents);
        }

        Present with(Intents<PortAction, PortState> newer) {
            return new Present(reading, description, newer);
        }
    }

    /// Its source was removed; ids are never reused, so it does not come back.
    record Removed() implements Port {}

    /// Our own words about it.
    record Description(@Nullable String label, boolean protection) {

        static final Description NONE = new Description(null, false);
    }
}
