package com.opscenter.network.api;

/// Asks for the WAN links a source reads, once the read model has passed `after`; answered with a
/// list of [WanView].
public record ListWans(String source, long after) {}
