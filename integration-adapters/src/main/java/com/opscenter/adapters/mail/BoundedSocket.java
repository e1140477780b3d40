package com.opscenter.adapters.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/// A connection whose other side may say only so much, in only so much time. The mail library reads
/// a line however long it is.
final class BoundedSocket extends Socket {

    /// Of all answers, certificates among them.
    private static final int MOST_BYTES = 256 * 1024;

    private final Duration receipt;
    private volatile long end;
    private volatile boolean isSaid;

    private BoundedSocket(MailProperties properties) {
        this.receipt = properties.receipt();
        this.end = System.nanoTime() + properties.talk().toNanos();
    }

    /// The letter is about to end: its receipt may take longer than other answers.
    void awaitReceipt() throws SocketException {
        isSaid = true;
        end = System.nanoTime() + receipt.toNanos();
        setSoTimeout(Math.toIntExact(receipt.toMillis()));
    }

    /// Whether the other side may have the whole letter.
    boolean isSaid() {
        return isSaid;
    }

    /// To the first of the host's addresses that answers.
    static BoundedSocket connect(Destination destination, MailProperties properties)
            throws IOException {
        IOException failure = new UnknownHostException(destination.host());
        for (InetAddress address : InetAddress.getAllByName(destination.host())) {
            try {
                return connect(named(destination.host(), address), destination.port(), properties);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private static BoundedSocket connect(InetAddress address, int port, MailProperties properties)
            throws IOException {
        BoundedSocket socket = new BoundedSocket(properties);
        try {
            socket.connect(
                    new InetSocketAddress(address, port),
                    Math.toIntExact(properties.connect().toMillis()));
            socket.setSoTimeout(Math.toIntExact(properties.answer().toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// The name is the configured one, also of an address: it is looked for in the certificate, and
    /// nobody is asked for another one.
    private static InetAddress named(String host, InetAddress address) throws IOException {
        return InetAddress.getByAddress(host, address.getAddress());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {

            private int left = MOST_BYTES;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (System.nanoTime() - end > 0) {
                    throw new SocketTimeoutException("the talk takes too long");
                }
                if (left == 0) {
                    throw new IOException("the other side says too much");
                }
                int read = super.read(into, offset, Math.min(length, left));
                left -= Math.max(read, 0);
                return read;
            }
        };
    }
}
