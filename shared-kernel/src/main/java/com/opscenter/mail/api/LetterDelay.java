package com.opscenter.mail.api;

/// Why a letter is still to be sent.
public enum LetterDelay {
    /// The mail server cannot be reached or does not let us in.
    AWAY,
    /// The mail server takes others and puts this one off.
    PUT_OFF,
    /// The mail server did not say whether it took it.
    UNCONFIRMED
}
