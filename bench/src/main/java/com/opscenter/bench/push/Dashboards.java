package com.opscenter.bench.push;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Many dashboards without screens, in a process of their own so that their work is not counted as
/// the server's.
final class Dashboards implements AutoCloseable {

    /// One message as a dashboard got it.
    ///
    /// @param micros since the epoch
    /// @param result whether it tells of a command
    /// @param position that it reaches
    record Arrival(int dashboard, long micros, boolean result, long position) {}

    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final Path log;

    private Dashboards(Process process, Path log) {
        this.process = process;
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
    }

    /// Returns when all of them listen.
    ///
    /// @param hello what each says first, a STOMP frame without its NUL
    static Dashboards open(URI socket, int count, Path work, String... hello) throws IOException {
        Path log = Files.createTempFile(work, "arrivals", ".bin");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DashboardsProcess.class.getName(),
                                socket.toString(),
                                Integer.toString(count),
                                log.toString()));
        command.addAll(List.of(hello));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Dashboards dashboards = new Dashboards(process, log);
        dashboards.answer();
        return dashboards;
    }

    /// Messages that all of them together got so far.
    long received() throws IOException {
        orders.write("count\n");
        orders.flush();
        return Long.parseLong(answer());
    }

    /// Ends them and tells what they got.
    List<Arrival> arrivals() throws IOException {
        close();
        List<Arrival> arrivals = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(log)))) {
            for (long left = Files.size(log) / DashboardsProcess.RECORD; left > 0; left--) {
                arrivals.add(
                        new Arrival(in.readInt(), in.readLong(), in.readBoolean(), in.readLong()));
            }
        }
        return arrivals;
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the dashboards are gone");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
