package com.opscenter.lab.cli;

import java.util.List;

/// What comes of a command.
sealed interface CliAnswer {

    record Shown(List<String> lines) implements CliAnswer {}

    record Changed(CliMode mode, List<String> lines) implements CliAnswer {}

    /// A password is wanted.
    record Asked() implements CliAnswer {}

    record Ended() implements CliAnswer {}

    static CliAnswer of(List<String> lines) {
        return new Shown(lines);
    }

    static CliAnswer of(String line) {
        return new Shown(List.of(line));
    }
}
