package com.opscenter.threats.api;

/// What a source can do for this feature, in the words of its capabilities.
public final class ThreatCapability {

    /// It tells of security events.
    public static final String EVENTS = "threats";

    /// Addresses can be blocked there.
    public static final String BLOCK = "block-address";

    private ThreatCapability() {}
}
