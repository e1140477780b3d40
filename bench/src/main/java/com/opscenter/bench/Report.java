package com.opscenter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects figures and words them as a table: median, least, most.
final class Report {

    private final List<String> rows = new ArrayList<>();

    void row(String what, double value) {
        row(what, List.of(value));
    }

    void row(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            rows.add(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.2f | %.2f | %.2f | %d |",
                            what,
                            sorted.get(sorted.size() / 2),
                            sorted.getFirst(),
                            sorted.getLast(),
                            sorted.size()));
        }
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Benchmarks");
        lines.add("");
        lines.add(
                "Written by `./ops bench`. Machines are shared and noisy: compare figures of one run only.");
        lines.add("");
        lines.add(
                "Measured "
                        + LocalDate.now(ZoneOffset.UTC)
                        + " on "
                        + processor()
                        + ", JDK "
                        + System.getProperty("java.version")
                        + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " cores.");
        lines.add("");
        lines.add("| what | median | least | most | runs |");
        lines.add("|---|---|---|---|---|");
        lines.addAll(rows);
        lines.add("");
        Files.write(file, lines);
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse("an unknown processor");
        }
    }
}
