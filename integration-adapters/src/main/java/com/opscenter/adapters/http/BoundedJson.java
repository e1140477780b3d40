package com.opscenter.adapters.http;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON of strangers, no deeper than anybody writes it.
public final class BoundedJson {

    private static final int DEEPEST = 64;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .build();

    private BoundedJson() {}

    /// Missing for nothing at all.
    ///
    /// @throws tools.jackson.core.JacksonException for what is no JSON
    public static JsonNode read(String text) {
        return JSON.readTree(text);
    }
}
