package com.opscenter.lab.firewalla;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// `alarms`: the newest first, in parts; the last part's cursor is an empty text.
final class AlarmsApi {

    private final Account account;

    AlarmsApi(Account account) {
        this.account = account;
    }

    /// @param endless each part is followed by itself
    Answer list(Request request, boolean endless) {
        Optional<Predicate<MspAlarm>> wanted = wanted(request.parameter("query").orElse(""));
        Optional<Part> part = Part.of(request);
        if (wanted.isEmpty() || part.isEmpty()) {
            return Answer.json(400, Map.of("message", "Invalid query, sortBy, limit or cursor"));
        }
        List<Map<String, Object>> all =
                account.alarms().stream().filter(wanted.get()).map(MspAlarm::row).toList();
        return part.get().answer(all, endless);
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
    ///
    /// @param deaf says that it is done and does nothing
    Answer one(String method, String gid, String aid, boolean deaf) {
        Optional<MspAlarm> found =
                account.alarms().stream()
                        .filter(one -> one.gid().equals(gid))
                        .filter(one -> Long.toString(one.aid()).equals(aid))
                        .findFirst();
        if (found.isEmpty()) {
            return Answer.json(404, Map.of("message", "Not Found"));
        }
        if (method.equals("DELETE")) {
            if (!deaf) {
                account.delete(found.get().aid());
            }
            return Answer.json(200, Map.of());
        }
        return Answer.json(200, found.get().row());
    }
}
