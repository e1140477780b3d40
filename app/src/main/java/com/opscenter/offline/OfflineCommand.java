package com.opscenter.offline;

import java.io.IOException;
import java.util.Set;

/// Work on a data directory without serving anybody; found by `ServiceLoader`.
public interface OfflineCommand {

    /// The first argument that asks for it.
    String name();

    /// Its options that take a value, as they are written.
    Set<String> options();

    /// Its options that take none.
    default Set<String> flags() {
        return Set.of();
    }

    /// @throws com.opscenter.data.Refused when it cannot be done as asked
    void run(Options options) throws IOException;
}
