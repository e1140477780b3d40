package com.opscenter.network.api;

/// Asks for the switches a source reads, once the read model has passed `after`; answered with a
/// list of [SwitchView].
public record ListSwitches(String source, long after) {}
