package com.opscenter.lab.routeros;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Words and sentences of the binary API, from the device's side.
final class ApiWords {

    private static final int LONGEST = 1 << 20;

    private ApiWords() {}

    /// @return no words at the end of the stream
    static List<String> read(DataInputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        try {
            while (true) {
                int length = length(in);
                if (length == 0) {
                    return words;
                }
                if (length > LONGEST) {
                    throw new IOException("a word of " + length);
                }
                byte[] word = new byte[length];
                in.readFully(word);
                words.add(new String(word, StandardCharsets.UTF_8));
            }
        } catch (EOFException ended) {
            words.clear();
            return words;
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        int following = Integer.numberOfLeadingZeros(~(first << 24));
        if (following > 4) {
            throw new IOException("control byte " + first);
        }
        int length = following == 4 ? 0 : first & (0xFF >> (following + 1));
        for (int i = 0; i < following; i++) {
            length = (length << 8) | in.readUnsignedByte();
        }
        return length;
    }

    static byte[] sentence(List<String> words) {
        var out = new ByteArrayOutputStream();
        words.forEach(word -> {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(prefix(bytes.length));
            out.writeBytes(bytes);
        });
        out.write(0);
        return out.toByteArray();
    }

    static byte[] prefix(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        if (length < 0x4000) {
            return new byte[] {(byte) ((length >> 8) | 0x80), (byte) length};
        }
        if (length < 0x20_0000) {
            return new byte[] {(byte) ((length >> 16) | 0xC0), (byte) (length >> 8), (byte) length};
        }
        return new byte[] {
            (byte) ((length >> 24) | 0xE0),
            (byte) (length >> 16),
            (byte) (length >> 8),
            (byte) length
        };
    }
}
