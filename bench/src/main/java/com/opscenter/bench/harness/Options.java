package com.opscenter.bench.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
///
/// @param names benchmarks, none for all
/// @param force also while the machine is busy
/// @param events 0 for as many as each benchmark usually has
record Options(
        List<String> names,
        boolean force,
        Duration turn,
        int pairs,
        int events,
        @Nullable Path ws,
        Path place) {

    static Options parse(List<String> arguments) {
        List<String> names = new ArrayList<>();
        boolean force = false;
        int seconds = 5;
        int pairs = 5;
        int events = 0;
        Path ws = null;
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.substring(0, argument.length() - value.length())) {
                case "--seconds=" -> seconds = Integer.parseInt(value);
                case "--pairs=" -> pairs = Integer.parseInt(value);
                case "--events=" -> events = Integer.parseInt(value);
                case "--ws=" -> ws = Path.of(value);
                case "--work=" -> place = Path.of(value);
                default -> {
                    if (argument.equals("--force")) {
                        force = true;
                    } else {
                        names.add(argument);
                    }
                }
            }
        }
        return new Options(names, force, Duration.ofSeconds(seconds), pairs, events, ws, place);
    }
}
