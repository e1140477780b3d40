package com.opscenter.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The server's settings, given on its command line: nothing in a file can contradict them, and
/// there is no file of ours for a power loss to damage.
final class Settings {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> LOCAL =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "100",
                    "timezone", "UTC");

    /// One file per weekday. Terse and without statements: a failing one may hold personal data.
    private static final Map<String, String> LOGGING =
            Map.of(
                    "logging_collector", "on",
                    "log_filename", "postgresql-%a.log",
                    "log_truncate_on_rotation", "on",
                    "log_rotation_age", "1d",
                    "log_rotation_size", "0",
                    "log_timezone", "UTC",
                    "log_error_verbosity", "terse",
                    "log_min_error_statement", "panic");

    private Settings() {}

    static List<String> arguments(int port) {
        List<String> arguments = new ArrayList<>(List.of("-p", String.valueOf(port)));
        for (Map<String, String> group : List.of(DURABLE, LOCAL, LOGGING)) {
            group.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        }
        return arguments;
    }
}
