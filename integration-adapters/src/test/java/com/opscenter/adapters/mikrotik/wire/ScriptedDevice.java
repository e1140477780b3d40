package com.opscenter.adapters.mikrotik.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The device's end of one connection, played by a test.
final class ScriptedDevice implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final BlockingQueue<List<String>> heard = new LinkedBlockingQueue<>();
    private final Socket ours;
    private final Socket theirs;

    ScriptedDevice() throws IOException {
        ours = new Socket(listening.getInetAddress(), listening.getLocalPort());
        theirs = listening.accept();
        Thread.ofVirtual().start(this::listen);
    }

    /// The end to connect with.
    Socket socket() {
        return ours;
    }

    private void listen() {
        try {
            var in = theirs.getInputStream();
            while (true) {
                List<String> words = new ArrayList<>();
                for (int length = in.read(); length > 0; length = in.read()) {
                    words.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                }
                if (words.isEmpty()) {
                    return;
                }
                heard.add(words);
            }
        } catch (IOException _) {
            // The connection ended.
        }
    }

    List<String> next() throws InterruptedException {
        return heard.take();
    }

    void say(String... words) throws IOException {
        send(Sentences.encode(List.of(words)));
    }

    void send(byte[] bytes) throws IOException {
        theirs.getOutputStream().write(bytes);
    }

    void hangUp() throws IOException {
        theirs.close();
    }

    @Override
    public void close() throws IOException {
        theirs.close();
        ours.close();
        listening.close();
    }
}
