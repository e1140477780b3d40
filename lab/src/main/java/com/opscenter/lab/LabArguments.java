package com.opscenter.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The command line of the lab.
record LabArguments(Path data, Optional<Integer> controlPort) {

    private static final String USAGE = "Usage: Lab --data DIR [--control-port N]";

    /// @throws IllegalArgumentException with the usage, when an option is unknown or has no value
    static LabArguments parse(String... args) {
        List<String> words = List.of(args);
        Optional<Path> data = Optional.empty();
        Optional<Integer> port = Optional.empty();
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " needs a value. " + USAGE);
            }
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "--data" -> data = Optional.of(Path.of(value));
                case "--control-port" -> port = Optional.of(port(value));
                default -> throw new IllegalArgumentException(words.get(i) + "? " + USAGE);
            }
        }
        return new LabArguments(data.orElseThrow(() -> new IllegalArgumentException(USAGE)), port);
    }

    private static int port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException("--control-port must be 0 to 65535. " + USAGE);
        }
        return Integer.parseInt(value);
    }
}
