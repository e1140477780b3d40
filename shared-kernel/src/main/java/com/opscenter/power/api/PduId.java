package com.opscenter.power.api;

import com.opscenter.vocabulary.api.Id;

/// A PDU, `pdu-1`; the same slug as the source that reads it. In a chain further units are
/// `pdu-1.2`, `pdu-1.3`.
public record PduId(String value) implements Id {

    public String key() {
        return "pdu/" + value;
    }
}
