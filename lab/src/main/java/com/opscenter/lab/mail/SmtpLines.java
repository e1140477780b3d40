package com.opscenter.lab.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines that end with CR LF, read and written.
final class SmtpLines {

    static final int LONGEST_MESSAGE = 1024 * 1024;
    private static final int LONGEST_LINE = 1000;

    private final InputStream in;
    private final OutputStream out;

    SmtpLines(Socket socket) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    void write(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Until the other side is gone.
    void writeForever(String part) throws IOException {
        byte[] many = part.repeat(1000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(many);
        }
    }

    /// Listens until the sender is gone, or is quiet for too long.
    void ignore() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /// Null when the sender is gone or a line is too long.
    @Nullable String read() throws IOException {
        byte[] line = bytes();
        return line == null ? null : new String(line, StandardCharsets.UTF_8);
    }

    /// A line without its end.
    private byte @Nullable [] bytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() <= LONGEST_LINE) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            if (next == '\n') {
                return line.toByteArray();
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return null;
    }

    /// A message up to the line with a dot alone (RFC 5321, 4.5.2); null when it is too large.
    byte @Nullable [] readMessage() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean fits = true;
        while (true) {
            byte[] line = bytes();
            if (line == null) {
                throw new IOException("the sender went away");
            }
            if (line.length == 1 && line[0] == '.') {
                return fits ? message.toByteArray() : null;
            }
            int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
            fits = fits && message.size() + line.length < LONGEST_MESSAGE;
            if (fits) {
                message.write(line, stuffed, line.length - stuffed);
                message.writeBytes(new byte[] {'\r', '\n'});
            }
        }
    }
}
