package com.opscenter.adapters.zyxel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a command line says no. It has no exit codes, so this is known by its words.
final class Refusal {

    private static final int FIRST_LINES = 3;
    private static final int LONGEST = 120;

    private static final Pattern WORDS =
            Pattern.compile(
                    "^\\s*%?\\s*(?:(?:invalid|unknown|incomplete|ambiguous|unrecognized)\\b"
                            + "|(?:permission|access|privilege)\\b.*\\b(?:denied|insufficient)"
                            + "|insufficient\\b|not enough\\b|command not found|error\\b).*",
                    Pattern.CASE_INSENSITIVE);

    private Refusal() {}

    /// The device's words, when a command was not understood or not allowed.
    static Optional<String> in(List<String> shown) {
        return shown.stream()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .filter(line -> WORDS.matcher(line).matches())
                .map(String::strip)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
                .findFirst();
    }
}
