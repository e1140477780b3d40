package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;

/// A side effect that follows an event, named `When…Then…`. It runs at least once for each event of
/// its class, in order per [#lane], never on replay; an exception parks the lane's event as a dead
/// letter.
public interface Reaction<E extends Event> {

    Class<E> event();

    /// Events of one lane are handled one after the other, such as all of one device.
    String lane(E event);

    /// @param repeated an earlier attempt was recorded and its end is not known: look at the
    ///   outside world first
    void react(E event, StoredEvent stored, boolean repeated) throws Exception;
}
