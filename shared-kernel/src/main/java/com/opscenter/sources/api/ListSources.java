package com.opscenter.sources.api;

/// Asks for all sources of an organization once the read model has passed `after`; answered with a
/// list of [SourceView].
public record ListSources(String orgId, long after) {}
