package com.opscenter.sources.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A kind of system an adapter can talk to. The schemas are JSON Schema objects; forms are built
/// from them.
public record SourceKind(
        String kind,
        String title,
        Map<String, Object> configSchema,
        Map<String, Object> credentialSchema,
        List<String> credentialKinds,
        Set<String> capabilities,
        Intervals defaultIntervals,
        String endpointExample,
        String needs) {}
