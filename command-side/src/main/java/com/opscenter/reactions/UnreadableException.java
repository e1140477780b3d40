package com.opscenter.reactions;

import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.StoredEvent;
import java.util.Optional;

/// This version of the software cannot read an event; a later one may.
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(StoredEvent event) {
        super(why(event), null, false, false);
    }

    static String why(StoredEvent event) {
        Optional<EventType> known = EventCatalogue.all().named(event.type());
        String which = event.type() + " version " + event.typeVersion();
        if (known.isEmpty()) {
            return "This version of Ops-Center does not know the event " + which;
        }
        return known.get().version() == event.typeVersion()
                ? "The event %s is damaged".formatted(which)
                : "This version of Ops-Center does not know the event %s, only version %d"
                        .formatted(which, known.get().version());
    }
}
