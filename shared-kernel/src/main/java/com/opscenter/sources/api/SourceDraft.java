package com.opscenter.sources.api;

import java.util.Map;

/// What is needed to try a connection: nothing of it is stored.
public record SourceDraft(
        String kind,
        String endpoint,
        Map<String, String> config,
        Map<String, String> credentials) {}
