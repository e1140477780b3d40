package com.opscenter.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docs/benchmarks.md`, written from all raw data there is.
final class Report {

    private static final String HEAD =
            """
            # Benchmarks

            Written by `./ops bench` from the raw data in `bench/results`. Machines are shared and noisy: figures are ratios \
            of arms that took turns in one run, or belong to the machine named beside them. A goal is met when the median \
            reaches it and no pair misses it by more than a tenth. *CPU* is that of the whole machine, load included.

            ```sh
            npm install --prefix FOLDER ws@8     # what fan-out is compared with; outside of the repository
            apt-get install prometheus-snmp-exporter snmp   # what walks is compared with
            ./ops bench --ws=FOLDER              # all of them; ./ops help names each
            ./ops bench at                       # one of them; ./ops help tells the options
            ./ops bench --events=1000000 rebuild # with a longer history than it usually has
            ```

            | question | figure | goal | median | least … most | runs | met |
            |---|---|---|---|---|---|---|
            """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<List<JsonNode>> benchmarks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final String limits;

    /// @param limits what is missed and why, written by hand
    private Report(String limits) {
        this.limits = limits;
    }

    static void write(Path project) throws IOException {
        Report report = new Report(Files.readString(project.resolve("bench/results/limits.md")));
        try (Stream<Path> files = Files.list(project.resolve("bench/results"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                report.read(file);
            }
        }
        Files.writeString(project.resolve("docs/benchmarks.md"), report.text());
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        names.add(name.substring(0, name.lastIndexOf('.')));
        benchmarks.add(Files.readAllLines(file).stream().map(json::readTree).toList());
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            of("figure", benchmarks.get(i)).forEach(figure -> text.append(row(name, figure)));
        }
        text.append("\n").append(limits);
        for (int i = 0; i < names.size(); i++) {
            text.append("\n## ").append(names.get(i)).append("\n\n");
            section(text, benchmarks.get(i));
        }
        return text.toString();
    }

    private static String row(String name, JsonNode figure) {
        return String.format(
                Locale.ROOT,
                "| [%s](#%s) | %s | %s | %s | %s … %s | %d | %s |%n",
                name,
                name,
                figure.get("title").asString(),
                figure.get("goal").asString(),
                number(figure.get("median")),
                number(figure.get("least")),
                number(figure.get("most")),
                figure.get("runs").asInt(),
                figure.get("met").asBoolean() ? "yes" : "**no**");
    }

    private static void section(StringBuilder text, List<JsonNode> lines) {
        JsonNode machine = lines.getFirst();
        text.append(machine.get("about").asString()).append("\n\n");
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s, %s cores, Linux %s, JDK %s, %s, commit %s, %s%s.%n",
                        machine.get("cpu").asString(),
                        machine.get("cores").asString(),
                        machine.get("kernel").asString(),
                        machine.get("jdk").asString(),
                        machine.get("fileSystem").asString(),
                        machine.get("commit").asString(),
                        machine.get("date").asString(),
                        machine.get("disturbed").asBoolean()
                                ? "; **the machine was not idle at the start**"
                                : ""));
        facts(text, of("fact", lines));
        latencies(text, of("latency", lines));
        text.append(Charts.of(of("turn", lines)));
    }

    private static void facts(StringBuilder text, List<JsonNode> facts) {
        if (facts.isEmpty()) {
            return;
        }
        text.append("\n| measured | median | least … most | runs |\n|---|---|---|---|\n");
        for (JsonNode fact : facts) {
            text.append(
                    "| %s (%s) | %s | %s … %s | %d |%n"
                            .formatted(
                                    fact.get("title").asString(),
                                    fact.get("unit").asString(),
                                    number(fact.get("median")),
                                    number(fact.get("least")),
                                    number(fact.get("most")),
                                    fact.get("runs").asInt()));
        }
    }

    private static void latencies(StringBuilder text, List<JsonNode> latencies) {
        if (latencies.isEmpty()) {
            return;
        }
        text.append(
                "\n| latency (ms) | count | p50 | p90 | p99 | p99.9 | max |\n|---|---|---|---|---|---|---|\n");
        for (JsonNode line : latencies) {
            String cells =
                    Stream.of("p50", "p90", "p99", "p99.9", "max")
                            .map(percentile -> number(line.get(percentile)))
                            .collect(Collectors.joining(" | "));
            text.append(
                    "| %s | %d | %s |%n"
                            .formatted(
                                    line.get("title").asString(),
                                    line.get("count").asLong(),
                                    cells));
        }
    }

    private static List<JsonNode> of(String kind, List<JsonNode> lines) {
        return lines.stream().filter(line -> line.get("kind").asString().equals(kind)).toList();
    }

    static String number(JsonNode value) {
        double number = value.asDouble();
        return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : "%.3g", number);
    }
}
