package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// One run of a rig: its seed, its counts, and the figures it found.
final class Rig {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final boolean LONG = Boolean.getBoolean("opscenter.long");
    private static final boolean KEEP = Boolean.getBoolean("reliability.write");

    private final String name;
    private final long seed = Long.getLong("opscenter.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final long began = System.nanoTime();

    private Rig(String name) {
        this.name = name;
        IO.println("rig=%s seed=%d counts=%s".formatted(name, seed, LONG ? "long" : "small"));
    }

    static Rig named(String name) {
        return new Rig(name);
    }

    long seed() {
        return seed;
    }

    Random random() {
        return random;
    }

    int count(int small, int big) {
        return LONG ? big : small;
    }

    void figure(String what, Object value) {
        figures.put(what, value);
        IO.println("rig=%s %s=%s".formatted(name, what.replace(' ', '-'), value));
    }

    /// The figures of a run that went well.
    void write() throws IOException {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("rig", name);
        run.put("at", Instant.now().toString().substring(0, 16) + "Z");
        run.put("counts", LONG ? "long" : "small");
        run.put("seed", seed);
        run.put("seconds", (System.nanoTime() - began) / 1_000_000_000);
        run.put("machine", Machine.words());
        run.put("figures", figures);
        byte[] written = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(run);
        Files.write(folder(Path.of("target/rigs")).resolve(name + ".json"), written);
        if (KEEP) {
            Files.write(folder(Page.RESULTS).resolve(file()), written);
            Files.writeString(Page.FILE, Page.withFigures());
        }
    }

    private String file() {
        return name + (LONG ? "-long" : "") + ".json";
    }

    private static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }
}
