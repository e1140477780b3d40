package com.opscenter.sources.api;

/// Asks for one source as it stands once the read model has passed `after`; answered with an
/// optional [SourceView].
public record FindSource(String id, long after) {}
