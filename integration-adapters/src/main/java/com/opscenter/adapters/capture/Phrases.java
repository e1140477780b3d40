package com.opscenter.adapters.capture;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Many phrases that are replaced in one pass over a text, the longest first.
final class Phrases {

    private final Node root = new Node();

    /// Whether all are looked for at the begin of a word only.
    private boolean atWords = true;

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private @Nullable String substitute;
        private boolean whole;
    }

    /// @param whole only where it is no part of a longer word
    void put(String phrase, String substitute, boolean whole) {
        Node node = root;
        for (int at = 0; at < phrase.length(); at++) {
            node = node.next.computeIfAbsent(lower(phrase, at), _ -> new Node());
        }
        node.substitute = substitute;
        node.whole = whole;
        atWords &= whole;
    }

    String in(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            Node found = null;
            boolean within = atWords && at > 0 && isWord(text.charAt(at - 1));
            Node node = within ? null : root.next.get(lower(text, at));
            for (int to = at + 1; node != null; to++) {
                if (node.substitute != null && fits(node, text, at, to)) {
                    found = node;
                    end = to;
                }
                node = to < text.length() ? node.next.get(lower(text, to)) : null;
            }
            if (found == null) {
                out.append(text.charAt(at));
                at++;
            } else {
                out.append(found.substitute);
                at = end;
            }
        }
        return out.toString();
    }

    private static char lower(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }

    private static boolean fits(Node node, String text, int from, int to) {
        return !node.whole
                || ((from == 0 || !isWord(text.charAt(from - 1)))
                        && (to == text.length() || !isWord(text.charAt(to))));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
