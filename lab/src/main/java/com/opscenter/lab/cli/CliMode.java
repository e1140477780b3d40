package com.opscenter.lab.cli;

/// Where one session is.
///
/// @param privileged `#` rather than `>`
/// @param mode empty, `config` or `config-interface`
/// @param port whose interface mode it is, 0 for none
record CliMode(boolean privileged, String mode, int port) {

    CliMode configuring() {
        return new CliMode(privileged, "config", 0);
    }

    CliMode at(int which) {
        return new CliMode(privileged, "config-interface", which);
    }

    CliMode raised() {
        return new CliMode(true, mode, port);
    }

    /// One mode up.
    CliMode left() {
        return mode.equals("config-interface") ? configuring() : new CliMode(privileged, "", 0);
    }

    String prompt(String name) {
        String suffix = mode.isEmpty() ? "" : "(" + mode + ")";
        return name + suffix + (privileged ? "# " : "> ");
    }
}
