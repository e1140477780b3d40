package com.opscenter.adapters.mail;

import org.jspecify.annotations.Nullable;

/// What came of sending one letter.
sealed interface Sending {

    /// The server has it.
    record Taken() implements Sending {}

    /// It will never be taken.
    ///
    /// @param reply the server's code, null when we did not even ask
    record Refused(@Nullable Integer reply) implements Sending {}

    /// This letter may be taken later, as with greylisting; others may be taken now.
    record PutOff(int reply) implements Sending {}

    /// It was sent to its end, and the server did not say that it has it.
    record Unconfirmed() implements Sending {}

    /// Nothing can be sent now.
    record Away(String why) implements Sending {}
}
