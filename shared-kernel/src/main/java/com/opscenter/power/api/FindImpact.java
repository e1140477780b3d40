package com.opscenter.power.api;

/// Asks what goes down with an outlet, as it stands once the read model has passed `after`;
/// answered with an optional [Impact].
public record FindImpact(OutletId outlet, long after) {}
