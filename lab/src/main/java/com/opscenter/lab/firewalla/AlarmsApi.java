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
import java.util.function.Predicate;

/// `alarms`: the newest first, in parts; the last part's cursor is an empty text.
final class AlarmsApi {

    private static final int USUAL = 200;
    private static final int MOST = 500;

    private final Account account;

    AlarmsApi(Account account) {
        this.account = account;
    }

    /// @param endless each part is followed by itself
    Answer list(Request request, boolean endless) {
        Optional<Predicate<MspAlarm>> wanted = wanted(request.parameter("query").orElse(""));
        OptionalInt limit = number(request.parameter("limit").orElse("" + USUAL), MOST);
        OptionalInt begin = begin(request.parameter("cursor").orElse(""));
        boolean sorted = request.parameter("sortBy").orElse("ts:desc").equals("ts:desc");
        if (wanted.isEmpty() || limit.isEmpty() || begin.isEmpty() || !sorted) {
            return Answer.json(400, Map.of("message", "Invalid query, sortBy, limit or cursor"));
        }
        List<MspAlarm> all = account.alarms().stream().filter(wanted.get()).toList();
        int end = Math.min(begin.getAsInt() + limit.getAsInt(), all.size());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", all.size());
        answer.put(
                "results",
                all.subList(Math.min(begin.getAsInt(), end), end).stream()
                        .map(MspAlarm::row)
                        .toList());
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

    private static OptionalInt number(String written, int most) {
        return written.matches("[0-9]{1,6}")
                        && Integer.parseInt(written) >= 1
                        && Integer.parseInt(written) <= most
                ? OptionalInt.of(Integer.parseInt(written))
                : OptionalInt.empty();
    }

    /// A blank means and. Of the many qualifiers those that are known here.
    private static Optional<Predicate<MspAlarm>> wanted(String query) {
        Predicate<MspAlarm> all = _ -> true;
        for (String term : query.strip().split(" +", -1)) {
            if (term.isEmpty()) {
                continue;
            }
            Optional<Predicate<MspAlarm>> one = term(term);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(one.get());
        }
        return Optional.of(all);
    }

    private static Optional<Predicate<MspAlarm>> term(String term) {
        String value = term.substring(term.indexOf(':') + 1);
        if (term.matches("status:[12]")) {
            return Optional.of(alarm -> alarm.active() == value.equals("1"));
        }
        if (term.matches("type:[0-9]{1,2}")) {
            return Optional.of(alarm -> alarm.type() == Integer.parseInt(value));
        }
        return term.startsWith("box.id:")
                ? Optional.of(alarm -> alarm.gid().equals(value))
                : Optional.empty();
    }

    /// One alarm, read or deleted for good.
    Answer one(String method, String gid, String aid) {
        Optional<MspAlarm> found =
                account.alarms().stream()
                        .filter(one -> one.gid().equals(gid))
                        .filter(one -> Long.toString(one.aid()).equals(aid))
                        .findFirst();
        if (found.isEmpty()) {
            return Answer.json(404, Map.of("message", "Not Found"));
        }
        if (method.equals("DELETE")) {
            account.delete(found.get().aid());
            return Answer.json(200, Map.of());
        }
        return Answer.json(200, found.get().row());
    }
}
