package com.opscenter.power.api;

import com.opscenter.vocabulary.api.Id;

/// A PDU, `pdu-1`; the same slug as the source that reads it. In a chain further units are
/// `pdu-1.2`, `pdu-1.3`.
public record PduId(String value) implements Id {

    /// Network Port Sharing joins at most that many units to one address.
    public static final int MOST_UNITS = 32;

    /// A further unit of the chain whose first one this is, by the number on its display.
    public PduId unit(int number) {
        return new PduId(value + "." + number);
    }

    /// The source that reads it.
    public String source() {
        int unit = value.indexOf('.');
        return unit < 0 ? value : value.substring(0, unit);
    }

    public String key() {
        return "pdu/" + value;
    }
}
