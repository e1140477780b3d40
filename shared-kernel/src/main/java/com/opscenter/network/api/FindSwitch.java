package com.opscenter.network.api;

/// Asks for one switch as it stands once the read model has passed `after`; answered with an
/// optional [SwitchView].
public record FindSwitch(SwitchId id, long after) {}
