package com.opscenter.backup;

import com.opscenter.data.Refused;
import com.opscenter.offline.Options;
import java.nio.file.Path;
import java.util.Optional;

/// What both commands are told.
///
/// @param file the backup
/// @param directory the data directory, absolute
/// @param database the address of a PostgreSQL that is not ours
record Operands(Path file, Path directory, Optional<String> database) {

    static Operands of(Options options) {
        if (options.operands().size() != 1) {
            throw new Refused("Name one FILE; see ./ops help");
        }
        return new Operands(
                Path.of(options.operands().getFirst()), options.directory(), options.database());
    }
}
