package com.opscenter.lab.firewalla;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The part of a list that a request asks for; the last part's cursor is an empty text.
record Part(int begin, int limit) {

    private static final int USUAL = 200;
    private static final int MOST = 500;

    /// Empty for a limit, a cursor or an order that is none.
    static Optional<Part> of(Request request) {
        OptionalInt limit = number(request.parameter("limit").orElse("" + USUAL));
        OptionalInt begin = begin(request.parameter("cursor").orElse(""));
        boolean sorted = request.parameter("sortBy").orElse("ts:desc").equals("ts:desc");
        return limit.isEmpty() || begin.isEmpty() || !sorted
                ? Optional.empty()
                : Optional.of(new Part(begin.getAsInt(), limit.getAsInt()));
    }

    /// @param endless each part is followed by itself
    Answer answer(List<Map<String, Object>> all, boolean endless) {
        int end = Math.min(begin + limit, all.size());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", all.size());
        answer.put("results", all.subList(Math.min(begin, end), end));
        answer.put("next_cursor", next(end, all.size(), endless));
        return Answer.json(200, answer);
    }

    private static String next(int end, int size, boolean endless) {
        if (endless) {
            return cursor(0);
        }
        return end < size ? cursor(end) : "";
    }

    /// Opaque, with characters in it that must be encoded in an address.
    private static String cursor(int begin) {
        byte[] bytes = ("after>" + begin + "?").getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static OptionalInt begin(String cursor) {
        if (cursor.isEmpty()) {
            return OptionalInt.of(0);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(cursor);
            String written = new String(bytes, StandardCharsets.UTF_8);
            return written.matches("after>[0-9]{1,6}\\?")
                    ? OptionalInt.of(Integer.parseInt(written.substring(6, written.length() - 1)))
                    : OptionalInt.empty();
        } catch (IllegalArgumentException _) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt number(String written) {
        return written.matches("[0-9]{1,6}")
                        && Integer.parseInt(written) >= 1
                        && Integer.parseInt(written) <= MOST
                ? OptionalInt.of(Integer.parseInt(written))
                : OptionalInt.empty();
    }
}
