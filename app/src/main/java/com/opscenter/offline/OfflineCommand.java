package com.opscenter.offline;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;

/// Work on a data directory without serving anybody; found by `ServiceLoader`.
public interface OfflineCommand {

    /// The first argument that asks for it.
    String name();

    /// @param arguments options and operands; the first operand is the name
    /// @throws com.opscenter.data.Refused when it cannot be done as asked
    void run(ApplicationArguments arguments) throws IOException;

    /// An option that has to be there exactly once.
    static String option(ApplicationArguments arguments, String name) {
        var values = arguments.getOptionValues(name);
        if (values == null || values.size() != 1 || values.getFirst().isBlank()) {
            throw new IllegalArgumentException("--" + name + "=… is needed once");
        }
        return values.getFirst();
    }
}
