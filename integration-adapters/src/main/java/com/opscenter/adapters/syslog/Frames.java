package com.opscenter.adapters.syslog;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The messages in a stream. Both framings of RFC 6587 occur, on one connection even: a digit
/// begins the length of a message, anything else a message that ends with its line. A message
/// without its priority that begins with a number and a blank cannot be told from the former.
final class Frames {

    /// Of a length; a longer number begins a line.
    private static final int MOST_DIGITS = 6;

    /// Longest line that is read to its end so that the next one can be found.
    private static final int MOST_SKIPPED = 1 << 20;

    private final InputStream in;
    private final int longest;

    /// @param longest bytes of a message; the rest of a longer one is left out
    Frames(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The next message that is not empty; nothing at the end of the stream.
    Optional<byte[]> next() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            if (!isEnd(first)) {
                byte[] frame = first >= '1' && first <= '9' ? counted(first) : line(first);
                if (frame.length > 0) {
                    return Optional.of(frame);
                }
            }
        }
    }

    private byte[] counted(int first) throws IOException {
        StringBuilder digits = new StringBuilder().append((char) first);
        while (true) {
            int next = in.read();
            if (next == ' ') {
                return octets(Integer.parseInt(digits.toString()));
            }
            if (next < '0' || next > '9' || digits.length() == MOST_DIGITS) {
                return next < 0 || isEnd(next) ? bytes(digits) : line(digits, next);
            }
            digits.append((char) next);
        }
    }

    private byte[] octets(int length) throws IOException {
        byte[] kept = in.readNBytes(Math.min(length, longest));
        if (kept.length < Math.min(length, longest)) {
            throw new EOFException();
        }
        in.skipNBytes(length - kept.length);
        return kept;
    }

    private byte[] line(int first) throws IOException {
        return line("", first);
    }

    private byte[] line(CharSequence begin, int first) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(bytes(begin));
        int next = first;
        int length = begin.length();
        while (next >= 0 && !isEnd(next)) {
            if (++length > MOST_SKIPPED) {
                throw new GarbledFrameException("A line without an end");
            }
            if (line.size() < longest) {
                line.write(next);
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    /// A line ends with LF, with CR LF, or as some write it with a zero.
    private static boolean isEnd(int octet) {
        return octet == '\n' || octet == '\r' || octet == 0;
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
