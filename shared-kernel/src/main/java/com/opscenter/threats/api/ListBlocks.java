package com.opscenter.threats.api;

import com.opscenter.sources.api.SourceId;

/// Asks for the blocked addresses a source has a part in, also those it was freed of, once the read
/// model has passed `after`; answered with a list of [BlockView].
public record ListBlocks(SourceId source, long after) {}
