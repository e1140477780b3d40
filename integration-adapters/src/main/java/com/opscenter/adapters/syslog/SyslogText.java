package com.opscenter.adapters.syslog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The bytes of a message as text: UTF-8, or where they are none Latin-1, as old devices write.
final class SyslogText {

    private static final char MARK = '\uFEFF';

    private SyslogText() {}

    static String of(byte[] message) {
        String text = decoded(message);
        StringBuilder clean = new StringBuilder(text.length());
        text.chars()
                .filter(c -> c != MARK)
                .forEach(c -> clean.append(Character.isISOControl(c) ? ' ' : (char) c));
        return clean.toString().stripTrailing();
    }

    private static String decoded(byte[] message) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException _) {
            return new String(message, StandardCharsets.ISO_8859_1);
        }
    }
}
