package com.opscenter.identity.command.bulk.imports;

import com.opscenter.identity.command.PersonWords;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/// Where in a body the file is: all of it, or the part `file` of a form (RFC 7578).
///
/// @param from the first byte
// Nobody changes them, and a copy of so many would be a waste.
@SuppressWarnings("ArrayRecordComponent")
record Upload(byte[] body, int from, int length) {

    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String DISPOSITION = "content-disposition:";

    static Upload of(byte[] body, MediaType type) {
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                ? part(body, "\r\n--" + boundary(type))
                : new Upload(body, 0, body.length);
    }

    InputStream stream() {
        return new ByteArrayInputStream(body, from, length);
    }

    private static String boundary(MediaType type) {
        String boundary = type.getParameter("boundary");
        if (boundary == null) {
            throw PersonWords.wrong("file", "required", "must be in a form with a boundary");
        }
        return boundary.replace("\"", "");
    }

    /// @param delimiter stands before each part and after the last; the first lacks its new line
    private static Upload part(byte[] body, String delimiter) {
        byte[] mark = delimiter.getBytes(StandardCharsets.ISO_8859_1);
        int head = mark.length - 2;
        while (true) {
            int start = indexOf(body, BLANK_LINE, head);
            int end = start < 0 ? -1 : indexOf(body, mark, start);
            if (end < 0) {
                throw PersonWords.wrong("file", "required", "must be a part of the form");
            }
            if (isFile(new String(body, head, start - head, StandardCharsets.UTF_8))) {
                int from = Math.min(start + BLANK_LINE.length, end);
                return new Upload(body, from, end - from);
            }
            head = end + mark.length;
        }
    }

    private static boolean isFile(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .map(line -> disposition(line.substring(DISPOSITION.length()).strip()))
                .anyMatch(disposition -> "file".equals(disposition.getName()));
    }

    private static ContentDisposition disposition(String words) {
        try {
            return ContentDisposition.parse(words);
        } catch (IllegalArgumentException e) {
            throw PersonWords.wrong(
                    "file", "format", "must be in a part with a Content-Disposition");
        }
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && body[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
