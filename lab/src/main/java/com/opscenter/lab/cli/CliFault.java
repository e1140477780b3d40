package com.opscenter.lab.cli;

import java.util.Locale;

/// One way a command line is broken on demand, until mended.
public enum CliFault {
    /// Nobody is let in.
    WRONG_LOGIN,
    /// It shows another host key than before.
    OTHER_KEY,
    /// All its sessions are taken: whoever connects is hung up on.
    ALL_TAKEN,
    /// The session comes about, and nothing is ever shown.
    SILENT,
    /// A byte a second.
    SLOW,
    /// What is shown is no text, and then nothing more.
    GARBAGE,
    /// What is shown never ends.
    HUGE,
    /// Whoever gives a command is hung up on.
    RESET,
    /// It starts anew in the middle of the next answer.
    REBOOT_IN_ANSWER;

    /// As the control API names it.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
