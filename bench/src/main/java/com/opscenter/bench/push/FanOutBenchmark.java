package com.opscenter.bench.push;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Installation;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.Publisher;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Deliveries for each second of the server's CPU, against node's `ws` that sends the same bytes.
/// The peer is put into a folder by `npm install --prefix FOLDER ws@8` and named by `--ws=FOLDER`.
public final class FanOutBenchmark implements Benchmark {

    private static final int DASHBOARDS = 200;
    private static final int FRAMES_A_SECOND = 100;

    /// Before anything is measured, so that both have compiled what they repeat.
    private static final int WARM_UP_TURNS = 3;

    private static final String DESTINATION =
            "/topic/" + SystemOrganization.ID + "." + FanOutTopic.NAME;

    /// Sends one frame to all dashboards, and knows what CPU that takes.
    private interface Server {
        void send(long number) throws Exception;

        double cpuSeconds() throws Exception;
    }

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public String about() {
        return "The same frames of about 1 kB to %d dashboards, %d a second; deliveries for each second of the server process's CPU, what it takes when idle, just before, subtracted. Both send one WebSocket message and make one system call a delivery."
                .formatted(DASHBOARDS, FRAMES_A_SECOND);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        Path peer = setting.ws();
        if (peer == null) {
            throw new IllegalStateException(
                    "--ws=FOLDER must name where `npm install --prefix FOLDER ws@8` put ws");
        }
        try (Installation product =
                Installation.start(
                        setting.work(), List.of("--opscenter.lab-file="), FanOutTopic.class)) {
            Client client = new Client(product.credentials());
            Publisher publisher = product.part(Publisher.class);
            Server ours = ours(publisher);
            List<Double> some = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            try (Dashboards here =
                            Dashboards.open(
                                    client.socket(),
                                    DASHBOARDS,
                                    setting.work(),
                                    connect(client),
                                    subscribe(DESTINATION));
                    NodeWs node = NodeWs.start(peer, setting.work(), frame(0));
                    Dashboards there = Dashboards.open(node.socket(), DASHBOARDS, setting.work())) {
                Server theirs = node(node);
                for (int i = 0; i < WARM_UP_TURNS; i++) {
                    perCpuSecond(ours, here, setting.turn());
                    perCpuSecond(theirs, there, setting.turn());
                }
                for (int i = 0; i < setting.pairs(); i++) {
                    some.add(perCpuSecond(ours, here, setting.turn()));
                    others.add(perCpuSecond(theirs, there, setting.turn()));
                }
            }
            results.fact("deliveries per server-CPU-second, ours", "1/s", some);
            results.fact("deliveries per server-CPU-second, ws", "1/s", others);
            results.figure(
                    "deliveries per server-CPU-second against node ws",
                    "ratio",
                    Goal.atLeast(1),
                    IntStream.range(0, some.size())
                            .mapToObj(i -> some.get(i) / others.get(i))
                            .toList());
        }
    }

    private static double perCpuSecond(Server server, Dashboards dashboards, Duration turn)
            throws Exception {
        double before = server.cpuSeconds();
        Thread.sleep(turn);
        double idle = server.cpuSeconds() - before;
        long received = dashboards.received();
        before = server.cpuSeconds();
        long frames = paced(turn, number -> unchecked(() -> server.send(number)));
        double busy = server.cpuSeconds() - before;
        long wanted = received + frames * DASHBOARDS;
        while (dashboards.received() < wanted) {
            Thread.sleep(20);
        }
        return frames * DASHBOARDS / (busy - idle);
    }

    private static long paced(Duration time, LongConsumer task) throws InterruptedException {
        long began = System.nanoTime();
        long number = 0;
        while (System.nanoTime() - began < time.toNanos()) {
            long due = began + number * 1_000_000_000L / FRAMES_A_SECOND;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            task.accept(number++);
        }
        return number;
    }

    private static Server ours(Publisher publisher) {
        OperatingSystemMXBean process =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Server() {
            @Override
            public void send(long number) {
                publisher.publish(SystemOrganization.ID, content(number));
            }

            @Override
            public double cpuSeconds() {
                return process.getProcessCpuTime() / 1e9;
            }
        };
    }

    private static Server node(NodeWs node) {
        return new Server() {
            @Override
            public void send(long number) throws Exception {
                node.send();
            }

            @Override
            public double cpuSeconds() throws Exception {
                return node.cpuSeconds();
            }
        };
    }

    private static Frame content(long number) {
        Frame.Entry entry =
                new Frame.Entry(
                        "outlet/pdu-1/9", "x".repeat(750), Instant.EPOCH, 30, "pdu-1", false);
        return new Frame(
                FanOutTopic.NAME,
                Frame.DELTA,
                number,
                number + 1,
                Instant.EPOCH,
                List.of(entry),
                null);
    }

    /// The bytes our server sends for such a frame.
    private static byte[] frame(long number) {
        String body =
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(content(number));
        String head =
                "MESSAGE\nsubscription:%s\ndestination:%s\nmessage-id:1\ncontent-type:application/json\ncontent-length:%d\n\n"
                        .formatted(DESTINATION, DESTINATION, body.length());
        return (head + body + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static String connect(Client client) {
        return "CONNECT\naccept-version:1.2\nframes:binary\nAuthorization:Bearer "
                + client.token()
                + "\n\n";
    }

    static String subscribe(String destination) {
        return "SUBSCRIBE\nid:" + destination + "\ndestination:" + destination + "\n\n";
    }

    private interface Throwing {
        void run() throws Exception;
    }

    private static void unchecked(Throwing work) {
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
