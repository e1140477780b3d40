package com.opscenter.lab.pdu;

/// The kinds of rack PDU the lab can be; what differs between them is what their agents show.
public enum PduPersonality {
    /// A MasterSwitch: only the `sPDU` tree, nothing measured at all.
    SPDU("spdu", "AP9212", "1.3.6.1.4.1.318.1.3.4.2"),
    /// A switched unit of the first generation: only the `rPDU` tree, nothing measured per outlet.
    RPDU("rpdu", "AP7900", "1.3.6.1.4.1.318.1.3.4.5"),
    /// A switched unit of the second generation that measures each outlet: `rPDU2`, and the load
    /// rows of `rPDU`.
    RPDU2("rpdu2", "AP8959", "1.3.6.1.4.1.318.1.3.4.6"),
    /// A metered unit of the second generation: nothing can be switched, no outlet is shown.
    RPDU2_METERED("rpdu2-metered", "AP8853", "1.3.6.1.4.1.318.1.3.4.6");

    private final String label;
    private final String model;
    private final String sysObjectId;

    PduPersonality(String label, String model, String sysObjectId) {
        this.label = label;
        this.model = model;
        this.sysObjectId = sysObjectId;
    }

    public String label() {
        return label;
    }

    /// The model number the unit names itself.
    public String model() {
        return model;
    }

    public String sysObjectId() {
        return sysObjectId;
    }

    public boolean switched() {
        return this != RPDU2_METERED;
    }

    /// Whether the `rPDU2` tree is there.
    public boolean secondGeneration() {
        return this == RPDU2 || this == RPDU2_METERED;
    }
}
