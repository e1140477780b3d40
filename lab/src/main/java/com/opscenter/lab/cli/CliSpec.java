package com.opscenter.lab.cli;

/// How the command line of a switch is.
///
/// @param oldAlgorithms it knows no others, like an OpenSSH of 2004
/// @param configurable whether it has a mode to configure; that of an XGS1930 only shows
/// @param heldSessions how many it has; one that was only cut off stays taken
public record CliSpec(boolean oldAlgorithms, boolean configurable, int heldSessions) {

    public static final CliSpec USUAL = new CliSpec(false, true, 4);

    public CliSpec withOldAlgorithms() {
        return new CliSpec(true, configurable, heldSessions);
    }

    public CliSpec onlyShowing() {
        return new CliSpec(oldAlgorithms, false, heldSessions);
    }
}
