package com.opscenter.network.api;

/// Asks for one port as it stands once the read model has passed `after`; answered with an optional
/// [PortView].
public record FindPort(PortId port, long after) {}
