package com.opscenter.bench.polling;

import com.opscenter.bench.polling.Agents.Agent;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// `prometheus-snmp-exporter`, asked over HTTP as Prometheus does, each agent by a client of its
/// own. What the clients cost is not counted.
final class ExporterWalks implements Walker {

    private static final double TICKS_PER_SECOND = 100;

    private final Process exporter;
    private final List<Agent> agents;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    ExporterWalks(List<Agent> agents, Path work) throws Exception {
        this.agents = agents;
        this.port = freePort();
        Path config = Files.writeString(work.resolve("snmp.yml"), config(agents));
        exporter =
                new ProcessBuilder(
                                "prometheus-snmp-exporter",
                                "--config.file=" + config,
                                "--web.listen-address=127.0.0.1:" + port,
                                "--log.level=error")
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("exporter.log").toFile())
                        .start();
        awaitReady();
    }

    private static String config(List<Agent> agents) {
        String walked =
                Table.COLUMNS.stream()
                        .map(column -> "    - " + column.oid() + "\n")
                        .collect(Collectors.joining());
        String metrics =
                Table.COLUMNS.stream()
                        .map(column ->
                                """
                                    - name: %s
                                      oid: %s
                                      type: %s
                                      help: a column
                                      indexes:
                                      - labelname: ifIndex
                                        type: gauge
                                """
                                        .formatted(column.name(), column.oid(), column.type()))
                        .collect(Collectors.joining());
        return agents.stream()
                .map(agent ->
                        "agent%d:\n  walk:\n%s  metrics:\n%s  version: 2\n  max_repetitions: 25\n  auth:\n    community: %s\n"
                                .formatted(agent.port(), walked, metrics, agent.community()))
                .collect(Collectors.joining());
    }

    private void awaitReady() throws Exception {
        for (int i = 0; i < 100; i++) {
            try {
                scrape(agents.getFirst());
                return;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException(
                "the exporter did not start; apt-get install prometheus-snmp-exporter");
    }

    @Override
    public Walks walk(Duration time) throws Exception {
        double cpu = cpuSeconds();
        long began = System.nanoTime();
        long walks = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = new ArrayList<>();
            for (Agent agent : agents) {
                all.add(threads.submit(() -> walk(agent, began + time.toNanos())));
            }
            for (Future<Long> one : all) {
                walks += one.get();
            }
        }
        return new Walks(walks, (System.nanoTime() - began) / 1e9, cpuSeconds() - cpu);
    }

    private long walk(Agent agent, long end) throws Exception {
        long walks = 0;
        while (System.nanoTime() < end) {
            scrape(agent);
            walks++;
        }
        return walks;
    }

    private void scrape(Agent agent) throws Exception {
        URI uri =
                URI.create(
                        "http://127.0.0.1:%d/snmp?target=%s&module=agent%d"
                                .formatted(port, agent.address(), agent.port()));
        String told =
                http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        long values = told.lines().filter(line -> line.startsWith("if")).count();
        if (values != (long) Table.PORTS * Table.COLUMNS.size()) {
            throw new IOException("read %d values: %s".formatted(values, told.lines().findFirst()));
        }
    }

    private double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(exporter.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        exporter.destroy();
        http.close();
    }
}
