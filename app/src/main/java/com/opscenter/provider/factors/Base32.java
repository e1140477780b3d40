package com.opscenter.provider.factors;

import java.io.ByteArrayOutputStream;

/// Bytes in the letters that apps with codes read (RFC 4648, section 6), without padding.
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte one : bytes) {
            held = ((held << Byte.SIZE) | (one & 0xff)) & 0xfff;
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                text.append(LETTERS.charAt((held >> count) & 0x1f));
            }
        }
        if (count > 0) {
            text.append(LETTERS.charAt((held << (BITS - count)) & 0x1f));
        }
        return text.toString();
    }

    static byte[] read(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            int value = LETTERS.indexOf(text.charAt(at));
            if (value < 0) {
                throw new IllegalArgumentException("not base32");
            }
            held = ((held << BITS) | value) & 0xfff;
            count += BITS;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes.write((held >> count) & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
