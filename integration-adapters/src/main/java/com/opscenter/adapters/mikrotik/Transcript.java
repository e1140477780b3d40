package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.mikrotik.wire.Heard;
import com.opscenter.adapters.support.ExchangeLog;
import java.util.List;
import java.util.stream.Collectors;

/// Puts sentences on a tape while there is one. Of a login nothing but that it was one: what stands
/// in it lets somebody in.
record Transcript(ExchangeLog log) implements Heard {

    private static final String FILE = "sentences.txt";
    private static final String LOGIN = "/login";

    @Override
    public void sentence(boolean ours, List<String> words) {
        log.tape().ifPresent(tape -> tape.write(FILE, written(ours ? "> " : "< ", shown(words))));
    }

    private static List<String> shown(List<String> words) {
        return words.stream()
                .map(word -> isSecret(words.getFirst(), word) ? hidden(word) : word)
                .toList();
    }

    /// A challenge (`=ret=`) and its answer are enough to guess the password from.
    private static boolean isSecret(String first, String word) {
        return word.startsWith("=ret=") || (first.equals(LOGIN) && word.startsWith("="));
    }

    private static String hidden(String word) {
        int value = word.indexOf('=', 1);
        return (value < 0 ? word : word.substring(0, value)) + "=***";
    }

    private static String written(String mark, List<String> words) {
        return words.stream()
                .map(word -> mark + word.replace("\r", "\\r").replace("\n", "\\n"))
                .collect(Collectors.joining("\n", "", "\n\n"));
    }
}
