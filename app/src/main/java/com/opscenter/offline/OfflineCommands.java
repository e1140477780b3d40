package com.opscenter.offline;

import com.opscenter.data.Refused;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// Finds and runs the command that the first argument names.
public final class OfflineCommands {

    private OfflineCommands() {}

    /// Whether the arguments ask for a command rather than for serving.
    public static boolean isAsked(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /// @return the exit code; what went wrong was said on standard error
    public static int run(String[] arguments) {
        quiet();
        for (OfflineCommand command : ServiceLoader.load(OfflineCommand.class)) {
            if (command.name().equals(arguments[0])) {
                List<String> words = Arrays.asList(arguments);
                return run(command, words.subList(1, words.size()));
            }
        }
        System.err.println("There is no command " + arguments[0] + ".");
        return 2;
    }

    private static int run(OfflineCommand command, List<String> words) {
        try {
            command.run(Options.parse(command, words));
            return 0;
        } catch (Refused | IllegalArgumentException | IOException e) {
            System.err.println(command.name() + ": " + e.getMessage());
            return 1;
        }
    }

    /// Somebody reads what is printed: only what went wrong, next to the command's own words.
    private static void quiet() {
        LoggingSystem.get(OfflineCommands.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }
}
