package com.opscenter.lab.mib;

import org.snmp4j.PDU;

/// How a SET ended: what the device did and what it answered are two different things.
public enum SetOutcome {
    /// Done and said so.
    DONE(true, PDU.noError),
    /// Not done and said so.
    REFUSED(false, PDU.genErr),
    /// Said to be done, nothing happened.
    LIED(false, PDU.noError),
    /// Done, answered as an error.
    DONE_WITH_ERROR(true, PDU.genErr),
    /// Not writable, unknown object, wrong type or value, or no access: the answer names which.
    INVALID(false, PDU.genErr);

    private final boolean acted;
    private final int errorStatus;

    SetOutcome(boolean acted, int errorStatus) {
        this.acted = acted;
        this.errorStatus = errorStatus;
    }

    /// Whether the device did what it was asked.
    public boolean acted() {
        return acted;
    }

    int errorStatus() {
        return errorStatus;
    }
}
