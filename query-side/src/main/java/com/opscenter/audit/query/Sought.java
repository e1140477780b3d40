package com.opscenter.audit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A question to the index: every part must be there, each as one of its alternatives. In
/// PostgreSQL's own form, `'result/denied' & ('disk':* & 'swap':*)`.
final class Sought {

    private final List<String> parts = new ArrayList<>();

    boolean everything() {
        return parts.isEmpty();
    }

    String query() {
        return String.join(" & ", parts);
    }

    /// @param alternatives words by [#exactly], [#beginning] and [#all]; none of them finds nothing
    void add(List<String> alternatives) {
        parts.add(
                alternatives.isEmpty()
                        ? exactly("nothing/nothing")
                        : alternatives.stream().collect(Collectors.joining(" | ", "(", ")")));
    }

    static String exactly(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static String beginning(String word) {
        return exactly(word) + ":*";
    }

    /// Each of these words, or the beginning of one; no alternative at all without words.
    static List<String> all(List<String> words) {
        return words.isEmpty()
                ? List.of()
                : List.of(
                        words.stream()
                                .map(Sought::beginning)
                                .collect(Collectors.joining(" & ", "(", ")")));
    }
}
