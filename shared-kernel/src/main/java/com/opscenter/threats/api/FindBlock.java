package com.opscenter.threats.api;

/// Asks for one blocked address as it stands once the read model has passed `after`; answered with
/// an optional [BlockView].
public record FindBlock(BlockId block, long after) {}
