package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A main class of the rigs in a process of its own.
final class Forked {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    private Forked() {}

    /// @param before what stands before the program, such as `unshare -m`
    static Process java(List<String> before, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Programs.JAVA,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
