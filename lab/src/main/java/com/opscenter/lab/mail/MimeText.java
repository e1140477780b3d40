package com.opscenter.lab.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message in the form of RFC 5322, with one body of plain text (RFC 2045) and encoded words in
/// its headers (RFC 2047). What is not well formed is shown as it came.
record MimeText(Map<String, String> headers, String text) {

    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([^?]{1,40})\\?([BbQq])\\?([^?]*)\\?=(\\s+(?==\\?))?");
    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);

    /// @param message with CR LF at its line ends
    static MimeText of(byte[] message) {
        String whole = new String(message, StandardCharsets.ISO_8859_1);
        int end = whole.indexOf("\r\n\r\n");
        Map<String, String> headers = headers(end < 0 ? whole : whole.substring(0, end));
        String body = end < 0 ? "" : whole.substring(end + 4);
        byte[] decoded =
                switch (headers.getOrDefault("content-transfer-encoding", "")
                        .toLowerCase(Locale.ROOT)) {
                    case "base64" -> base64(body);
                    case "quoted-printable" -> quotedPrintable(body, false);
                    default -> body.getBytes(StandardCharsets.ISO_8859_1);
                };
        Matcher charset = CHARSET.matcher(headers.getOrDefault("content-type", ""));
        String text = new String(decoded, charset(charset.find() ? charset.group(1) : "utf-8"));
        return new MimeText(headers, text.replace("\r\n", "\n"));
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : head.replaceAll("\r\n(?=[ \t])", "").split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        words(line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }

    private static String words(String header) {
        return ENCODED_WORD
                .matcher(header)
                .replaceAll(word ->
                        Matcher.quoteReplacement(
                                word(
                                        word.group(1),
                                        word.group(2).equalsIgnoreCase("B"),
                                        word.group(3))));
    }

    private static String word(String charset, boolean isBase64, String content) {
        byte[] bytes = isBase64 ? base64(content) : quotedPrintable(content, true);
        return new String(bytes, charset(charset));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (UnsupportedCharsetException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static byte[] base64(String content) {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException malformed) {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /// @param inWord an underscore is a space there
    private static byte[] quotedPrintable(String content, boolean inWord) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String joined = content.replaceAll("=[ \t]*\r\n", "");
        for (int at = 0; at < joined.length(); at++) {
            char one = joined.charAt(at);
            if (one == '=' && joined.substring(at + 1).matches("(?s)[0-9A-Fa-f]{2}.*")) {
                bytes.write(Integer.parseInt(joined, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write(inWord && one == '_' ? ' ' : one);
            }
        }
        return bytes.toByteArray();
    }
}
