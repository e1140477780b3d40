package com.opscenter.adapters.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/// What came and was not yet looked at. A device that sends more than anybody wants to see is
/// stopped: the write fails, and with it the channel.
final class Received extends OutputStream {

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ended;
    private boolean flooded;

    /// @param most bytes that may wait here
    Received(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] some, int from, int length) throws IOException {
        if (bytes.size() + length > most) {
            flooded = true;
            notifyAll();
            throw new IOException("more than is wanted");
        }
        bytes.write(some, from, length);
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean isFlooded() {
        return flooded;
    }

    /// Nothing is left and nothing comes any more.
    synchronized boolean isOver() {
        return (ended || flooded) && bytes.size() == 0;
    }

    /// Waits for bytes; none when the time is up or nothing comes any more.
    synchronized byte[] take(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (bytes.size() == 0 && !ended && !flooded) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
