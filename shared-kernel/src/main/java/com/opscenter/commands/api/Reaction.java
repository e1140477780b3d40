package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;

/// A side effect that follows an event, named `When…Then…`. It runs at least once for each event of
/// its class, in order per [#lane], never on replay, in no transaction and as long as it takes; an
/// exception parks the lane's event as a dead letter. An event this version cannot read is parked
/// too, and what follows in its stream waits behind it.
public interface Reaction<E extends Event> {

    Class<E> event();

    /// Events of one lane are handled one after the other, such as all of one device.
    String lane(E event);

    /// Whether this node is the one to do it now, such as the one that serves the device. While no
    /// node is, it waits.
    default boolean isHere(E event) {
        return true;
    }

    /// Whether its outside system is known to be away. Nothing is begun then and nothing is lost;
    /// other reactions go on. It says by itself when it is worth another try.
    default boolean isResting() {
        return false;
    }

    /// How many of its events a process works on side by side. The others wait, and nobody else
    /// waits behind them.
    default int atATime() {
        return Integer.MAX_VALUE;
    }

    /// @param repeated an earlier attempt was recorded and its end is not known: look at the
    ///   outside world first
    /// @throws Elsewhere nothing was done, and another node is the one to do it now
    /// @throws Later the outside system is away
    /// @throws Aside it cannot be done, and nothing that follows is to wait for it
    void react(E event, StoredEvent stored, boolean repeated) throws Exception;
}
