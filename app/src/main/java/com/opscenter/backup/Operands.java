package com.opscenter.backup;

import com.opscenter.data.Refused;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;

/// What both commands are told.
///
/// @param file the backup
/// @param directory the data directory, absolute
record Operands(Path file, Path directory) {

    static Operands of(ApplicationArguments arguments) {
        List<String> operands = arguments.getNonOptionArgs();
        List<String> directories = arguments.getOptionValues("opscenter.data");
        if (operands.size() != 2 || directories == null || directories.size() != 1) {
            throw new Refused("Say which file, and one data directory: FILE --data DIR.");
        }
        return new Operands(
                Path.of(operands.getLast()),
                Path.of(directories.getFirst()).toAbsolutePath().normalize());
    }
}
