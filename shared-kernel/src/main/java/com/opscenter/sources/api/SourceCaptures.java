package com.opscenter.sources.api;

import com.opscenter.commands.api.Refusal;

/// Records what goes over the wire to a system while it is read once, for a bug report. Nothing of
/// it is kept.
public interface SourceCaptures {

    /// Takes the one place there is for a capture of a source.
    Reservation reserve(SourceId source);

    sealed interface Reservation {}

    /// The place is taken, or another process serves the source.
    record Refused(Refusal refusal) implements Reservation {}

    /// To be closed by who took it.
    non-sealed interface Place extends Reservation, AutoCloseable {

        /// Reads the source once; a reading that fails is recorded as well.
        ///
        /// @param substituted whether addresses, host names and serial numbers are replaced
        /// @return a zip file
        byte[] take(boolean substituted) throws InterruptedException;

        @Override
        void close();
    }
}
