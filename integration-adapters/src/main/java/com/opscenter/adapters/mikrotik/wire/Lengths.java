package com.opscenter.adapters.mikrotik.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// The length before each word: one to five bytes, whose first bits say how many follow.
final class Lengths {

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x4000;
    private static final int THREE_BYTES = 0x20_0000;
    private static final int FOUR_BYTES = 0x1000_0000;

    private Lengths() {}

    static void write(int length, ByteArrayOutputStream out) {
        if (length < ONE_BYTE) {
            out.write(length);
        } else if (length < TWO_BYTES) {
            write(length | 0x8000L, 2, out);
        } else if (length < THREE_BYTES) {
            write(length | 0xC0_0000L, 3, out);
        } else if (length < FOUR_BYTES) {
            write(length | 0xE000_0000L, 4, out);
        } else {
            write(0xF0_0000_0000L | length, 5, out);
        }
    }

    private static void write(long number, int bytes, ByteArrayOutputStream out) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (number >>> shift));
        }
    }

    /// @return 0 to 2³²−1, or −1 when the stream ended before it
    /// @throws GarbledException for the control bytes 0xF8 to 0xFF, which no device sends
    static long read(InputStream in) throws IOException {
        int first = in.read();
        if (first < ONE_BYTE) {
            return first;
        }
        if (first < 0xC0) {
            return more(first & 0x3F, 1, in);
        }
        if (first < 0xE0) {
            return more(first & 0x1F, 2, in);
        }
        if (first < 0xF0) {
            return more(first & 0x0F, 3, in);
        }
        if (first == 0xF0) {
            return more(0, 4, in);
        }
        throw new GarbledException("a word begins with the byte 0x%X".formatted(first));
    }

    private static long more(long begun, int bytes, InputStream in) throws IOException {
        long number = begun;
        for (int i = 0; i < bytes; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            number = (number << 8) | next;
        }
        return number;
    }
}
