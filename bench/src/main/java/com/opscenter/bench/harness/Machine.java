package com.opscenter.bench.harness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has to be known of the machine to read a figure made on it.
public final class Machine {

    private static final int TICKS_PER_SECOND = 100;
    private static final int STEAL = 8;

    private Machine() {}

    /// Facts that do not change during a run.
    static Map<String, Object> facts(Path project) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cpu", line(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("kernel", System.getProperty("os.version"));
        facts.put("jdk", System.getProperty("java.vm.version"));
        facts.put("commit", commit(project));
        return facts;
    }

    /// The load average over the last minute.
    public static double load() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    /// CPU seconds the machine has spent on anything but waiting.
    public static double cpuSeconds() throws IOException {
        String[] all = cpu();
        long busy = 0;
        for (int i : List.of(1, 2, 3, 6, 7)) { // user, nice, system, irq, softirq
            busy += Long.parseLong(all[i]);
        }
        return (double) busy / TICKS_PER_SECOND;
    }

    /// CPU seconds that other guests of the same host took away.
    static double stolenSeconds() throws IOException {
        return Double.parseDouble(cpu()[STEAL]) / TICKS_PER_SECOND;
    }

    /// How often a second 8 kB can be written durably to this folder.
    static long syncsPerSecond(Path folder) throws IOException {
        Path probe = folder.resolve("fsync-probe");
        long until = System.nanoTime() + 1_000_000_000L;
        long syncs = 0;
        try (FileChannel file =
                FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocateDirect(8192);
            while (System.nanoTime() < until) {
                page.clear();
                file.write(page, 0);
                file.force(false);
                syncs++;
            }
        } finally {
            Files.deleteIfExists(probe);
        }
        return syncs;
    }

    private static String[] cpu() throws IOException {
        return line(Path.of("/proc/stat"), "cpu ").split(" +");
    }

    private static String line(Path file, String start) throws IOException {
        try (var lines = Files.lines(file)) {
            String found = lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
            return found.contains(":") ? found.substring(found.indexOf(':') + 1).strip() : found;
        }
    }

    private static String commit(Path project) throws IOException {
        Process git =
                new ProcessBuilder("git", "-C", project.toString(), "rev-parse", "--short", "HEAD")
                        .start();
        return new String(
                        git.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.US_ASCII)
                .strip();
    }
}
