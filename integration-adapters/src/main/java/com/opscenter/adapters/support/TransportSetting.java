package com.opscenter.adapters.support;

import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The setting `transport` of a kind that is spoken to in several ways. The scheme of the endpoint
/// says it already, so it may be left out; where it is given it must agree.
public final class TransportSetting {

    public static final String NAME = "transport";

    private TransportSetting() {}

    /// Its JSON Schema.
    public static Map<String, Object> schema(List<String> words) {
        return Schemas.choice("Transport", words);
    }

    /// @param words all there are
    /// @param spoken the one the scheme stands for, null when the endpoint is not understood
    public static List<FieldError> check(
            SourceDraft draft, List<String> words, @Nullable String spoken) {
        String field = "config." + NAME;
        String given = draft.config().get(NAME);
        if (given == null) {
            return List.of();
        }
        if (!words.contains(given)) {
            return List.of(
                    new FieldError(field, "one-of", "must be one of " + String.join(", ", words)));
        }
        return spoken == null || spoken.equals(given)
                ? List.of()
                : List.of(
                        new FieldError(
                                field,
                                "agrees",
                                "does not agree with the scheme %s of the endpoint"
                                        .formatted(draft.endpoint().strip().split(":", 2)[0])));
    }
}
