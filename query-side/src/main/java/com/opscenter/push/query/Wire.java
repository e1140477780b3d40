package com.opscenter.push.query;

import org.jspecify.annotations.Nullable;

/// The sending half of a socket. It never waits.
interface Wire {

    /// Hears what became of a message.
    interface Taken {
        /// @param failure null when the socket took all of it
        void taken(@Nullable Throwable failure);
    }

    /// Sends one message, after the one before was taken.
    ///
    /// @param binary send the bytes as they are, which spares the WebSocket's look at text
    /// @param taken hears once the socket took all of it, or why it will not; before this returns,
    ///   where that is known by then
    void send(byte[] frame, boolean binary, Taken taken);
}
