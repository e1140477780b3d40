package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.Heard;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message of RFC 5424: `VERSION SP TIMESTAMP SP HOSTNAME SP APP-NAME SP PROCID SP MSGID SP
/// STRUCTURED-DATA [SP MSG]`. Structured data stays in front of the text, as it was written.
final class StructuredLine {

    private static final int FIELDS = 6;
    private static final String NIL = "-";

    private StructuredLine() {}

    /// Empty for what does not keep to the form.
    static Optional<Heard> read(Priority priority) {
        String[] parts = priority.rest().split(" ", FIELDS + 1);
        if (parts.length <= FIELDS) {
            return Optional.empty();
        }
        Optional<Instant> at = instant(parts[1]);
        if (at.isEmpty() && !parts[1].equals(NIL)) {
            return Optional.empty();
        }
        String rest = parts[FIELDS];
        int end = endOfData(rest);
        if (end < 0) {
            return Optional.empty();
        }
        String data = rest.substring(0, end);
        String text = rest.substring(end).strip();
        return Optional.of(
                new Heard(
                        given(parts[2]),
                        given(parts[3]),
                        priority.facility(),
                        priority.severity(),
                        data.equals(NIL) ? text : (data + " " + text).strip(),
                        at.orElse(null),
                        null));
    }

    private static @Nullable String given(String field) {
        return field.equals(NIL) ? null : field;
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Where structured data ends; -1 when it does not. In a value `]` is written `\]`, and within
    /// quotes it ends nothing.
    private static int endOfData(String rest) {
        if (rest.equals(NIL) || rest.startsWith(NIL + " ")) {
            return 1;
        }
        int at = 0;
        while (at < rest.length() && rest.charAt(at) == '[') {
            at = endOfElement(rest, at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at == 0 || (at < rest.length() && rest.charAt(at) != ' ') ? -1 : at;
    }

    private static int endOfElement(String rest, int begin) {
        boolean quoted = false;
        for (int at = begin; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ']' && !quoted) {
                return at + 1;
            }
        }
        return -1;
    }
}
