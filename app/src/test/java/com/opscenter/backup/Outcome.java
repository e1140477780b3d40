package com.opscenter.backup;

import com.opscenter.offline.OfflineCommands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a command ended, and all it said.
record Outcome(int code, String words) {

    static Outcome of(String command, Path copy, Path data, String key, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, copy.toString()));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.add(key);
        arguments.addAll(List.of(more));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(words, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int code = OfflineCommands.run(arguments.toArray(String[]::new));
            return new Outcome(code, words.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
