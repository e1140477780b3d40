package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where the lines of a host monitor come from.
interface LineSource extends AutoCloseable {

    enum Nature {
        /// It has everything there was: between two readings, and before the first one.
        LOG,
        /// It tells how things stand.
        LIST,
        /// It tells what it was made to send.
        SENT
    }

    /// What a reading told beside its lines.
    ///
    /// @param listed every test there is; null when it was not said, or not of all
    /// @param remarks what works less well than it could
    /// @param silence of one that was never heard; null for any other
    record Told(@Nullable Set<String> listed, List<String> remarks, @Nullable Silence silence) {

        static final Told LINES = new Told(null, List.of(), null);
    }

    Nature nature();

    /// @param from everything from then on, where it keeps that
    /// @param before everything up to then was read before; null for nothing
    Told read(Instant from, @Nullable Instant before, Instant now, Consumer<LogLine> each)
            throws DeviceException;

    /// Nothing is held open between readings, unless it says so.
    @Override
    default void close() {}
}
