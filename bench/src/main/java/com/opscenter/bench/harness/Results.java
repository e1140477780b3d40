package com.opscenter.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/// Raw data of one benchmark: JSON lines, the machine first, then every turn, then the figures.
public final class Results {

    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};

    private final Path file;
    private final Path work;
    private final JsonMapper json = JsonMapper.builder().build();

    private Results(Path file, Path work) {
        this.file = file;
        this.work = work;
    }

    /// @param disturbed the machine was not idle at the start
    static Results begin(Benchmark benchmark, Setting setting, boolean disturbed)
            throws IOException {
        Path folder = Files.createDirectories(setting.project().resolve("bench/results"));
        Path file = folder.resolve(benchmark.name() + ".jsonl");
        Files.deleteIfExists(file);
        Results results = new Results(file, setting.work());
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("about", benchmark.about());
        machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        machine.putAll(Machine.facts(setting.project()));
        machine.put("fileSystem", Files.getFileStore(setting.work()).type());
        machine.put("load", Machine.load());
        machine.put("disturbed", disturbed);
        results.line("machine", machine);
        return results;
    }

    /// One turn of an arm.
    void turn(String arm, int pair, Sample sample) throws IOException {
        line(
                "turn",
                Map.of(
                        "arm", arm,
                        "pair", pair,
                        "operations", sample.operations(),
                        "seconds", sample.seconds(),
                        "rate", sample.rate(),
                        "cpuMicrosPerOperation", sample.cpuMicrosPerOperation(),
                        "syncsPerSecond", Machine.syncsPerSecond(work),
                        "stolenSeconds", Machine.stolenSeconds(),
                        "load", Machine.load()));
    }

    /// A figure of the report.
    ///
    /// @param values one for each pair or run
    public void figure(String title, String unit, Goal goal, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("title", title);
        figure.put("unit", unit);
        figure.put("goal", goal.words());
        figure.put("median", median);
        figure.put("least", sorted.getFirst());
        figure.put("most", sorted.getLast());
        figure.put("runs", sorted.size());
        figure.put("met", goal.isMet(median, sorted.getFirst(), sorted.getLast()));
        line("figure", figure);
    }

    /// A figure nobody set a goal for, such as an absolute rate.
    public void fact(String title, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        line(
                "fact",
                Map.of(
                        "title", title,
                        "unit", unit,
                        "median", sorted.get(sorted.size() / 2),
                        "least", sorted.getFirst(),
                        "most", sorted.getLast(),
                        "runs", sorted.size()));
    }

    /// The whole distribution of a latency.
    ///
    /// @param micros microseconds
    public void latency(String title, Histogram micros) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("title", title);
        line.put("unit", "ms");
        line.put("count", micros.getTotalCount());
        for (double percentile : PERCENTILES) {
            String name =
                    percentile == 100
                            ? "max"
                            : "p"
                                    + BigDecimal.valueOf(percentile)
                                            .stripTrailingZeros()
                                            .toPlainString();
            line.put(name, micros.getValueAtPercentile(percentile) / 1e3);
        }
        line("latency", line);
    }

    private void line(String kind, Map<String, Object> members) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.putAll(members);
        try {
            Files.writeString(
                    file,
                    json.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
