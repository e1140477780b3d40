package com.opscenter.identity.api;

/// Asks which roles need a second factor once the read model has passed `after`; answered with an
/// optional [FactorRuleView].
public record FindFactorRule(long after) {}
