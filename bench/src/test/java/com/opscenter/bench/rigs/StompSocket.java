package com.opscenter.bench.rigs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A STOMP dashboard on a bare TCP socket, so that it can really stop reading.
final class StompSocket implements AutoCloseable {

    private static final int SMALL = 4_096;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final byte[] MASK = {0, 0, 0, 0};

    enum Fate {
        TOLD_TO_RESYNC,
        CUT_OFF,
        /// Until we closed it ourselves.
        STILL_THERE;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Socket socket = new Socket();
    private final StringBuilder heard = new StringBuilder();

    private StompSocket() {}

    static StompSocket open(Api api, List<String> destinations) throws IOException {
        StompSocket stomp = new StompSocket();
        stomp.connect(api.client().socket());
        stomp.send(
                "CONNECT\naccept-version:1.2\nheart-beat:0,0\nAuthorization:Bearer "
                        + api.client().token()
                        + "\n\n\0");
        stomp.readUntil("CONNECTED");
        for (int i = 0; i < destinations.size(); i++) {
            stomp.send("SUBSCRIBE\nid:s" + i + "\ndestination:" + destinations.get(i) + "\n\n\0");
        }
        return stomp;
    }

    private void connect(URI url) throws IOException {
        // Before connecting, or the window is already larger.
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        String upgrade =
                """
                GET /ws HTTP/1.1\r
                Host: %s:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Protocol: v12.stomp\r
                \r
                """
                        .formatted(url.getHost(), url.getPort());
        socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
        readUntil("\r\n\r\n");
    }

    /// One masked text message (RFC 6455, 5.2).
    private void send(String frame) throws IOException {
        byte[] payload = frame.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(0x81);
        if (payload.length < 126) {
            message.write(0x80 | payload.length);
        } else {
            message.write(0x80 | 126);
            message.write(payload.length >> 8);
            message.write(payload.length);
        }
        message.writeBytes(MASK);
        message.writeBytes(payload);
        OutputStream out = socket.getOutputStream();
        out.write(message.toByteArray());
        out.flush();
    }

    /// Reads on until the words were heard. Message boundaries do not matter for that.
    void readUntil(String words) throws IOException {
        byte[] buffer = new byte[1 << 16];
        InputStream in = socket.getInputStream();
        int from = heard.indexOf(words);
        while (from < 0) {
            int count = in.read(buffer);
            if (count < 0) {
                throw new IOException("the server hung up before " + words);
            }
            heard.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            from = heard.indexOf(words);
        }
        heard.delete(0, from + words.length());
    }

    /// Reads on to a resync, or to the end of the connection.
    Fate fate() {
        try {
            readUntil("\"kind\":\"resync\"");
            return Fate.TOLD_TO_RESYNC;
        } catch (SocketTimeoutException _) {
            return Fate.STILL_THERE;
        } catch (IOException _) {
            return socket.isClosed() ? Fate.STILL_THERE : Fate.CUT_OFF;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
