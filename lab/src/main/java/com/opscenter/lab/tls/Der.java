package com.opscenter.lab.tls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// ASN.1 in its distinguished encoding (X.690), as much as a certificate needs.
final class Der {

    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] tagged(int tag, byte[]... parts) {
        byte[] content = joined(parts);
        var der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length < 0x80) {
            der.write(content.length);
        } else if (content.length < 0x100) {
            der.write(0x81);
            der.write(content.length);
        } else {
            der.write(0x82);
            der.write(content.length >> 8);
            der.write(content.length);
        }
        der.writeBytes(content);
        return der.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] integer(byte[] number) {
        return tagged(0x02, number);
    }

    static byte[] bits(byte[] bytes) {
        return tagged(0x03, new byte[1], bytes);
    }

    static byte[] octets(byte[] bytes) {
        return tagged(0x04, bytes);
    }

    /// An object identifier in its encoded form.
    static byte[] identifier(String hex) {
        return tagged(0x06, HexFormat.of().parseHex(hex));
    }

    static byte[] text(String text) {
        return tagged(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant instant) {
        return tagged(0x18, GENERALIZED.format(instant).getBytes(StandardCharsets.US_ASCII));
    }
}
