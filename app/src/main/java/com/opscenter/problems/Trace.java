package com.opscenter.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id that ties an answer to the logs: the caller's own trace (W3C `traceparent`) or a new one.
final class Trace {

    static final String ATTRIBUTE = "traceId";

    private static final Pattern PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = fromParent(request);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /// The path that was asked for, also within an error dispatch.
    static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static String fromParent(HttpServletRequest request) {
        String parent = request.getHeader("traceparent");
        Matcher matcher = PARENT.matcher(parent == null ? "" : parent);
        return matcher.matches() ? matcher.group(1) : random();
    }

    private static String random() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
