package com.opscenter.adapters.mikrotik.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Sentences on the wire: words, then a word of length zero. Text is UTF-8.
public final class Sentences {

    private final InputStream in;
    private final WireLimits limits;

    public Sentences(InputStream in, WireLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    public static byte[] encode(List<String> words) {
        var out = new ByteArrayOutputStream();
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            Lengths.write(bytes.length, out);
            out.writeBytes(bytes);
        }
        out.write(0);
        return out.toByteArray();
    }

    /// The next sentence that has words; its first one is a reply word such as `!re`.
    ///
    /// @return no words when the stream ended between two sentences
    /// @throws GarbledException as soon as it is clear that this is something else
    /// @throws EOFException when the stream ended within a sentence
    public List<String> next() throws IOException {
        List<String> words = new ArrayList<>();
        long bytes = 0;
        while (true) {
            long length = Lengths.read(in);
            if (length < 0) {
                if (words.isEmpty()) {
                    return words;
                }
                throw new EOFException();
            }
            if (length == 0 && !words.isEmpty()) {
                return words;
            }
            if (length > 0) {
                bytes += length;
                refuseHuge(length, bytes);
                words.add(word((int) length, words.isEmpty()));
            }
        }
    }

    private void refuseHuge(long word, long sentence) throws GarbledException {
        if (word > limits.wordBytes() || sentence > limits.sentenceBytes()) {
            throw new GarbledException("it sends a word or a sentence of absurd length");
        }
    }

    /// A first word that begins with anything but an exclamation mark is not waited for: its
    /// "length" may be a letter of another protocol.
    private String word(int length, boolean first) throws IOException {
        byte[] bytes = new byte[length];
        int from = 0;
        if (first) {
            int mark = in.read();
            if (mark < 0) {
                throw new EOFException();
            }
            if (mark != '!') {
                throw new GarbledException("a sentence does not begin with a reply word");
            }
            bytes[from++] = (byte) mark;
        }
        if (in.readNBytes(bytes, from, length - from) < length - from) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
