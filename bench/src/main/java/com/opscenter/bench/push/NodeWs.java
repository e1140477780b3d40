package com.opscenter.bench.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The peer: a WebSocket server on node's `ws` that sends a file's bytes to all its clients
/// whenever it is told to.
final class NodeWs implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final OutputStream orders;
    private final int port;

    private NodeWs(Process process, int port) {
        this.process = process;
        this.orders = process.getOutputStream();
        this.port = port;
    }

    /// @param modules folder with `node_modules/ws`
    static NodeWs start(Path modules, Path work, byte[] frame) throws IOException {
        Path script = work.resolve("ws-server.cjs");
        try (InputStream source = NodeWs.class.getResourceAsStream("ws-server.cjs")) {
            Files.copy(Objects.requireNonNull(source), script);
        }
        Path bytes = Files.write(work.resolve("frame.bin"), frame);
        ProcessBuilder builder =
                new ProcessBuilder("node", script.toString(), bytes.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_PATH", modules.resolve("node_modules").toString());
        Process process = builder.start();
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        String port = answers.readLine();
        if (port == null) {
            throw new IOException("node did not start");
        }
        return new NodeWs(process, Integer.parseInt(port));
    }

    URI socket() {
        return URI.create("ws://127.0.0.1:" + port + "/");
    }

    void send() throws IOException {
        orders.write('\n');
        orders.flush();
    }

    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
