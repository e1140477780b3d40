package com.opscenter.network.command;

import com.opscenter.network.api.SwitchEvent;
import com.opscenter.network.api.SwitchEvent.SwitchGone;
import com.opscenter.network.api.SwitchEvent.SwitchObserved;
import com.opscenter.network.api.SwitchEvent.SwitchRemoved;
import com.opscenter.network.api.SwitchReading;

/// A switch as far as decisions need it, by stage of its life.
sealed interface SwitchDevice {

    /// Not read, or not any more.
    record Unknown() implements SwitchDevice {}

    record Present(String source, SwitchReading reading) implements SwitchDevice {}

    /// Its source was removed.
    record Removed() implements SwitchDevice {}

    static SwitchDevice evolve(SwitchDevice device, SwitchEvent event) {
        return switch (event) {
            case SwitchObserved(_, var source, var reading) -> new Present(source, reading);
            case SwitchGone _ -> new Unknown();
            case SwitchRemoved _ -> new Removed();
        };
    }
}
