package com.opscenter.mail.api;

/// Why a letter was not sent and will not be.
public enum LetterFailure {
    /// This installation has no mail server.
    NOT_CONFIGURED,
    /// The mail server refused it for good.
    REFUSED,
    /// The mail server could not be reached, or put it off, for a whole day or until the link in it
    /// had run out; or it did not say, three times, whether it took it.
    UNREACHABLE,
    /// The person was erased before it was sent.
    ERASED
}
