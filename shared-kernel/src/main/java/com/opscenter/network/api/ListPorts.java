package com.opscenter.network.api;

/// Asks for the ports of a switch, physical ones first, once the read model has passed `after`;
/// answered with a list of [PortView].
public record ListPorts(SwitchId id, long after) {}
