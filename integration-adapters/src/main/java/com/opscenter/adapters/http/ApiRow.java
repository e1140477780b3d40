package com.opscenter.adapters.http;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// One object of an answer. Numbers come as numbers or as text; text may hold what cannot be
/// stored.
public record ApiRow(JsonNode node) {

    private static final char REPLACEMENT = '\uFFFD';

    /// Empty when there is none, or only blanks.
    public Optional<String> text(String name, int longest) {
        return text(node.path(name), longest);
    }

    /// What a value says; empty when it is none, or only blanks.
    public static Optional<String> text(JsonNode value, int longest) {
        if (!value.isValueNode() || value.isNull()) {
            return Optional.empty();
        }
        String clean = clean(value.asString(""));
        return clean.isBlank() ? Optional.empty() : Optional.of(cut(clean.strip(), longest));
    }

    public OptionalLong number(String name) {
        JsonNode value = node.path(name);
        String written = value.isIntegralNumber() || value.isString() ? value.asString("") : "";
        return written.strip().matches("-?[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(written.strip()))
                : OptionalLong.empty();
    }

    /// A number with or without a fraction; empty when there is none, or one that means nothing.
    public Optional<BigDecimal> decimal(String name) {
        JsonNode value = node.path(name);
        String written = value.isNumber() || value.isString() ? value.asString("").strip() : "";
        return written.matches("-?[0-9]{1,15}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?")
                ? Optional.of(new BigDecimal(written))
                : Optional.empty();
    }

    /// NUL is left out, half a surrogate pair is replaced: neither can be stored.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= 0xD800 && point <= 0xDFFF ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
