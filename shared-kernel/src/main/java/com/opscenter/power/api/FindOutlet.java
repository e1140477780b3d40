package com.opscenter.power.api;

/// Asks for one outlet as it stands once the read model has passed `after`; answered with an
/// optional [OutletView].
public record FindOutlet(OutletId outlet, long after) {}
