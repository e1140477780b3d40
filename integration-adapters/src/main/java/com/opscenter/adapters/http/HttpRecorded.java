package com.opscenter.adapters.http;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Tape;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/// Puts requests and answers on a tape, one file for each pair.
final class HttpRecorded {

    private static final String FOLDER = "http";

    /// Of any other header only the name is written: it may let somebody in.
    private static final Set<String> HARMLESS =
            Set.of("accept", "content-type", "if-none-match", "if-modified-since");

    private HttpRecorded() {}

    static void answered(Tape tape, HttpAsk ask, HttpAnswer answer) {
        StringBuilder written = asked(answer.from(), ask);
        written.append("< ").append(answer.status()).append('\n');
        header(written, "Content-Type", answer.contentType());
        header(written, "Retry-After", answer.retryAfter());
        header(written, "ETag", answer.tags().etag());
        header(written, "Last-Modified", answer.tags().lastModified());
        tape.add(FOLDER, written.append("<\n").append(answer.text()).toString());
    }

    static void failed(Tape tape, HttpEndpoint at, HttpAsk ask, DeviceException failure) {
        tape.add(
                FOLDER,
                asked(at, ask).append("! ").append(failure.sentence()).append('\n').toString());
    }

    private static StringBuilder asked(HttpEndpoint at, HttpAsk ask) {
        StringBuilder written =
                new StringBuilder("> %s %s%s\n".formatted(ask.method(), at.base(), ask.path()));
        new TreeMap<>(ask.headers())
                .forEach((name, value) ->
                        written.append("> ")
                                .append(name)
                                .append(": ")
                                .append(isHarmless(name) ? value : "***")
                                .append('\n'));
        if (ask.json() != null) {
            written.append(">\n").append(ask.json()).append('\n');
        }
        return written;
    }

    private static boolean isHarmless(String header) {
        return HARMLESS.contains(header.toLowerCase(Locale.ROOT));
    }

    private static void header(StringBuilder written, String name, String value) {
        if (!value.isEmpty()) {
            written.append("< ").append(name).append(": ").append(value).append('\n');
        }
    }
}
