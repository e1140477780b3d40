package com.opscenter.bench.polling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Many switches with an address each, in a process of their own. One in twenty is dead, and one in
/// twenty answers late.
final class SwitchFleet implements AutoCloseable {

    static final String COMMUNITY = "fleet";
    static final int ONE_IN = 20;

    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final int port;

    private SwitchFleet(Process process) throws IOException {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.port = Integer.parseInt(answer());
    }

    /// What the switches were asked since the last count.
    ///
    /// @param requests that were answered
    /// @param polls of all that answer at once
    /// @param leastPolls of one of them
    record Count(long requests, long polls, long leastPolls) {}

    /// @param ports of each switch
    static SwitchFleet start(int switches, int ports) throws IOException {
        return new SwitchFleet(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SwitchFleetProcess.class.getName(),
                                Integer.toString(switches),
                                Integer.toString(ports))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    static boolean isDead(int number) {
        return number % ONE_IN == 0;
    }

    static boolean isSlow(int number) {
        return number % ONE_IN == 1;
    }

    static String host(int number) {
        return "127.1.%d.%d".formatted(number / 250, number % 250 + 1);
    }

    String endpoint(int number) {
        return "snmp://%s:%d".formatted(host(number), port);
    }

    Count count() throws IOException {
        orders.write("count\n");
        orders.flush();
        List<Long> counted = List.of(answer().split(" ", -1)).stream().map(Long::valueOf).toList();
        return new Count(counted.get(0), counted.get(1), counted.get(2));
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the switches ended");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }
}
