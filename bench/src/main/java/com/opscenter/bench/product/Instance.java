package com.opscenter.bench.product;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A product started by `./ops up` on a data directory of its own.
public final class Instance implements AutoCloseable {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final JsonNode credentials;
    private final double readySeconds;

    private Instance(Process process, JsonNode credentials, double readySeconds) {
        this.process = process;
        this.credentials = credentials;
        this.readySeconds = readySeconds;
    }

    public static Instance start(Path project, Path data) throws IOException, InterruptedException {
        return start(project, data, Map.of());
    }

    /// Returns once the product says that it is ready.
    ///
    /// @param environment what it finds there beside our own
    public static Instance start(Path project, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path card = data.resolve("credentials.json");
        Files.deleteIfExists(card);
        long began = System.nanoTime();
        ProcessBuilder up =
                new ProcessBuilder(
                                "./ops",
                                "up",
                                "--data",
                                data.toString(),
                                "--port",
                                Integer.toString(freePort()))
                        .directory(project.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling("up.log").toFile());
        up.environment().putAll(environment);
        Process process = up.start();
        while (!Files.exists(card)) {
            if (!process.isAlive()) {
                throw new IOException(
                        "./ops up ended: " + Files.readString(data.resolveSibling("up.log")));
            }
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Instance(
                process, JsonMapper.builder().build().readTree(Files.readString(card)), seconds);
    }

    public JsonNode credentials() {
        return credentials;
    }

    public double readySeconds() {
        return readySeconds;
    }

    /// Resident memory of the JVM that runs the application, in MB.
    public Optional<Long> residentMegabytes(String mark) {
        return process.descendants()
                .filter(child -> commandLine(child.pid()).contains(mark))
                .map(child -> resident(child.pid()))
                .flatMap(Optional::stream)
                .max(Long::compare);
    }

    /// CPU seconds of the same JVM since its start.
    public Optional<Double> cpuSeconds(String mark) {
        return process.descendants()
                .filter(child -> commandLine(child.pid()).contains(mark))
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .max(Duration::compareTo)
                .map(cpu -> cpu.toMillis() / 1e3);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Long> resident(long pid) {
        try {
            Matcher line =
                    RESIDENT.matcher(
                            Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return line.find()
                    ? Optional.of(Long.parseLong(line.group(1)) / 1024)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
