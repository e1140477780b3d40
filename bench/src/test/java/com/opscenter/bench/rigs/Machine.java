package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What the machine is, for whoever reads a figure.
final class Machine {

    private Machine() {}

    static String words() throws IOException {
        return "%d cores (%s), %s GiB, Linux %s, JDK %s, load average %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/cpuinfo", "model name").orElse("unknown processor"),
                        line("/proc/meminfo", "MemTotal").map(Machine::gibibytes).orElse("?"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static String gibibytes(String kilobytes) {
        long number = Long.parseLong(kilobytes.replaceAll("[^0-9]", ""));
        return String.valueOf(Math.round(number / 1024.0 / 1024.0));
    }

    private static Optional<String> line(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }
}
