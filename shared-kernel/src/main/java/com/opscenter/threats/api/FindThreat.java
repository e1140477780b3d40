package com.opscenter.threats.api;

/// Asks for folded security events as they stand once the read model has passed `after`; answered
/// with an optional [ThreatView].
public record FindThreat(ThreatId threat, long after) {}
