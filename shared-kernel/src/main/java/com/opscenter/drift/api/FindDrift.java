package com.opscenter.drift.api;

/// Asks for one drift as it stands once the read model has passed `after`; answered with an
/// optional [DriftView].
public record FindDrift(DriftId drift, long after) {}
