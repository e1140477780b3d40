package com.opscenter.lab.routeros;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One way a device is broken on demand, until mended.
public enum Fault {
    /// Nobody is let in.
    WRONG_LOGIN,
    /// Whoever asks for something finds the connection reset.
    RESET,
    /// Connections come about, and nothing ever comes back.
    HALF_OPEN,
    /// A byte a second.
    SLOW,
    /// Answers in another protocol.
    GARBAGE,
    /// Answers that never end.
    HUGE,
    /// Every list is empty.
    EMPTY,
    /// By the API: ends every session with its last words.
    FATAL,
    /// By REST: a web page instead of data.
    WEB_PAGE,
    /// By REST: an error inside of HTTP 200.
    ERROR_INSIDE,
    /// A change is answered as done and is not.
    LIE,
    /// A change is answered with an error and not done.
    REFUSE,
    /// A change is done and never answered.
    SILENT_CHANGE,
    /// Its certificate has expired.
    EXPIRED_CERTIFICATE,
    /// It shows another certificate than before.
    OTHER_CERTIFICATE;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> labelled(String label) {
        return Arrays.stream(values()).filter(fault -> fault.label().equals(label)).findFirst();
    }
}
