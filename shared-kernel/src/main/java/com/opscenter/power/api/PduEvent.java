package com.opscenter.power.api;

import com.opscenter.history.api.Event;
import org.jspecify.annotations.Nullable;

/// What happened to a PDU.
public sealed interface PduEvent extends Event {

    PduId pdu();

    @Override
    default String stream() {
        return pdu().key();
    }

    /// The device was read in another condition than last time.
    record PduObserved(PduId pdu, String source, PduReading reading) implements PduEvent {}

    /// Our own words about the PDU, as they now are.
    record PduDescribed(PduId pdu, @Nullable String name, @Nullable String location, boolean locked)
            implements PduEvent {}

    record PduRemoved(PduId pdu) implements PduEvent {}
}
