package com.opscenter.store;

import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What may be stored: strings without NUL and lone surrogates (jsonb refuses them), booleans,
/// nulls, and integers that every JSON reader reads exactly. So each event has a canonical form
/// (RFC 8785).
public final class PayloadRule {

    /// 2⁵³ − 1
    private static final long LARGEST = (1L << 53) - 1;

    private static final JsonFactory JSON = new JsonFactory();

    private PayloadRule() {}

    /// What breaks the rule, with the path of the member.
    public static List<FieldError> violations(String json) {
        List<FieldError> errors = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String broken = broken(parser, token);
                if (broken != null) {
                    errors.add(new FieldError(path(parser), "storable", broken));
                }
            }
        }
        return errors;
    }

    /// Fails for a payload of ours that breaks the rule: deciders and adapters must not make one.
    static void check(String json) {
        List<FieldError> errors = violations(json);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("an event must not be stored: " + errors);
        }
    }

    private static @Nullable String broken(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING, PROPERTY_NAME -> brokenText(parser.getString());
            case VALUE_NUMBER_INT ->
                    parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                                    || Math.abs(parser.getLongValue()) > LARGEST
                            ? "must be an integer within ±(2⁵³−1)"
                            : null;
            case VALUE_NUMBER_FLOAT -> "must be an integer";
            default -> null;
        };
    }

    private static @Nullable String brokenText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                return "must not contain NUL";
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                return "must not contain half a surrogate pair";
            }
        }
        return null;
    }

    /// `/a/b/0` as `a.b.0`.
    private static String path(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    /// The same, and no longer than a record may be.
    public static String cleaned(String text, int longest) {
        String cleaned = cleaned(text);
        return cleaned.length() <= longest ? cleaned : cleaned(cleaned.substring(0, longest)) + "…";
    }

    /// The text with what must not be stored replaced, for records of input that was refused.
    public static String cleaned(String text) {
        if (brokenText(text) == null) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
