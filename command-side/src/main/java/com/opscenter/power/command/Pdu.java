package com.opscenter.power.command;

import com.opscenter.power.api.PduEvent;
import com.opscenter.power.api.PduEvent.PduDescribed;
import com.opscenter.power.api.PduEvent.PduObserved;
import com.opscenter.power.api.PduEvent.PduRemoved;
import com.opscenter.power.api.PduReading;
import org.jspecify.annotations.Nullable;

/// A PDU as far as decisions need it, by stage of its life.
sealed interface Pdu {

    /// Never read.
    record Unknown() implements Pdu {}

    record Installed(String source, PduReading reading, Description description) implements Pdu {}

    /// Its source was removed.
    record Removed() implements Pdu {}

    /// Our own words about it.
    record Description(@Nullable String name, @Nullable String location, boolean locked) {

        static final Description NONE = new Description(null, null, false);
    }

    static Pdu evolve(Pdu pdu, PduEvent event) {
        return switch (event) {
            case PduObserved(_, var source, var reading) ->
                    new Installed(source, reading, descriptionOf(pdu));
            case PduDescribed(_, var name, var location, var locked) ->
                    pdu instanceof Installed(var source, var reading, _)
                            ? new Installed(
                                    source, reading, new Description(name, location, locked))
                            : pdu;
            case PduRemoved _ -> new Removed();
        };
    }

    private static Description descriptionOf(Pdu pdu) {
        return pdu instanceof Installed installed ? installed.description() : Description.NONE;
    }
}
