package com.opscenter.network.command;

import com.opscenter.intents.api.IntentSteps;
import com.opscenter.intents.api.Intents;
import com.opscenter.intents.api.Wanted;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortAspect;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortSetting;
import com.opscenter.network.api.PortState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A port as far as decisions need it, by stage of its life.
sealed interface Port {

    /// Never read.
    record Unknown() implements Port {}

    /// Its source tells of it no more; our own words wait for it.
    record Gone(Description description) implements Port {}

    /// @param reading what the device last said
    /// @param intents the actions under way, scheduled, and ended open
    /// @param wanted by aspect; those never commanded nor accepted are not in it
    record Present(
            PortReading reading,
            Description description,
            Intents<PortAction, PortState> intents,
            Map<PortAspect, Wanted<PortSetting>> wanted)
            implements Port {

        /// A snapshot of earlier days knows of none.
        public Present {
            wanted = wanted == null ? Map.of() : wanted;
        }

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
            return new Present(reading, description, newer, wanted);
        }

        Present wanting(Map<PortAspect, Wanted<PortSetting>> newer) {
            return new Present(reading, description, intents, newer);
        }
    }

    /// Its source was removed; ids are never reused, so it does not come back.
    record Removed() implements Port {}

    /// Our own words about it.
    record Description(@Nullable String label, boolean protection) {

        static final Description NONE = new Description(null, false);
    }
}
