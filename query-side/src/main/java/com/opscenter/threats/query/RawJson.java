package com.opscenter.threats.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a source said, as it is kept.
final class RawJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private RawJson() {}

    /// Its members; null when nothing was kept, or what was kept is no object.
    static @Nullable Map<String, Object> of(@Nullable String written) {
        try {
            return written == null ? null : JSON.readValue(written, MEMBERS);
        } catch (JacksonException _) {
            return null;
        }
    }
}
