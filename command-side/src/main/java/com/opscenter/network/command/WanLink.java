package com.opscenter.network.command;

import com.opscenter.network.api.WanEvent;
import com.opscenter.network.api.WanEvent.WanObserved;
import com.opscenter.network.api.WanEvent.WanRemoved;
import com.opscenter.network.api.WanReading;

/// A WAN link as far as decisions need it.
sealed interface WanLink {

    /// Never read, or not any more since its source was removed: another source may take it up.
    record Unknown() implements WanLink {}

    record Present(String source, WanReading reading) implements WanLink {}

    static WanLink evolve(WanLink link, WanEvent event) {
        return switch (event) {
            case WanObserved(_, var source, var reading) -> new Present(source, reading);
            case WanRemoved _ -> new Unknown();
        };
    }
}
