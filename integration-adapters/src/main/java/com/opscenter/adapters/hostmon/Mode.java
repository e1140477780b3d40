package com.opscenter.adapters.hostmon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a host monitor tells.
enum Mode {
    /// Its log is tailed in its own database.
    LOG,
    /// A list is fetched.
    HTTP_JSON,
    /// It sends by itself.
    PUSH;

    /// The word in `config.mode`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Mode::word).toList();
    }

    /// A word that is none is taken for a log; its settings say what is wrong.
    static Mode of(Map<String, String> config) {
        return named(config.getOrDefault(HostmonKind.MODE, "")).orElse(LOG);
    }

    static Optional<Mode> named(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
