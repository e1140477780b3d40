package com.opscenter.lab.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One HTTP request.
///
/// @param path as it was sent
/// @param headers by lower-case name
public record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body) {

    /// Reads the head of a request: its lines, the first of which says what is asked.
    static Request of(String head, String body) {
        String[] lines = head.split("\r\n", -1);
        String[] words = lines[0].split(" ", -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        String target = words.length > 1 ? words[1] : "/";
        int mark = target.indexOf('?');
        return new Request(
                words[0],
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? Map.of() : parameters(target.substring(mark + 1)),
                headers,
                body);
    }

    private static Map<String, String> parameters(String written) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
